import LibraryFiles
import PhraseMatching

/// The words by which facts are read in a text, from `rules/facts/`, ready to be found.
public struct FactWords: Sendable {
  /// Words for and against values, in the order of the files.
  public let signals: [FactSignal]
  /// The points at which a value is believed, by fact.
  public let enough: [String: Int]
  /// All phrases: those of the signals, then the labels in front of a free value such as a
  /// buyer's name or an amount.
  public let book: PhraseBook
  /// The index of the signal that each phrase belongs to; the labels follow.
  public let signalOwners: [Int]
  /// The fact that each label introduces.
  public let labelFacts: [String]
  /// Named lists of CPV codes.
  public private(set) var codes: [String: [CodePattern]]

  /// The words with further codes in their lists.
  func adding(codes others: [String: [CodePattern]]) -> FactWords {
    var words = self
    words.codes.merge(others) { $0 + $1 }
    return words
  }

  /// How many phrases the book was made from.
  var phraseCount: Int { signalOwners.count + labelFacts.count }

  /// Reads the files of `rules/facts/`.
  ///
  /// - Parameters:
  ///   - files: The files.
  ///   - book: The book of their phrases, where it has been made already.
  /// - Throws: `LibraryError` with file, line and key.
  public init(
    _ files: [LibraryFile], book known: PhraseBook? = nil
  ) throws(LibraryError) {
    var draft = Draft()
    for file in files { try draft.add(file) }
    signals = draft.signals
    enough = draft.enough
    labelFacts = draft.labelFacts
    codes = draft.codes
    signalOwners = draft.signals.enumerated().flatMap { index, signal in
      signal.phrases.map { _ in index }
    }
    if let known {
      book = known
      return
    }
    do {
      book = try PhraseBook(draft.signals.flatMap(\.phrases) + draft.labels)
    } catch {
      throw LibraryError(
        path: "rules/facts", line: nil, reason: "frasen ”\(error.phrase)”: \(error.reason)")
    }
  }
}

/// The words while their files are being read.
private struct Draft {
  var signals: [FactSignal] = []
  var enough: [String: Int] = [:]
  var labels: [String] = []
  var labelFacts: [String] = []
  var codes: [String: [CodePattern]] = [:]

  mutating func add(_ file: LibraryFile) throws(LibraryError) {
    let top = try MappingReader(file.root, path: file.path)
    for entry in try top.mapping("facts")?.allEntries() ?? [] {
      let reader = try MappingReader(entry.value, path: file.path)
      enough[entry.key] = try reader.optionalInt("enough") ?? 1
      let own = try reader.texts("labels")
      labels += own
      labelFacts += own.map { _ in entry.key }
      for value in try reader.mapping("values")?.allEntries() ?? [] {
        try add(value, of: entry.key, path: file.path)
      }
      try reader.finish()
    }
    if let lists = try top.mapping("codes") {
      for entry in lists.allEntries() {
        codes[entry.key] = try CodePattern.readAll(entry.key, lists)
      }
    }
    try top.finish()
  }

  private mutating func add(
    _ value: LibraryNode.Entry, of fact: String, path: String
  ) throws(LibraryError) {
    if let valid = FactNames.values[fact], !valid.contains(value.key) {
      throw LibraryError(
        path: path, line: value.line,
        reason: "”\(value.key)” är inte ett värde för \(fact); giltiga är "
          + valid.joined(separator: ", "))
    }
    guard case .list(let nodes) = value.value.content else {
      throw LibraryError(
        path: path, line: value.line, reason: "”\(value.key)” ska ha en lista med signaler")
    }
    for node in nodes {
      let reader = try MappingReader(node, path: path)
      guard let points = try reader.optionalInt("points") else { throw reader.missing("points") }
      signals.append(
        FactSignal(
          fact: fact, value: value.key,
          place: try reader.choice("in", of: FactSignal.Place.self), points: points,
          atLeast: try reader.optionalInt("at_least") ?? 1, phrases: try reader.texts("phrases")))
      try reader.finish()
    }
  }
}
