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
    public let expected: String
    /// What came out.
    public let got: String
    /// The example.
    public let text: String
  }

  /// What came of all examples.
  public struct Result: Sendable {
    /// How many examples were run.
    public internal(set) var run = 0
    /// Those that came out wrong.
    public internal(set) var failures: [Failure] = []
    /// Examples marked as known to be wrong, which still are.
    public internal(set) var knownMisses = 0
    /// Examples marked as known to be wrong, which are right by now.
    public internal(set) var mended: [Failure] = []
  }

  private let library: RuleLibrary
  private let law: LawBook
  private let today: LegalDate

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
  }

  /// Runs the examples of the rules and topics with some names, or of all.
  public func run(only names: [String] = []) -> Result {
    var result = Result()
    for topic in library.topics where names.isEmpty || names.contains(topic.topic) {
      let groups = [
        (topic.present, TopicReading.Status.present), (topic.absent, .absent),
        (topic.unclear, .unclear),
      ]
      for (examples, expected) in groups {
        for example in examples {
          result.run += 1
          let got = status(of: topic.topic, in: example)
          if got != expected {
            result.failures.append(
              failure(topic.path, topic.topic, example, expected.rawValue, got.rawValue))
          }
        }
      }
      result.knownMisses += topic.knownMisses.count
    }
    for rule in library.rules where names.isEmpty || names.contains(rule.id) {
      for (examples, expected) in [(rule.flags, true), (rule.passes, false)] {
        for example in examples {
          result.run += 1
          if let got = fault(rule, example, mustFire: expected) {
            result.failures.append(
              failure(rule.path, rule.id, example, expected ? "träff" : "ingen träff", got))
          }
        }
      }
      result.knownMisses += rule.knownMisses.count
    }
    return result
  }

  private func failure(
    _ path: String, _ subject: String, _ example: Example, _ expected: String, _ got: String
  ) -> Failure {
    Failure(
      path: path, line: example.line, subject: subject, expected: expected, got: got,
      text: example.text)
  }

  private func read(_ example: Example) -> DocumentReading? {
    let bytes = Array(example.text.utf8)
    guard let document = try? DocumentReader.read(bytes: bytes, path: "exempel.md") else {
      return nil
    }
    let asOf = example.asOf.flatMap { LegalDate($0) } ?? today
    return TenderReader(library, law: law, asOf: asOf)
      .read(document, given: Facts(example.facts))
  }

  private func status(of topic: String, in example: Example) -> TopicReading.Status {
    read(example)?.topic(topic)?.status ?? .absent
  }

  /// What is wrong with the rule's verdict on an example; nil where it is right.
  private func fault(_ rule: Rule, _ example: Example, mustFire: Bool) -> String? {
    guard let reading = read(example) else { return "texten går inte att läsa" }
    let asOf = example.asOf.flatMap { LegalDate($0) } ?? today
    let options = Linter.Options(
      asOf: asOf, stage: example.facts["stage"] ?? "utkast", only: [rule.id])
    let report = Linter(library: library, law: law).lint(Tender([reading]), options: options)
    guard let first = report.findings.first else { return mustFire ? "ingen träff" : nil }
    guard mustFire else { return "träff: \(first.message.sv)" }
    guard let at = example.at else { return nil }
    let quotes = report.findings.map { $0.range.map(reading.document.string) ?? "" }
    return quotes.contains { $0.contains(at) }
      ? nil : "träff på ”\(quotes.joined(separator: " | "))”"
  }
}
