import LibraryFiles
import PhraseMatching

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
  /// - Parameters:
  ///   - files: Files whose paths begin with `rules/`; others are passed over, and so are those of
  ///     `rules/law/` and `rules/profiles/`.
  ///   - compiled: The phrases of these files as ``compiledPhrases(_:)`` gave them; of no use, and
  ///     no harm, where the files have changed since.
  /// - Throws: `LibraryError` with file and line for the first fault.
  public init(
    _ files: [LibraryFile], compiled: UnsafeRawBufferPointer? = nil
  ) throws(LibraryError) {
    var words = VocabularyDraft()
    var topics: [String: TopicDefinition] = [:]
    var rules: [String: Rule] = [:]
    var factFiles: [LibraryFile] = []
    let files = files.filter { $0.path.hasPrefix("rules/") && $0.path.hasSuffix(".yml") }
    for file in files {
      switch file.path.split(separator: "/").dropFirst().first {
      case "concepts": try words.add(file)
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
    do {
      vocabulary = try Vocabulary(
        concepts: words.concepts, headings: words.headings, wordLists: words.wordLists,
        compiled: compiled)
    } catch {
      switch error {
      case .phrase(let fault):
        throw NamePlaces(files).error("frasen ”\(fault.phrase)”: \(fault.reason)", at: fault.phrase)
      case .library(let fault): throw fault
      }
    }
    self.topics = topics.values.sorted { $0.topic < $1.topic }
    self.rules = rules.values.sorted { $0.id < $1.id }
    factWords = try FactWords(factFiles)
    try checkReferences(files)
  }

  /// The phrases of the library's vocabulary in the compiled form that ``init(_:compiled:)`` takes.
  ///
  /// - Throws: `LibraryError` with file and line for the first fault anywhere in the library.
  public static func compiledPhrases(_ files: [LibraryFile]) throws(LibraryError) -> [UInt8] {
    // Whatever is wrong with the library is told here, when it is built.
    _ = try RuleLibrary(files)
    var draft = VocabularyDraft()
    for file in files where file.path.hasPrefix("rules/concepts/") { try draft.add(file) }
    do {
      return try PhraseBook.compiled(
        VocabularyDraft.phrases(of: draft.concepts, draft.headings), wordLists: draft.wordLists)
    } catch {
      throw LibraryError(path: "rules/concepts", line: nil, reason: error.reason)
    }
  }

  /// Every concept and topic that a signal or rule names must exist.
  private func checkReferences(_ files: [LibraryFile]) throws(LibraryError) {
    for topic in topics { try check(topic.signals.flatMap(\.concepts), in: topic.path, files) }
    let keys = topics.map(\.topic)
    for rule in rules {
      for part in rule.parts {
        try check(part.check.concepts, in: rule.path, files)
        if let unknown = part.check.topics.first(where: { !keys.contains($0) }) {
          throw NamePlaces(files).unknown("ämnet", unknown, among: keys, in: rule.path)
        }
      }
      let absent = (rule.severityCases + rule.parts.flatMap(\.severityCases))
        .flatMap(\.absentTopics)
      if let unknown = absent.first(where: { !keys.contains($0) }) {
        throw NamePlaces(files).unknown("ämnet", unknown, among: keys, in: rule.path)
      }
    }
  }

  private func check(
    _ concepts: [String], in path: String, _ files: [LibraryFile]
  ) throws(LibraryError) {
    guard let unknown = concepts.first(where: { vocabulary.index(of: $0) == nil }) else { return }
    throw NamePlaces(files).unknown(
      "begreppet", unknown, among: vocabulary.concepts.map(\.id), in: path)
  }
}
