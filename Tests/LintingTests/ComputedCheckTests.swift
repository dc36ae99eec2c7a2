import BundledLibrary
import LibraryFiles
import ProcurementLaw
import Rules
import Testing

@testable import Linting

/// Formulas at work: with the vocabulary that ships, in whole texts.
@Suite struct ComputedCheckTests {
  private static let loaded = Result {
    let shipped = try BundledLibrary.files().filter { file in
      ["concepts", "topics", "facts"].contains { file.path.hasPrefix("rules/\($0)/") }
    }
    return try RuleLibrary(shipped + rules())
  }

  private static func rules() throws -> [LibraryFile] {
    try Check.Computed.Formula.allCases.map { formula in
      let topics =
        formula == .suitability
        ? "\nof: [employment_condition, dialogue_condition, reserved_contract]" : ""
      let yaml = """
        id: TST\(100 + (Check.Computed.Formula.allCases.firstIndex(of: formula) ?? 0))
        topic: test
        kind: risk
        severity: warning
        confidence: medium
        title: {sv: Prov, en: Test}
        message: {sv: "Räknat: {sum}", en: "Sum: {sum}"}
        explanation: {sv: Prov, en: Test}
        law: [{kind: practice, source: Prov, provision: prov}]
        check: computed
        formula: \(formula.rawValue)\(topics)
        """
      return try YAMLFile.parse(yaml, path: "rules/TST/\(formula.rawValue).yml")
    }
  }

  private func id(_ formula: Check.Computed.Formula) -> String {
    "TST\(100 + (Check.Computed.Formula.allCases.firstIndex(of: formula) ?? 0))"
  }

