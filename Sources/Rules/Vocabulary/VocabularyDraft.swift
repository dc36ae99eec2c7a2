import LibraryFiles
import PhraseMatching

/// The vocabulary while its files are being read.
struct VocabularyDraft {
  private var wordLists: [String: [String]] = [:]
  private var concepts: [Concept] = []
  private var headings: [(SectionKind, String)] = []
  private let files: [LibraryFile]

  /// Reads the files of `rules/concepts/`.
  ///
  /// - Throws: `LibraryError` with file and line.
  init(_ files: [LibraryFile]) throws(LibraryError) {
    self.files = files
    for file in files { try add(file) }
    // The order of files must make no difference to what is found.
    concepts.sort { $0.id < $1.id }
  }

  private mutating func add(_ file: LibraryFile) throws(LibraryError) {
    let reader = try MappingReader(file.root, path: file.path)
    for entry in try reader.mapping("words")?.allEntries() ?? [] {
      wordLists[entry.key] = try Self.words(entry, path: file.path)
    }
    for node in try reader.nodes("concepts") {
      concepts.append(try Concept.read(node, path: file.path))
    }
    for node in try reader.nodes("sections") {
      headings += try Self.headings(node, path: file.path)
    }
    try reader.finish()
  }

  /// The finished vocabulary.
  ///
  /// - Throws: `LibraryError` for a concept that stands twice or includes one that is not there, and
  ///   for a phrase that can't be understood.
  func vocabulary() throws(LibraryError) -> Vocabulary {
    let parts = try closure()
    var wholes: [(group: Int32, item: Int32)] = []
    var trapOwners: [(group: Int32, item: Int32)] = []
    for (whole, members) in parts.enumerated() {
      for part in members.sorted() {
        wholes.append((Int32(part), Int32(whole)))
        if !concepts[part].traps.isEmpty { trapOwners.append((Int32(whole), Int32(part))) }
      }
    }
    var traps: [Vocabulary.Trap] = []
    var meanings: [Vocabulary.Meaning] = []
    for (number, concept) in concepts.enumerated() {
      meanings += concept.phrases.map { _ in .mention(Int32(number)) }
      for trap in concept.traps {
        meanings.append(.trap(Int32(traps.count)))
        traps.append(Vocabulary.Trap(concept: number, because: trap.because))
      }
    }
    meanings += headings.map { heading in
      .heading(Int32(SectionKind.allCases.firstIndex(of: heading.0) ?? 0))
    }
    return Vocabulary(
      ids: concepts.map(\.id), titles: concepts.map(\.title),
      wholes: GroupedIndices(wholes, groups: concepts.count),
      trapOwners: GroupedIndices(trapOwners, groups: concepts.count), traps: traps,
      meanings: meanings, book: try book())
  }

  private func book() throws(LibraryError) -> PhraseBook {
    let phrases =
      concepts.flatMap { $0.phrases + $0.traps.map(\.phrase) } + headings.map(\.1)
    do {
      return try PhraseBook(phrases, wordLists: wordLists)
    } catch {
      throw NamePlaces(files).error("frasen ”\(error.phrase)”: \(error.reason)", at: error.phrase)
    }
  }

  /// For each concept, itself and all that it includes, directly or through others.
  private func closure() throws(LibraryError) -> [Set<Int>] {
    var index: [String: Int] = [:]
    for (number, concept) in concepts.enumerated() {
      if index.updateValue(number, forKey: concept.id) != nil {
        throw LibraryError(
          path: concept.path, line: concept.line,
          reason: "begreppet ”\(concept.id)” finns två gånger")
      }
    }
    var parts: [Set<Int>] = []
    for (number, concept) in concepts.enumerated() {
      var found: Set<Int> = [number]
      var open = [number]
      while let next = open.popLast() {
        for name in concepts[next].includes {
          guard let part = index[name] else {
            let nearest = NearestName.to(name, among: Array(index.keys))
            throw LibraryError(
              path: concept.path, line: concept.line,
              reason: "begreppet ”\(name)” finns inte"
                + (nearest.map { "; menas ”\($0)”?" } ?? ""))
          }
          if found.insert(part).inserted { open.append(part) }
        }
      }
      parts.append(found)
    }
    return parts
  }

  private static func words(
    _ entry: LibraryNode.Entry, path: String
  ) throws(LibraryError) -> [String] {
    guard case .list(let items) = entry.value.content else {
      throw LibraryError(path: path, line: entry.line, reason: "”\(entry.key)” ska vara en lista")
    }
    return items.compactMap(\.text)
  }

  private static func headings(
    _ node: LibraryNode, path: String
  ) throws(LibraryError) -> [(SectionKind, String)] {
    let reader = try MappingReader(node, path: path)
    let kind = try reader.choice("kind", of: SectionKind.self)
    let phrases = try reader.texts("headings")
    try reader.finish()
    return phrases.map { (kind, $0) }
  }
}
