import LibraryFiles

/// Everything that judges: vocabulary, topics and rules.
public struct RuleLibrary: Sendable {
  /// The concepts and headings, ready to be found.
  public let vocabulary: Vocabulary
  /// The topics, ordered by key.
  public let topics: [TopicDefinition]
  /// The rules, ordered by id.
  public let rules: [Rule]
  /// The words by which facts are read.
  public let factWords: FactWords

  /// Reads library files.
  ///
  /// A rule or topic that stands in several files is taken from the last: so an organisation's own
  /// folder overrides what is built in.
  ///
  /// - Parameter files: Files whose paths begin with `rules/`; others are passed over, and so are
  ///   those of `rules/law/` and `rules/profiles/`.
  /// - Throws: `LibraryError` with file and line for the first fault.
  public init(_ files: [LibraryFile]) throws(LibraryError) {
    var wordLists: [String: [String]] = [:]
    var concepts: [Concept] = []
    var headings: [(SectionKind, String)] = []
    var topics: [String: TopicDefinition] = [:]
    var rules: [String: Rule] = [:]
    var factFiles: [LibraryFile] = []
    let files = files.filter { $0.path.hasPrefix("rules/") && $0.path.hasSuffix(".yml") }
    for file in files {
      switch file.path.split(separator: "/").dropFirst().first {
      case "concepts":
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
      case "topics":
        let topic = try TopicDefinition.read(file)
        topics[topic.topic] = topic
      case "facts": factFiles.append(file)
      case "law", "profiles": continue
      default:
        let rule = try Rule.read(file)
        rules[rule.id] = rule
      }
    }
    let places = NamePlaces(files)
    do {
      // By id: the order of files must make no difference to what is found.
      vocabulary = try Vocabulary(
        concepts: concepts.sorted { $0.id < $1.id }, headings: headings, wordLists: wordLists)
    } catch {
      switch error {
      case .phrase(let fault):
        throw places.error("frasen ”\(fault.phrase)”: \(fault.reason)", at: fault.phrase)
      case .library(let fault): throw fault
      }
    }
    self.topics = topics.values.sorted { $0.topic < $1.topic }
    self.rules = rules.values.sorted { $0.id < $1.id }
    factWords = try FactWords(factFiles)
    try checkReferences(places)
  }

  private static func words(
    _ entry: LibraryNode.Entry, path: String
  ) throws(LibraryError) -> [String] {
    guard case .list(let items) = entry.value.content else {
      throw LibraryError(path: path, line: entry.line, reason: "”\(entry.key)” ska vara en lista")
    }
    return items.compactMap { if case .text(let text) = $0.content { text } else { nil } }
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

  /// Every concept and topic that a signal or rule names must exist.
  private func checkReferences(_ places: NamePlaces) throws(LibraryError) {
    for topic in topics { try check(topic.signals, in: topic.path, places) }
    let keys = topics.map(\.topic)
    for rule in rules {
      var concepts: [String] = []
      var used: [String] = []
      switch rule.check {
      case .missing(let missing):
        used = missing.topics + missing.wherePresent
        concepts = missing.unless
      case .incomplete(let incomplete):
        used = incomplete.topics
        concepts =
          incomplete.unless + incomplete.whenSays + incomplete.placeAt
          + incomplete.require.flatMap(\.any)
      case .wording(let signals, let topics):
        used = topics
        try check(signals, in: rule.path, places)
      case .citation, .amount, .placeholder: break
      }
      try check(concepts, in: rule.path, places)
      if let unknown = used.first(where: { !keys.contains($0) }) {
        throw places.unknown("ämnet", unknown, among: keys, in: rule.path)
      }
    }
  }

  private func check(
    _ signals: [Signal], in path: String, _ places: NamePlaces
  ) throws(LibraryError) {
    for signal in signals {
      try check(
        signal.says.flatMap { $0 } + signal.lacks + signal.heading + signal.nearby, in: path, places
      )
    }
  }

  private func check(
    _ concepts: [String], in path: String, _ places: NamePlaces
  ) throws(LibraryError) {
    guard let unknown = concepts.first(where: { vocabulary.index(of: $0) == nil }) else { return }
    throw places.unknown("begreppet", unknown, among: vocabulary.concepts.map(\.id), in: path)
  }
}
