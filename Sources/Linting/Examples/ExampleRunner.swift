import LibraryFiles
import ProcurementLaw
import Rules
import TenderDocuments

/// Runs the examples that rule and topic files carry.
public struct ExampleRunner: Sendable {
  /// An example that came out otherwise than its file says.
  public struct Failure: Sendable {
    /// The file.
    public let path: String
    /// The 1-based line of the example.
    public let line: Int
    /// The rule or topic.
    public let subject: String
    /// What was expected.
    public let expected: Localised
    /// What came out.
    public let got: Localised
    /// The example.
    public let text: String
  }

  /// What came of all examples.
  public struct Result: Sendable {
    /// How many examples were run.
    public internal(set) var run = 0
    /// Those that came out wrong.
    public internal(set) var failures: [Failure] = []
    /// Examples marked as known to be wrong.
    public internal(set) var knownMisses = 0
    /// Where rules lack examples, in words, ordered by rule.
    public internal(set) var gaps: [ExampleGap] = []

    /// Adds what came of other examples.
    public mutating func add(_ other: Result) {
      run += other.run
      failures += other.failures
      knownMisses += other.knownMisses
      gaps += other.gaps
    }
  }

  private let library: RuleLibrary
  private let law: LawBook
  private let today: LegalDate
  private let linter: Linter

  /// Makes a runner.
  ///
  /// - Parameters:
  ///   - library: The library whose examples are run.
  ///   - law: The law.
  ///   - today: The day whose law applies where an example names none.
  public init(library: RuleLibrary, law: LawBook, today: LegalDate) {
    self.library = library
    self.law = law
    self.today = today
    linter = Linter(library: library, law: law)
  }

  /// Runs the examples of the rules and topics with some names, or of all.
  public func run(only names: [String] = []) -> Result {
    var result = Result()
    var readers = ExampleReaders(library: library, law: law, today: today)
    for topic in library.topics where names.isEmpty || names.contains(topic.topic) {
      run(topic, &readers, &result)
    }
    for rule in library.rules where names.isEmpty || names.contains(rule.id) {
      run(rule, &readers, &result)
    }
    return result
  }

  /// Runs examples that a policy brings for a rule, under the library with that policy.
  ///
  /// - Parameters:
  ///   - rule: The rule's id.
  ///   - flags: Examples that it must flag.
  ///   - passes: Examples that it must pass.
  ///   - subject: What is tried: the policy's name.
  ///   - path: The policy's file.
  public func run(
    rule id: String, flags: [Example], passes: [Example], subject: String, path: String
  ) -> Result {
    var result = Result()
    guard let rule = library.rules.first(where: { $0.id == id }) else { return result }
    var readers = ExampleReaders(library: library, law: law, today: today)
    for (examples, isFlag) in [(flags, true), (passes, false)] {
      for example in examples {
        result.run += 1
        let findings = findings(of: rule, in: example, &readers)
        let got: Localised? =
          if isFlag {
            fault(of: findings, in: example)
          } else if let findings {
            findings.messages.isEmpty ? nil : Self.hit
          } else {
            Self.unreadable
          }
        guard let got else { continue }
        result.failures.append(
          failure(path, "\(subject), \(id)", example, isFlag ? Self.hit : Self.noHit, got))
      }
    }
    return result
  }

  private func run(
    _ topic: TopicDefinition, _ readers: inout ExampleReaders, _ result: inout Result
  ) {
    let groups = [
      (topic.present, TopicReading.Status.present), (topic.absent, .absent),
      (topic.unclear, .unclear),
    ]
    for (examples, expected) in groups {
      for example in examples {
        result.run += 1
        let readings = readers.read(example)
        let found = readings?.compactMap { $0.topic(topic.topic)?.status } ?? []
        // One document that has it is enough.
        let got = [.present, .unclear].first(where: found.contains) ?? .absent
        if got != expected {
          result.failures.append(
            failure(
              topic.path, topic.topic, example, .init(same: expected.rawValue),
              .init(same: got.rawValue)))
        }
      }
    }
    result.knownMisses += topic.knownMisses.count
  }

  private func run(_ rule: Rule, _ readers: inout ExampleReaders, _ result: inout Result) {
    var unmarked: [Int] = []
    for example in rule.flags {
      result.run += 1
      let findings = findings(of: rule, in: example, &readers)
      if let got = fault(of: findings, in: example) {
        result.failures.append(failure(rule.path, rule.id, example, Self.hit, got))
      }
      let hasPassage = findings?.quotes.isEmpty == false
      if example.at == nil, hasPassage { unmarked.append(example.line) }
    }
    for example in rule.passes + rule.traps {
      result.run += 1
      let findings = findings(of: rule, in: example, &readers)
      guard let findings else {
        result.failures.append(
          failure(rule.path, rule.id, example, Self.noHit, Self.unreadable))
        continue
      }
      if let first = findings.messages.first {
        result.failures.append(
          failure(
            rule.path, rule.id, example, Self.noHit,
            .joining([Self.hit, first]) { texts, _ in texts.joined(separator: ": ") }))
      }
    }
    result.knownMisses += rule.knownMisses.count
    result.gaps += ExampleGap.all(in: rule, unmarked: unmarked)
  }

  private func failure(
    _ path: String, _ subject: String, _ example: Example, _ expected: Localised,
    _ got: Localised
  ) -> Failure {
    Failure(
      path: path, line: example.line, subject: subject, expected: expected, got: got,
      text: example.text)
  }

  /// What a rule says of an example; nil where the example can't be read.
  private func findings(
    of rule: Rule, in example: Example, _ readers: inout ExampleReaders
  ) -> (messages: [Localised], quotes: [String])? {
    guard let readings = readers.read(example) else { return nil }
    let day = readers.day(of: example)
    // What is said of an entry depends on what the other rules find.
    let options = Linter.Options(
      asOf: day, stage: example.facts["stage"] ?? "utkast",
      only: rule.isOfDeviations ? [] : [rule.id])
    var report = linter.lint(Tender(readings), options: options)
    if let entries = example.deviations {
      let file = LibraryFile(path: DeviationRegister.fileName, root: entries)
      guard let register = try? DeviationRegister(file, today: day) else { return nil }
      report = linter.settingAside(
        report, by: register, isWhole: true, today: day, options: options)
    }
    let findings = report.findings.filter { $0.rule.id == rule.id }
    return (
      findings.map(\.message),
      findings.compactMap { finding in
        finding.range.map(readings[finding.document].document.string)
      }
    )
  }

  /// What is wrong with what a rule says of an example that it must flag; nil where it is right.
  private func fault(
    of findings: (messages: [Localised], quotes: [String])?, in example: Example
  ) -> Localised? {
    guard let findings else { return Self.unreadable }
    if findings.messages.isEmpty { return Self.noHit }
    guard let at = example.at, !findings.quotes.contains(where: { $0.contains(at) }) else {
      return nil
    }
    let quotes = findings.quotes.joined(separator: " | ")
    return Localised(sv: "träff på ”\(quotes)”", en: "a finding at ”\(quotes)”")
  }

  private static let hit = Localised(sv: "träff", en: "a finding")
  private static let noHit = Localised(sv: "ingen träff", en: "no finding")
  private static let unreadable = Localised(
    sv: "texten går inte att läsa", en: "the text can't be read")
}
