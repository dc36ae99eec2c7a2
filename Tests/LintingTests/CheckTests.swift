import Linting
import Rules
import TenderDocuments
import Testing

/// What each kind of check finds: severity, what is lacking and what was marked.
@Suite struct CheckTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let name: String
    let rule: String
    let texts: [String]
    var facts: [String: String] = ["regime": "directive", "act": "LOU"]
    /// One line a finding: severity and, after a bar, what is lacking.
    let expected: [String]
    var testDescription: String { "\(rule) \(name)" }
  }

  private static let complete = "Leverantören ska erbjuda 2 praktikplatser i 4 månader."
  private static let bare = "Leverantören ska erbjuda praktikplatser."
  private static let filler = Array(repeating: "Faktura skickas varje månad.", count: 40)
    .joined(separator: "\n\n")

  static let incomplete: [Case] = [
    incomplete("nothing is there to judge", ["Leverantören ska städa golven."], []),
    incomplete("everything is said", [complete], []),
    incomplete("both pieces are named", [bare], ["error|antal, tid"]),
    incomplete(
      "one piece is named", ["Leverantören ska erbjuda två praktikplatser."], ["error|tid"]),
    incomplete(
      "a denied piece is none", ["\(bare) Platsen ska inte vara i 4 månader."],
      ["error|antal, tid"]),
    incomplete("a wish has no pieces", ["Leverantören bör erbjuda praktikplatser."], []),
    incomplete(
      "what is only wished for is no piece",
      ["\(bare) Leverantören bör erbjuda 2 praktikplatser i 4 månader."], ["error|antal, tid"]),
    incomplete(
      "nor what a clause takes back",
      ["\(bare) Det gäller om möjligt i 4 månader."], ["error|antal, tid"]),
    incomplete(
      "what is left to choose is a piece",
      ["\(complete) Leverantören får erbjuda fler än 2 praktikplatser."], []),
    incomplete(
      "nor what binds the tenderer before the contract",
      ["\(bare) Anbudsgivaren ska erbjuda 2 praktikplatser i 4 månader."], ["error|antal, tid"]),
    incomplete(
      "what binds the buyer may be a piece",
      ["\(bare) Beställaren ska fördela 2 praktikplatser i 4 månader."], []),
    incomplete(
      "an unless silences", ["Leverantören ska erbjuda praktikplatser enligt bilagan."], []),
    incomplete(
      "a list is one clause",
      ["Leverantören ska:\n\n- erbjuda 2 praktikplatser\n- låta var och en pågå i 4 månader"], []),
    incomplete(
      "a sibling below the social chapter counts",
      [
        "# 4 Sociala villkor\n\n## 4.1 Platser\n\n\(bare)\n\n## 4.2 Omfattning\n\n"
          + "Det rör 2 praktikplatser i 4 månader."
      ], []),
    incomplete(
      "the chapter about invoices does not",
      ["# 4 Sociala villkor\n\n\(bare)\n\n# 9 Faktura\n\nBetalning sker efter 4 månader."],
      ["error|antal, tid"]),
    incomplete(
      "nor does IT support",
      [
        "# 4 Sociala villkor\n\nLeverantören ska erbjuda 2 praktikplatser.\n\n# 6 IT\n\n"
          + "Leverantören ska lämna support i 24 månader."
      ], ["error|tid"]),
    incomplete(
      "a section that is referred to counts",
      [
        "# 3 Krav\n\n\(bare) Se avsnitt 7.2.\n\n# 7 Bilagor\n\n## 7.1 Annat\n\nText.\n\n"
          + "## 7.2 Omfattning\n\nDet rör 2 praktikplatser i 4 månader."
      ], []),
    incomplete(
      "another section does not",
      [
        "# 3 Krav\n\n\(bare) Se avsnitt 7.1.\n\n# 7 Bilagor\n\n## 7.1 Annat\n\nText.\n\n"
          + "## 7.2 Omfattning\n\nDet gäller i 4 månader."
      ], ["error|antal, tid"]),
    incomplete(
      "enligt punkt points too",
      [
        "# 3 Krav\n\n\(bare) Omfattningen framgår av punkt 7.2.\n\n# 7 Bilagor\n\n"
          + "## 7.2 Omfattning\n\nDet rör 2 praktikplatser i 4 månader."
      ], []),
    incomplete(
      "a provision of law is no reference",
      ["# 3 Krav\n\n\(bare) Se 17 kap. 1 § LOU p 4.\n\n# 4 Faktura\n\nDet tar 4 månader."],
      ["error|antal, tid"]),
    incomplete(
      "an annex by number",
      [
        "# 3 Krav\n\n\(bare) Se bilaga 3.\n\n# Bilaga 2\n\nText.\n\n# Bilaga 3\n\n"
          + "Det rör 2 praktikplatser i 4 månader."
      ], []),
    incomplete(
      "an annex in another document",
      [
        "# 3 Krav\n\n\(bare) Se bilagan om sociala villkor.",
        "# Sociala villkor\n\nDet rör 2 praktikplatser i 4 månader.",
      ], []),
    incomplete(
      "far off in a long flat text",
      ["\(bare)\n\n\(filler)\n\nDet gäller i 4 månader."], ["error|antal, tid"]),
    incomplete(
      "near in a long flat text", ["\(filler)\n\n\(bare)\n\nDet gäller i 4 månader.\n\n\(filler)"],
      ["error|antal"]),
    incomplete(
      "two conditions do not hide each other",
      [
        "# 1 Avtal A\n\n## 1.1 Sociala villkor\n\n\(complete)\n\n"
          + "# 2 Avtal B\n\n## 2.1 Sociala villkor\n\n\(bare)"
      ], ["error|antal, tid"]),
    incomplete(
      "two incomplete conditions are two faults",
      [
        "# 1 Avtal A\n\n## 1.1 Sociala villkor\n\nLeverantören ska erbjuda 2 praktikplatser.\n\n"
          + "# 2 Avtal B\n\n## 2.1 Sociala villkor\n\n\(bare)"
      ], ["error|tid", "error|antal, tid"]),
    incomplete(
      "two complete ones are none",
      [
        "# 1 Avtal A\n\n## 1.1 Sociala villkor\n\n\(complete)\n\n"
          + "# 2 Avtal B\n\n## 2.1 Sociala villkor\n\n\(complete)"
      ], []),
    incomplete(
      "text before the first subsection belongs with them",
      ["# 4 Sociala villkor\n\n\(bare)\n\n## Platser\n\n\(complete)"], []),
    incomplete(
      "a passing mention is not judged alone",
      ["# 1 Omfattning\n\n\(bare)\n\n# 2 Avtal\n\n## 2.1 Sociala villkor\n\n\(complete)"], []),
    incomplete(
      "nor in another document",
      ["# 1 Omfattning\n\n\(bare)", "# 2 Avtal\n\n## 2.1 Sociala villkor\n\n\(complete)"], []),
    incomplete(
      "an unknown fact lowers the severity", [bare], ["warning|antal, tid"], facts: ["act": "LOU"]),
    incomplete(
      "a special severity", [bare], ["warning|antal, tid"],
      facts: ["act": "LOU", "regime": "annex2"]),
  ]

  static let others: [Case] = [
    Case(
      name: "missing where it suits", rule: "TST001", texts: ["# Städ\n\nGolven ska städas."],
      expected: ["warning|"]),
    Case(
      name: "missing where it does not suit", rule: "TST001",
      texts: ["# Licenser\n\nVi köper licenser."], expected: []),
    Case(name: "present", rule: "TST001", texts: ["# Städ\n\n\(complete)"], expected: []),
    Case(
      name: "present in another document", rule: "TST001",
      texts: ["# Städ\n\nGolven ska städas.", "# Avtal\n\n\(complete)"], expected: []),
    Case(
      name: "only wished for", rule: "TST001",
      texts: ["# Städ\n\nLeverantören bör erbjuda praktikplatser."], expected: ["warning|"]),
    Case(
      name: "silent in a call-off", rule: "TST001", texts: ["# Städ\n\nGolven ska städas."],
      facts: ["procedure": "call_off"], expected: []),
    Case(
      name: "wording", rule: "TST003", texts: ["\(complete) Leverantören betalar skäligt vite."],
      expected: ["warning|"]),
    Case(
      name: "wording without the topic", rule: "TST003",
      texts: ["Leverantören betalar skäligt vite."], expected: ["info|"]),
    Case(
      name: "wording too far apart", rule: "TST003",
      texts: [
        "\(complete) Leverantören betalar vite efter att ha fått en varning och en skälig tid."
      ], expected: []),
    Case(
      name: "wording in a heading", rule: "TST003",
      texts: ["\(complete)\n\n# Skäligt vite\n\nText."], expected: []),
    Case(
      name: "only clauses that say it", rule: "TST004", texts: [complete], expected: []),
    Case(
      name: "a clause that says it", rule: "TST004", texts: ["\(complete) Annars utgår vite."],
      expected: ["warning|tak"]),
    Case(
      name: "a clause that denies it", rule: "TST004", texts: ["\(complete) Vite utgår inte."],
      expected: []),
    Case(
      name: "a special severity for one piece", rule: "TST008",
      texts: ["Leverantören ska erbjuda 2 praktikplatser."], expected: ["info|tid"]),
    Case(
      name: "the gravest of the pieces that are missing", rule: "TST008", texts: [bare],
      expected: ["warning|antal, tid"]),
    Case(
      name: "a citation of the act that is meant", rule: "TST009",
      texts: ["\(complete) Reserverat enligt 4 kap. 18 § LOU."], expected: []),
    Case(
      name: "the same by the tender's act", rule: "TST009",
      texts: ["\(complete) Reserverat enligt 4 kap. 18 §."], expected: []),
    Case(
      name: "that chapter and section of another act", rule: "TST009",
      texts: ["\(complete) Reserverat enligt 4 kap. 8 § LOU."], expected: ["warning|lagrum"]),
    Case(
      name: "that section of the act that has it", rule: "TST009",
      texts: ["\(complete) Reserverat enligt 4 kap. 8 § LUK."], facts: ["act": "LUK"],
      expected: []),
    Case(
      name: "a reasoned decision against it", rule: "TST010",
      texts: ["# Städ\n\nVillkor ställs inte, vilket är skäligt."], expected: []),
    Case(
      name: "no decision", rule: "TST010", texts: ["# Städ\n\nGolven ska städas."],
      expected: ["warning|"]),
    Case(
      name: "in the clause", rule: "TST005", texts: ["\(complete) Vite utgår inte."],
      expected: ["warning|"]),
    Case(
      name: "outside the clause", rule: "TST005",
      texts: ["# 4 Sociala villkor\n\n\(complete)\n\n# 5 Dröjsmål\n\nVite utgår inte."],
      expected: []),
    Case(
      name: "a repealed act", rule: "TST006",
      texts: ["Upphandlingen sker enligt lagen (2007:1091) om offentlig upphandling."],
      expected: ["error|…"]),
    Case(
      name: "the act in force", rule: "TST006",
      texts: ["Upphandlingen sker enligt lagen (2016:1145) om offentlig upphandling."],
      expected: []),
    Case(
      name: "a former limit", rule: "TST007",
      texts: ["Direktupphandling får ske upp till 615 312 kronor."], expected: ["error|…"]),
    Case(
      name: "the limit in force", rule: "TST007",
      texts: ["Direktupphandling får ske när värdet understiger 700 000 kronor."], expected: []),
    Case(
      name: "another amount", rule: "TST007",
      texts: ["Direktupphandling: priset är 120 000 kronor."], expected: []),
  ]

  private static func incomplete(
    _ name: String, _ texts: [String], _ expected: [String],
    facts: [String: String] = ["regime": "directive", "act": "LOU"]
  ) -> Case {
    Case(name: name, rule: "TST002", texts: texts, facts: facts, expected: expected)
  }

  @Test(arguments: incomplete + others)
  func finds(_ sample: Case) throws {
    let report = try EngineFixture.lint(sample.texts, sample.facts, only: [sample.rule])
    let got = report.findings.map {
      "\($0.severity.rawValue)|" + $0.lacks.map(\.sv).joined(separator: ", ")
    }
    let expected = sample.expected.enumerated().map { index, line in
      // What a limit is called is the law data's matter.
      line.hasSuffix("…") && index < got.count ? got[index] : line
    }
    #expect(got == expected)
  }

  /// Near misses tell what was found, and why it did not count.
  @Test(arguments: [
    ("Leverantören ska erbjuda praktikplatser. Det gäller inte i 4 månader.", "tid negated"),
    (
      "# 4 Sociala villkor\n\nLeverantören ska erbjuda praktikplatser.\n\n# 9 Faktura\n\n"
        + "Betalning sker efter 4 månader.", "tid outside_clause"
    ),
  ])
  func tellsNearMisses(text: String, expected: String) throws {
    let finding = try #require(
      EngineFixture.lint([text], ["regime": "directive"], only: ["TST002"]).findings.first)
    #expect(finding.rejected.map { "\($0.passage.what.sv) \($0.reason.rawValue)" } == [expected])
    #expect(finding.rejected.allSatisfy { !$0.passage.range.isEmpty })
  }

  /// A finding stands where the fault is, if it can be seen.
  @Test(arguments: [
    ("TST002", "\(bare) Vite utgår.", "Leverantören ska erbjuda praktikplatser."),
    ("TST004", "\(complete) Annars utgår vite.", "Annars utgår vite."),
    ("TST008", "\(bare) Tiden är skälig.", "Tiden är skälig."),
    ("TST008", bare, bare),
    ("TST009", "# 1 Städ\n\n\(complete)\n\n# 9 Annat\n\nPriset är skäligt.", "Priset är skäligt."),
  ])
  func marksTheFault(rule: String, text: String, expected: String) throws {
    let report = try EngineFixture.lint(
      [text], ["act": "LOU", "regime": "directive"], only: [rule])
    let finding = try #require(report.findings.first)
    let document = report.tender.readings[finding.document].document
    #expect(finding.range.map(document.string) == expected)
  }

  /// What a note says belongs to the paragraph that refers to it, and binds no more than that.
  @Test(arguments: [
    (0, "Leverantören ska erbjuda praktikplatser.", []),
    (1, "Leverantören ska erbjuda praktikplatser.", ["antal, tid"]),
    (2, "Leverantören bör erbjuda praktikplatser.", ["antal, tid"]),
  ])
  func notesBelongToTheirAnchors(anchor: Int, wish: String, expected: [String]) throws {
    let plain = try EngineFixture.document(
      "# 4 Sociala villkor\n\n\(Self.bare)\n\n\(wish)\n\n# 9 Faktura\n\n"
        + "Betalning sker i efterskott.\n\nDet gäller 2 praktikplatser i 4 månader.")
    let anchors = [1, 4, 2]
    var blocks = plain.blocks
    let last = blocks.removeLast()
    blocks.append(
      Block(
        kind: .paragraph, range: last.range, story: .footnote, paragraph: last.paragraph,
        anchor: anchors[anchor]))
    let document = Document(
      path: plain.path, format: .docx, text: plain.text, blocks: blocks,
      sourceMap: plain.sourceMap)
    let library = try EngineFixture.library()
    let law = try EngineFixture.law()
    let day = try EngineFixture.date()
    let reading = TenderReader(library, law: law, asOf: day).read(document, given: Facts([:]))
    let report = Linter(library: library, law: law)
      .lint(Tender([reading]), options: .init(asOf: day, only: ["TST002"]))
    #expect(report.findings.map { $0.lacks.map(\.sv).joined(separator: ", ") } == expected)
  }

  /// The name of a fault stands when the rest of the document changes, and tells faults apart.
  @Test func namesFaults() throws {
    func names(_ text: String, _ rule: String = "TST002") throws -> [String] {
      try EngineFixture.lint([text], ["regime": "directive"], only: [rule]).findings
        .map(\.fingerprint)
    }
    let text = "# 4 Sociala villkor\n\n\(Self.bare)"
    let first = try names(text)
    #expect(first.count == 1)
    #expect(
      try names("# 1 Inledning\n\nEn ny text.\n\n# 5 Sociala villkor\n\n\(Self.bare)") == first)
    #expect(try names("# 4 SOCIALA  villkor\n\nLeverantören ska  erbjuda PRAKTIKPLATSER.") == first)
    #expect(try names("# 4 Sociala villkor\n\nLeverantören ska ta emot praktikanter.") != first)
    let twice = try names("Skäligt vite utgår. Skäligt vite utgår.", "TST003")
    #expect(twice.count == 2 && Set(twice).count == 2)
  }
}