  /// A formula, a text, what the user says, and the sum of each finding; nil where the formula could
  /// not be worked out.
  static let texts: [(Check.Computed.Formula, String, [String: String], [String]?)] = [
    (
      .proportionality,
      "# 4 Sociala villkor\nLeverantören ska erbjuda tio praktikplatser åt långtidsarbetslösa. Varje "
        + "praktikplats ska pågå i minst sex månader på heltid.",
      ["valueSEK": "20000000", "durationMonths": "48"],
      ["10 platser × 6 månader = 60 heltidsmånader av 184,6 på 20 000 000 kronor (32,5 %)"]
    ),
    (
      .proportionality,
      "# 4 Sociala villkor\nLeverantören ska erbjuda två praktikplatser åt långtidsarbetslösa. Varje "
        + "praktikplats ska pågå i minst tre månader och omfatta minst 50 procent av heltid.",
      ["valueSEK": "6000000", "durationMonths": "36"], []
    ),
    (
      .proportionality,
      "# 4 Sociala villkor\nLeverantören ska erbjuda tio praktikplatser åt långtidsarbetslösa.",
      ["durationMonths": "36"], nil
    ),
    (
      .proportionality,
      "# 4 Sociala villkor\nLeverantören ska erbjuda tio praktikplatser åt långtidsarbetslösa.",
      ["valueSEK": "4000000", "framework": "yes"], []
    ),
    (.proportionality, "# 1 Städning\nGolven ska våttorkas tio gånger.", [:], []),
    (
      .penaltySize,
      "# 4 Sociala villkor\nLeverantören ska erbjuda två praktikplatser åt långtidsarbetslösa. "
        + "Uppfylls inte villkoret betalar leverantören vite om 40 000 kronor per plats och månad.",
      ["valueSEK": "6000000"], ["40 000 kronor per plats och månad; över 25 000 kronor är högt"]
    ),
    (
      .penaltySize,
      "# 4 Sociala villkor\nLeverantören ska erbjuda två praktikplatser åt långtidsarbetslösa. "
        + "Uppfylls inte villkoret betalar leverantören vite om 10 000 kronor per utebliven plats, "
        + "sammanlagt högst 3 procent av kontraktsvärdet.", ["valueSEK": "6000000"], []
    ),
    (
      .penaltySize,
      "# 7 Leverans\nVid försening betalar leverantören vite om 900 000 kronor.",
      ["valueSEK": "6000000"], []
    ),
    (
      .turnover,
      "# 3 Krav på leverantören\nAnbudsgivaren ska ha en årsomsättning om minst 30 mkr.",
      ["valueSEK": "10000000"],
      ["krav på 30 000 000 kronor; 2 × 10 000 000 = 20 000 000 kronor"]
    ),
    (
      .turnover,
      "# 3 Krav på leverantören\nAnbudsgivarens omsättning ska uppgå till minst 15 miljoner kronor "
        + "per år.", ["valueSEK": "10000000"], []
    ),
    (
      .turnover, "# 3 Krav på leverantören\nAnbudsgivaren ska ha en omsättning om minst 30 mkr.",
      [:], nil
    ),
    (
      .turnover, "# 5 Bonus\nBonus utgår med 2 % när köparens omsättning överstiger 30 mkr.",
      ["valueSEK": "1000000"], []
    ),
    (
      .tenderPeriod, "# Inbjudan\nAnnonsdatum: 2026-03-02\nSista anbudsdag: 2026-03-20", [:],
      ["2026-03-02 till 2026-03-20 är 18 dagar"]
    ),
    (
      .tenderPeriod, "# Inbjudan\nSista anbudsdag: 2026-03-20", ["published": "2026-02-01"], []
    ),
    (.tenderPeriod, "# Inbjudan\nSista anbudsdag: 2026-03-20", [:], nil),
    (
      .reservationTerm,
      "# Reserverad upphandling\nDeltagandet är reserverat enligt 19 kap. 25 § LOU. Avtalet gäller i "
        + "två år med option på två års förlängning.", ["act": "LOU", "cpv": "85312000-9"],
      ["24 + 24 = 48 månader; högst 36 får avtalas"]
    ),
    (
      .reservationTerm,
      "# Reserverad upphandling\nDeltagandet är reserverat enligt 19 kap. 25 a § LOU. Avtalet gäller "
        + "i sex år.", ["act": "LOU", "cpv": "85312000-9"], []
    ),
    (
      .reservationTerm,
      "# Reserverad upphandling\nDeltagandet är reserverat enligt 4 kap. 18 § LOU. Avtalet gäller i "
        + "sex år.", ["act": "LOU"], []
    ),
    (
      .systemPeriods,
      "# Dynamiskt inköpssystem för livsmedel\nAnsökningstiden är 20 dagar. Anbudstiden vid varje "
        + "upphandling är minst tio dagar.", [:], ["20 dagar för ansökan; minst 30 krävs"]
    ),
    (
      .systemPeriods, "# Upphandling av livsmedel\nAnbudstiden är 8 dagar.",
      ["procedure": "open"], []
    ),
    (
      .suitability,
      "# Lokalvård i skolor\nAvtalet gäller i fyra år. Uppskattat värde är 9 600 000 kr.",
      [
        "act": "LOU", "regime": "directive", "object": "services",
        "documentKind": "procurement_terms",
      ],
      [
        "3 av 4: 48 månader, arbetsintensivt uppdrag, 9 600 000 kronor; inte känt: antalet utförare"
      ]
    ),
    (
      .suitability,
      "# Systemutveckling\nAvtalet gäller i fyra år. CPV 72000000-5.",
      ["regime": "directive", "documentKind": "procurement_terms"], []
    ),
    (
      .suitability,
      "# Lokalvård i skolor\nAvtalet gäller i fyra år. Leverantören ska erbjuda två praktikplatser åt "
        + "långtidsarbetslösa.", ["regime": "directive", "documentKind": "contract_draft"], []
    ),
  ]

  @Test(arguments: texts)
  func formulasReadTexts(
    formula: Check.Computed.Formula, text: String, facts: [String: String], wanted: [String]?
  ) throws {
    let report = try EngineFixture.lint(
      [text], facts, library: Self.loaded.get(), only: [id(formula)])
    let sums = report.findings.map { String($0.message.sv.dropFirst("Räknat: ".count)) }
    #expect(sums == wanted ?? [], "\(text)")
    #expect(report.notJudged.isEmpty == (wanted != nil), "\(text)")
  }

  @Test func unknownLimitsAreRefused() throws {
    let yaml = """
      id: TST199
      topic: test
      kind: risk
      severity: warning
      confidence: medium
      title: {sv: Prov, en: Test}
      message: {sv: "{sum}", en: "{sum}"}
      explanation: {sv: Prov, en: Test}
      law: [{kind: practice, source: Prov, provision: prov}]
      check: computed
      formula: turnover
      limits: {gånger: 3}
      """
    let file = try YAMLFile.parse(yaml, path: "rules/TST/TST199.yml")
    let error = #expect(throws: LibraryError.self) { try RuleLibrary([file]) }
    #expect(error?.reason.sv.contains("gånger") == true)
  }
}
