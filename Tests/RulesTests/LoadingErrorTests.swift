import LibraryFiles
import Rules
import Testing

/// A fault in a library file is told with file, line, and what would be right.
@Suite struct LoadingErrorTests {
  private static let concepts = """
    words:
      plats: [plats, platser]
    concepts:
      - {id: placement, title: praktik, phrases: ["praktik*"]}
      - {id: target_group, title: målgrupp, phrases: ["arbetslös*"]}
    """

  private static let topic = """
    topic: employment_condition
    title: Sysselsättningsvillkor
    definition: Prov.
    signals:
      - {id: a, says: [placement]}
    """

  private static let rule = """
    id: TST001
    topic: employment_condition
    kind: missing
    severity: error
    title: Prov
    message: Prov
    explanation: Prov
    law:
      - {kind: guidance, provision: Prov}
    applies: {act: [LOU]}
    check: incomplete
    of: employment_condition
    require:
      - {name: antal, any: [placement]}
    """

  struct Case: CustomTestStringConvertible, Sendable {
    let file: String
    let replace: String
    let with: String
    let says: [String]
    var testDescription: String { "\(file): \(with.isEmpty ? "no " + replace : with)" }

    init(_ file: String, _ replace: String, _ with: String, _ says: String...) {
      (self.file, self.replace, self.with, self.says) = (file, replace, with, says)
    }
  }

  static let cases = [
    Case("rule", "severity: error\n", "", ":1:", "severity", "saknas"),
    Case("rule", "severity: error", "severity: fatal", ":4:", "fatal", "warning, error"),
    Case("rule", "severity: error", "severety: error", ":1:", "severity", "saknas"),
    Case("rule", "message: Prov", "message: Prov\nmesage: Prov", ":7:", "mesage", "message"),
    Case("rule", "kind: missing", "kind: lacking", ":3:", "lacking", "defective"),
    Case("rule", "{act: [LOU]}", "{act: [LUO]}", ":10:", "LUO", "LOU"),
    Case("rule", "{act: [LOU]}", "{acts: [LOU]}", ":10:", "acts", "”act”"),
    Case("rule", "kind: guidance", "kind: rumour", ":9:", "rumour", "guidance"),
    Case("rule", "law:\n  - {kind: guidance, provision: Prov}", "law: []", "law", "saknas"),
    Case("rule", "of: employment_condition\n", "", "of", "saknas"),
    Case("rule", "of: employment_condition", "of: employment_conditions", ":12:", "menas"),
    Case("rule", "any: [placement]", "any: [placment]", ":14:", "placment", "”placement”"),
    Case("rule", "any: [placement]", "scope: clause", ":14:", "any"),
    Case("rule", "check: incomplete", "check: incompleat", ":11:", "incomplete"),
    Case("rule", "check: incomplete", "check: citation\nstatus: [repeled]", "repeled", "repealed"),
    Case("topic", "says: [placement]", "says: [placement, targetgroup]", ":5:", "target_group"),
    Case("topic", "says: [placement]", "says: [placement|targetgroup]", ":5:", "target_group"),
    Case("topic", "says: [placement]", "say: [placement]", "say"),
    Case("topic", "says: [placement]", "says: [placement], duty: must", ":5:", "must", "shall"),
    Case("topic", "says: [placement]", "says: [placement], where: [bakgrund]", ":5:", "background"),
    Case("topic", "definition: Prov.\n", "", "definition", "saknas"),
    Case("concepts", "\"praktik*\"", "\"(praktik*\"", ":4:", "stängd"),
    Case("concepts", "\"praktik*\"", "\"{platser} här\"", ":4:", "platser", "finns inte"),
    Case("concepts", "\"praktik*\"", "\"e-post\"", ":4:", "bindestreck"),
    Case("concepts", "id: target_group", "id: placement", ":5:", "två gånger"),
    Case("concepts", "title: praktik, phrases: [\"praktik*\"]", "title: praktik", ":4:", "fraser"),
    Case("concepts", "phrases: [\"praktik*\"]", "includes: [target_grup]", ":4:", "target_group"),
    Case("concepts", "phrases: [\"praktik*\"]", "phrase: [\"praktik*\"]", ":4:", "phrases"),
    Case("concepts", "[plats, platser]", "plats", ":2:", "lista"),
    Case("concepts", "words:", "word:", ":1:", "words"),
  ]

  @Test(arguments: cases)
  func isToldWithItsPlace(_ sample: Case) throws {
    let error = #expect(throws: LibraryError.self) { try load(sample) }
    let path = sample.file == "rule" ? "TST/rule.yml" : "\(sample.file).yml"
    let described = error?.description ?? ""
    #expect(described.contains(path), "\(described)")
    for words in sample.says {
      #expect(described.contains(words), "\(described)")
    }
  }

  /// The files are right before they are made wrong.
  @Test func plainFilesLoad() throws {
    let library = try load(Case("rule", "id:", "id:"))
    #expect(library.rules.map(\.id) == ["TST001"])
    #expect(library.topics.map(\.topic) == ["employment_condition"])
    #expect(library.vocabulary.index(of: "placement") != nil)
  }

  @discardableResult
  private func load(_ sample: Case) throws -> RuleLibrary {
    let texts = [
      ("concepts", "rules/concepts/concepts.yml", Self.concepts),
      ("topic", "rules/topics/topic.yml", Self.topic), ("rule", "rules/TST/rule.yml", Self.rule),
    ]
    return try RuleLibrary(
      texts.map { name, path, text in
        guard name == sample.file else { return try YAMLFile.parse(text, path: path) }
        let parts = text.components(of: sample.replace)
        #expect(parts.count > 1, "the file does not say ”\(sample.replace)”")
        return try YAMLFile.parse(parts.joined(separator: sample.with), path: path)
      })
  }
}

extension String {
  /// The parts around each place where another string stands.
  fileprivate func components(of separator: String) -> [String] {
    split(separator: separator, omittingEmptySubsequences: false).map(String.init)
  }
}
