import LibraryFiles
import ParallelWork

/// Everything that judges: vocabulary, topics and rules.
public struct RuleLibrary: Sendable {
  /// The concepts and headings, ready to be found.
  public let vocabulary: Vocabulary
  /// The topics, ordered by key.
  public let topics: [TopicDefinition]
  /// The rules, ordered by id.
  public internal(set) var rules: [Rule]
  /// The words by which facts are read.
  public internal(set) var factWords: FactWords
  /// The targets of the policy in force; empty without a policy.
  public internal(set) var targets: [PolicyTarget] = []

  /// Reads library files.
  ///
  /// A rule or topic that stands in several files is taken from the last: so an organisation's own
  /// folder overrides what is built in.
  ///
  /// - Parameters:
  ///   - files: Files whose paths begin with `rules/`; others are passed over, and so are those of
  ///     `rules/law/`, `rules/models/` and `rules/profiles/`.
  ///   - words: The phrases of `rules/concepts/` and `rules/facts/`, where they have been made ready
  ///     already; else they are read from the files.
  /// - Throws: `LibraryError` with file and line for the first fault.
  public init(
    _ files: [LibraryFile], words: CompiledWords? = nil
  ) throws(LibraryError) {
    let files = files.filter { $0.path.hasPrefix("rules/") && $0.path.hasSuffix(".yml") }
    let parts = Dictionary(grouping: files) {
      LibraryPart(rawValue: String($0.path.split(separator: "/").dropFirst().first ?? "")) ?? .rules
    }
    let (vocabulary, judged) = try inParallel {
      () throws(LibraryError) in
      if let words { return words.vocabulary }
      return try VocabularyDraft(parts[.concepts] ?? []).vocabulary()
    } _: {
      () throws(LibraryError) in
      (
        topics: try Self.topics(of: parts[.topics] ?? []),
        rules: try Self.rules(of: parts[.rules] ?? []),
        factWords: try FactWords(parts[.facts] ?? [], book: words?.facts)
      )
    }
    self.vocabulary = vocabulary
    topics = judged.topics
    rules = judged.rules
    factWords = judged.factWords
    try checkReferences(files)
  }

  /// What a folder of `rules/` holds; folders of no other name hold rules.
  private enum LibraryPart: String {
    case concepts, topics, facts, law, models, profiles, rules
  }

  private static func topics(of files: [LibraryFile]) throws(LibraryError) -> [TopicDefinition] {
    var topics: [String: TopicDefinition] = [:]
    for file in files {
      let topic = try TopicDefinition.read(file)
      topics[topic.topic] = topic
    }
    return topics.values.sorted { $0.topic < $1.topic }
  }

  private static func rules(of files: [LibraryFile]) throws(LibraryError) -> [Rule] {
    var rules: [String: Rule] = [:]
    for file in files {
      let rule = try Rule.read(file)
      rules[rule.id] = rule
    }
    return rules.values.sorted { $0.id < $1.id }
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
      let cases = ([rule.remedies] + rule.parts.compactMap(\.remedies)).flatMap(\.cases)
      try check(cases.flatMap { $0.says + $0.tenderSays }, in: rule.path, files)
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
      "begreppet", unknown, among: vocabulary.ids, in: path)
  }
}
