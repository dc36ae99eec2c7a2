import Clauses
import Drafting
import Linting
import ProcurementLaw
import Rules
import TenderDocuments
import Testing

/// From findings to clauses, without files and terminals.
@Suite struct FixPlanTests {
  private static let bare = """
    # Städning av kommunens skolor

    Kommunen upphandlar städning av tolv skolor enligt lagen (2016:1145) om offentlig upphandling.

    # 2 Krav

    Städningen ska utföras fem dagar i veckan.
    """

  /// Which condition is chosen by what is known, or by the user; nil where a person must choose.
  @Test(arguments: [
    ([:], FixWishes(), nil),
    (["valueSEK": "12000000"], FixWishes(), nil),
    (["valueSEK": "1500000", "durationMonths": "24"], FixWishes(), "VIL-02 2"),
    (["valueSEK": "12000000", "durationMonths": "6"], FixWishes(), "VIL-02 2"),
    (
      ["valueSEK": "12000000", "durationMonths": "48", "cpv": "98341130-5"], FixWishes(), "VIL-05 4"
    ),
    (
      ["valueSEK": "12000000", "durationMonths": "48", "cpv": "90910000-9"], FixWishes(),
      "VIL-06 4"
    ),
    (
      ["valueSEK": "60000000", "durationMonths": "36", "object": "works"], FixWishes(), "VIL-08 5"
    ),
    (
      ["valueSEK": "14000000", "durationMonths": "24", "object": "works"], FixWishes(), "VIL-08 4"
    ),
    (
      ["valueSEK": "12000000", "durationMonths": "48", "cpv": "77310000-6"], FixWishes(),
      "VIL-07 4"
    ),
    ([:], FixWishes(strength: 3), "VIL-03 3"),
    ([:], FixWishes(strength: 5), "VIL-04 5"),
    (["cpv": "90910000-9"], FixWishes(strength: 5), "VIL-06 5"),
    ([:], FixWishes(strength: 2), "VIL-02 2"),
    ([:], FixWishes(strength: 4), "VIL-05 4"),
    ([:], FixWishes(clauses: ["vil-05"]), "VIL-05 4"),
    ([:], FixWishes(clauses: ["vaggeryd-stad"], strength: 5), "VIL-06 5"),
    ([:], FixWishes(clauses: ["VIL-04", "VIL-05"]), nil),
  ])
  func choosesACondition(_ facts: [String: String], _ wishes: FixWishes, _ expected: String?) throws
  {
    let given = ["act": "LOU", "regime": "directive", "object": "services"].merging(facts) { $1 }
    let bench = try TenderBench(["utkast": Self.bare], given)
    let plan = try bench.plan(wishes)
    let choice = try #require(plan.choices.first { $0.isOfCondition })
    #expect(
      choice.chosen?.clause.id == expected.map { String($0.prefix(6)) }, "\(choice.reason.sv)")
    if let step = expected?.split(separator: " ").dropFirst().first {
      #expect(choice.chosen?.rung?.step == Int(step))
    }
    #expect((expected == nil) == plan.open.contains { $0.isOfCondition })
    #expect(choice.reason.en != nil && !choice.options.isEmpty)
  }

  /// Contracts that bear no condition: none is put in, nobody is pressed, and the reason is told.
  @Test(arguments: [
    (["object": "goods"], "Varor köps"), (["performers": "1"], "fler än 1"),
    (["durationMonths": "3"], "en placering behöver minst 4"),
  ])
  func putsInNothingWhereNothingIsProposed(_ facts: [String: String], _ words: String) throws {
    let given = [
      "act": "LOU", "regime": "directive", "object": "services", "valueSEK": "12000000",
      "durationMonths": "48", "cpv": "90910000-9",
    ].merging(facts) { $1 }
    let plan = try TenderBench(["utkast": Self.bare], given).plan()
    #expect(!plan.open.contains { $0.isNeeded })
    #expect(plan.steps.allSatisfy { !$0.clause.rungs.contains { $0.step > 1 } })
    for choice in plan.choices where choice.isOfCondition {
      #expect(choice.chosen == nil && choice.reason.sv.contains(words), "\(choice.reason.sv)")
    }
  }

  /// What is proposed is the standing answer, with its ground; it is an answer only once it is given.
  @Test func asksWithTheProposalAsAnswer() throws {
    let bench = try TenderBench(
      ["utkast": Self.bare],
      [
        "act": "LOU", "regime": "directive", "object": "services", "valueSEK": "60000000",
        "durationMonths": "36", "cpv": "90910000-9",
      ])
    let plan = try bench.plan()
    let values = try #require(plan.steps.first).proposals
    #expect(values.first { $0.name == "antal" }?.value == "2")
    #expect(values.first { $0.name == "antal" }?.basis?.model == "trafikverket")
    let fixing = TenderFixing(
      library: bench.library, law: bench.law,
      reader: TenderReader(bench.rules, law: bench.law, asOf: bench.today),
      given: bench.facts, tender: bench.report.tender, asOf: bench.today)
    let questions = fixing.questions(plan, values: ParameterValues())
    let number = try #require(questions.first { $0.name == "antal" })
    #expect(number.standing == "2" && number.origin == .proposal && number.isForBuyer)
    #expect(questions.first { $0.name == "omfattning" }?.standing == "75")
    #expect(throws: (any Error).self) {
      _ = try fixing.apply(
        plan, to: bench.sources, values: ParameterValues(), usesExamples: false, revision: nil)
    }
    let changed = try bench.apply(plan)
    let written = try #require(changed.first)
    #expect(String(decoding: written.bytes, as: UTF8.self).contains("minst 2 personer"))
  }

  /// The paragraphs of an older condition that the new one stands in for, and nothing else.
  @Test(arguments: [
    (
      "Leverantören ska erbjuda sysselsättning åt arbetslösa personer.\n\nGolven ska städas.",
      ["Leverantören ska erbjuda sysselsättning åt arbetslösa personer."]
    ),
    (
      "Leverantören bör om möjligt erbjuda praktikplatser.\n\nLeverantören ska erbjuda "
        + "praktikplatser åt arbetslösa.",
      [
        "Leverantören bör om möjligt erbjuda praktikplatser.",
        "Leverantören ska erbjuda praktikplatser åt arbetslösa.",
      ]
    ),
    ("Golven ska städas varje dag.", []),
  ])
  func knowsWhatItReplaces(_ text: String, _ expected: [String]) throws {
    let bench = try TenderBench(
      ["utkast": Self.bare + "\n\n# 3 Särskilda kontraktsvillkor\n\n" + text],
      [
        "act": "LOU", "regime": "directive", "object": "services", "valueSEK": "12000000",
        "durationMonths": "48", "cpv": "90910000-9",
      ])
    let plan = try bench.plan()
    let step = try #require(plan.steps.first { !$0.clause.rungs.isEmpty })
    #expect(step.replaced.map(\.quotation) == expected)
  }

  /// Wishes and tenders that nothing is done for, and words of the reason.
  @Test(arguments: [
    (["procedure": "call_off"], FixWishes(), "avrop"),
    ([:], FixWishes(clauses: ["RSV-01"]), "RSV-01 åtgärdar inget"),
    ([:], FixWishes(clauses: ["BRV-01"]), "hansyn generate"),
    ([:], FixWishes(clauses: ["VIL-99"]), "VIL-99"),
    (["regime": ""], FixWishes(strength: 4), "--fact regime"),
    (["act": ""], FixWishes(strength: 4), nil),
  ])
  func refuses(_ facts: [String: String], _ wishes: FixWishes, _ words: String?) throws {
    let given = ["act": "LOU", "regime": "directive", "object": "services"].merging(facts) { $1 }
    let bench = try TenderBench(["utkast": Self.bare], given)
    do {
      _ = try bench.apply(try bench.plan(wishes))
      #expect(words == nil)
    } catch {
      let told = (error as? DraftingError)?.explanation ?? (error as? ClauseError)?.explanation
      let text = try #require(told)
      #expect(words.map(text.sv.contains) ?? false, "\(text.sv)")
      #expect(text.en != nil)
    }
  }

  /// The condition goes into the contract, a word of it into the terms, neither into the notice; the
  /// second time nothing is missing.
  @Test func goesIntoTheRightDocument() throws {
    let texts = [
      "avtal":
        "# Avtalsutkast\n\n## 1 Parter\n\nAvtalet gäller mellan kommunen och Leverantören."
        + "\n\n## 2 Underskrifter\n\nAvtalet skrivs under.\n",
      "foreskrifter": "# Upphandlingsföreskrifter\n\n" + Self.bare.dropFirst(2) + "\n",
    ]
    let facts = [
      "act": "LOU", "regime": "directive", "object": "services", "valueSEK": "14000000",
      "durationMonths": "36", "cpv": "90910000-9",
    ]
    let bench = try TenderBench(texts, facts)
    let plan = try bench.plan()
    let condition = try #require(plan.steps.first)
    let mention = try #require(plan.steps.last)
    #expect(condition.clause.id == "VIL-06" && condition.document == 0)
    #expect(mention.isMention && mention.document == 1)
    #expect(plan.notices.map(\.clause.id) == ["ANN-01"])
    let changed = try bench.apply(plan)
    let terms = String(decoding: try #require(changed.last).bytes, as: UTF8.self)
    #expect(terms.contains("finns i avtalsutkastet, avsnittet Sysselsättningsvillkor"), "\(terms)")
    let again = try TenderBench(
      [
        "avtal": String(decoding: try #require(changed.first).bytes, as: UTF8.self),
        "foreskrifter": terms,
      ], facts)
    #expect(try again.plan().steps.allSatisfy { $0.clause.rungs.isEmpty && !$0.isMention })
  }

  /// Grounds have a clause of their own, which counts in each year; its number is proposed too.
  @Test func sizesWhatIsCountedByTheYear() throws {
    let facts = [
      "act": "LOU", "regime": "directive", "object": "services", "valueSEK": "25000000",
      "durationMonths": "48", "cpv": "77310000-6",
    ]
    let bench = try TenderBench(["utkast": Self.bare], facts)
    let step = try #require(try bench.plan().steps.first)
    #expect(step.clause.id == "VIL-07")
    let values = Dictionary(step.proposals.map { ($0.name, $0.value) }) { first, _ in first }
    #expect(values["antal"] == "1" && values["veckor"] == "8" && values["vite"] != nil)
  }

  /// Facts that clause files name are facts that there are.
  @Test func factsExist() throws {
    let library = try #require(Shipped.clauses)
    let named = library.clauses.flatMap { $0.parameters.compactMap(\.fact) }
    #expect(!named.isEmpty)
    for name in named { #expect(Facts.keys.contains(name) || name == "conditionPlace", "\(name)") }
  }
}
