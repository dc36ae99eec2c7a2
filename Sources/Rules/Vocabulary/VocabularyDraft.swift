import LibraryFiles
import PhraseMatching

/// The vocabulary while its files are being read.
struct VocabularyDraft {
  private(set) var wordLists: [String: [String]] = [:]
  private var read: [Concept] = []
  private(set) var headings: [(SectionKind, String)] = []

  /// The concepts by id: the order of files must make no difference to what is found.
  var concepts: [Concept] { read.sorted { $0.id < $1.id } }

  /// Adds a file of `rules/concepts/`.
  ///
  /// - Throws: `LibraryError` with file and line.
  mutating func add(_ file: LibraryFile) throws(LibraryError) {
    let reader = try MappingReader(file.root, path: file.path)
    for entry in try reader.mapping("words")?.allEntries() ?? [] {
      wordLists[entry.key] = try Self.words(entry, path: file.path)
    }
    for node in try reader.nodes("concepts") {
      read.append(try Concept.read(node, path: file.path))
    }
    for node in try reader.nodes("sections") {
      headings += try Self.headings(node, path: file.path)
    }
    try reader.finish()
  }

  /// All phrases of concepts, traps and headings, in the order in which they get their meanings.
  static func phrases(of concepts: [Concept], _ headings: [(SectionKind, String)]) -> [String] {
    concepts.flatMap { $0.phrases + $0.traps.map(\.phrase) } + headings.map(\.1)
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
