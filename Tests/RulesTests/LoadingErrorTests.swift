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

  /// What the rule checks, to be replaced by another check.
  private static let requirements = """
    check: incomplete
    of: employment_condition
    require:
      - {name: antal, any: [placement]}
    """
  private static let wording = "check: wording\nsignals: [{id: a, says: [placement]}]"

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
    Case("rule", "{act: [LOU]}", "{framework: [ja]}", ":10:", "”ja”", "yes, no"),
    Case("rule", "{act: [LOU]}", "{valueSEK: 700000}", ":10:", "nycklar"),
    Case("rule", "{act: [LOU]}", "{valueSEK: {atleast: 7}}", ":10:", "”at_least”"),
    Case("rule", "{act: [LOU]}", "{valueSEK: {}}", ":10:", "at_least", "saknas"),
    Case("rule", "{act: [LOU]}", "{cpv: [\"9091\"]}", ":10:", "9091", "följda av *"),
    Case("rule", "{act: [LOU]}", "{cpv: [\"90911200-8\"]}", ":10:", "åtta siffror"),
    Case("rule", "check: incomplete", "must_know: [value]\ncheck: incomplete", ":11:", "value"),
    Case("rule", "check: incomplete", "needs: [regim]\ncheck: incomplete", ":11:", "”regime”"),
    Case("rule", "message: Prov", "message: \"{hits}\"", ":1:", "{hits}", "{hit}, {lacks}"),
    Case("rule", "message: Prov", "message: {sv: Prov, en: \"{sum}\"}", ":1:", "{sum}"),
    Case("rule", "message: Prov\n", "", "message", "saknas"),
    Case("rule", "of: employment_condition", "of_document: [avtal]", ":1:", "contract_draft"),
    Case("rule", "of: employment_condition", "of_document: any", ":1:", "when_says"),
    Case("rule", "check: incomplete", "of_document: policy\ncheck: incomplete", "antingen"),
    Case("rule", "check: incomplete", "lacks_at_least: 2\ncheck: incomplete", "lacks_at_least"),
    Case(
      "rule", "check: incomplete",
      "severity_when: [{absent_topic: x, severity: info}]\ncheck: incomplete",
      ":11:", "ämnet ”x”"),
    Case(
      "rule", "check: incomplete", "clauses_when: [{says: [placment]}]\ncheck: incomplete", ":11:",
      "clauses", "saknas"),
    Case(
      "rule", "check: incomplete",
      "clauses_when: [{tender_says: [placment], clauses: []}]\ncheck: incomplete", ":11:",
      "”placement”"),
    Case(
      "rule", "check: incomplete",
      "clauses_when: [{act: [LUO], clauses: []}]\ncheck: incomplete", ":11:", "LUO"),
    Case("rule", requirements, "check: missing\nsays: [placement]\nplace: there", "when_says"),
    Case("rule", requirements, "check: missing\nsays: [placment]", ":12:", "”placement”"),
    Case("rule", requirements, "check: missing", "of", "saknas"),
    Case("rule", requirements, "\(wording)\ndistinct: 2", "distinct"),
    Case("rule", requirements, "\(wording)\nunless_in_tender: [x]", ":13:", "begreppet ”x”"),
    Case("rule", requirements, "check: remark", "of", "saknas"),
    Case("rule", requirements, "check: remark\nof: [comments]", ":12:", "hidden_text"),
    Case("rule", requirements, "check: computed\nformula: sum", ":12:", "turnover"),
    Case(
      "rule", requirements, "check: computed\nformula: turnover\nlimits: {most_times: två}", ":13:",
      "tal"),
    Case(
      "rule", requirements, "check: computed\nformula: turnover\nlimits: {most_time: 2}", ":13:",
      "”most_times”"),
    Case("rule", requirements, "check: compare\nwhat: all", ":12:", "incorporation"),
    Case("rule", requirements, "check: amount\nwhat: all", ":12:", "old_threshold"),
    Case("rule", requirements, "checks:\n  - check: remark\n    off: [comment]", "of", "saknas"),
    Case(
      "rule", requirements, "checks:\n  - {check: placeholder, severty: info}", ":12:", "severity"),
    Case(
      "rule", requirements, "checks:\n  - check: placeholder\n    message: \"{lacks}\"", "{hit}"),
    Case(
      "rule", "check: incomplete", "checks: [{check: amount}]\ncheck: incomplete", ":12:", "check"),
    Case("rule", "id: TST001", "id: TST001\nflags: [{text: a, facts: {akt: LOU}}]", ":2:", "”act”"),
    Case(
      "rule", "id: TST001", "id: TST001\ntraps: [{text: a, facts: {lots: ja}}]", ":2:", "yes, no"),
    Case("rule", "id: TST001", "id: TST001\nflags: [{documents: [{name: a.md}]}]", ":2:", "text"),
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
