import PhraseMatching
import ProcurementLaw
import Rules
import Testing

@testable import Linting

@Suite struct FormulaTests {
  /// What a computation came to, in a word, with its Swedish arithmetic.
  private static func said(_ computation: Computation) -> String {
    switch computation {
    case .notApplicable: "–"
    case .lacks(let facts): "lacks " + facts.joined(separator: ", ")
    case .fits(let sum): "fits: " + sum.sv
    case .exceeds(let sum, let severity): "exceeds\(severity.map { "(\($0))" } ?? ""): " + sum.sv
    }
  }

  // MARK: Proportionality

  typealias Demand = ProportionalityFormula.Demand

  /// A demand, value, term, whether works are bought, and what it begins with.
  static let demands: [(Demand, Int?, Int?, Bool, String)] = [
    // The levels that the product's own clauses propose, and those of the table, are never flagged.
    (Demand(places: 2, monthsEach: 3, share: 0.5), 6_000_000, 36, false, "fits"),
    (Demand(places: 1, monthsEach: 3, share: 1), 2_000_000, 24, false, "fits"),
    (Demand(places: 1, monthsEach: 4, share: 1), 2_000_000, 24, false, "fits"),
    (Demand(places: 2, monthsEach: 4, share: 1), 2_000_000, 12, false, "fits"),
    (Demand(places: 1, monthsEach: 4), 5_000_000, 24, false, "fits"),
    (Demand(places: 5, monthsEach: 4), 25_000_000, 48, false, "fits"),
    (Demand(places: 10, monthsEach: 4), 50_000_000, 48, false, "fits"),
    (Demand(places: 1, monthsEach: 12), 25_000_000, 48, false, "fits"),
    (Demand(places: 1, monthsEach: 12), 50_000_000, 24, true, "fits"),
    (Demand(fullTimeMonths: 12), 18_400_000, 48, false, "fits"),
    (Demand(fullTimeMonths: 8), 2_000_000, 24, false, "fits"),
    // More than that is told, below ten million only for a check.
    (Demand(places: 3, monthsEach: 6), 6_000_000, 36, false, "exceeds(info)"),
    (Demand(places: 3), 6_000_000, 36, false, "exceeds(info)"),
    (Demand(places: 10, monthsEach: 12), 20_000_000, 48, false, "exceeds: 10 platser × 12 månader"),
    (Demand(places: 6, monthsEach: 4), 25_000_000, 48, false, "exceeds: 6 platser"),
    (Demand(places: 4, monthsEach: 12), 30_000_000, 24, true, "exceeds: 4 platser"),
    (Demand(fullTimeMonths: 60), 20_000_000, 48, false, "exceeds: 60 heltidsmånader"),
    (Demand(places: 1, monthsEach: 3), 900_000, 24, false, "exceeds(info)"),
    // What is asked for every year is asked for as many times as there are years.
    (
      Demand(places: 8, yearly: .init(years: 3, leavesOptions: true), monthsEach: 3, share: 0.5),
      12_000_000, 48, false,
      "exceeds: 8 platser om året × 3 år utan optioner × 3 månader × 50 % = 36 heltidsmånader"
    ),
    (
      Demand(places: 2, yearly: .init(years: 3, leavesOptions: true), monthsEach: 3, share: 0.5),
      12_000_000, 48, false, "fits"
    ),
    (
      Demand(places: 4, yearly: .init(years: 4, leavesOptions: false)), 12_000_000, 48, false,
      "exceeds: 4 platser om året × 4 år på"
    ),
    (Demand(places: 1), 6_000_000, 3, false, "exceeds(info): avtalet löper 3 månader"),
    (Demand(places: 2, monthsEach: 3), nil, 36, false, "lacks valueSEK"),
    (Demand(), 6_000_000, 36, false, "–"),
  ]

  @Test(arguments: demands)
  func demandsAreWeighed(
    demand: Demand, value: Int?, months: Int?, isWorks: Bool, wanted: String
  ) {
    let found = ProportionalityFormula().judge(
      demand, value: value, months: months, isWorks: isWorks)
    #expect(Self.said(found).hasPrefix(wanted), "\(Self.said(found))")
  }

  @Test func theArithmeticIsSaidInBothLanguages() {
    let found = ProportionalityFormula().judge(
      Demand(places: 2, monthsEach: 3, share: 0.5), value: 6_000_000, months: 36, isWorks: false)
    guard case .fits(let sum) = found else {
      Issue.record("2 × 3 × 50 % på 6 miljoner ska gå")
      return
    }
    #expect(
      sum.sv
        == "2 platser × 3 månader × 50 % = 3 heltidsmånader av 55,4 på 6 000 000 kronor (5,4 %)")
    #expect(
      sum.en == "2 places × 3 months × 50% = 3 full-time months of 55.4 on SEK 6,000,000 (5.4%)")
  }

  // MARK: Suitability

  static let tenders: [(SuitabilityFormula.Tender, String)] = [
    (
      .init(months: 48, isLabourIntensive: true, valueSEK: 9_600_000, reachesThreshold: true),
      "exceeds: 3 av 4: 48 månader, arbetsintensivt uppdrag, 9 600 000 kronor; inte känt"
    ),
    (.init(months: 48, performers: 6, isLabourIntensive: true), "exceeds: 3 av 4"),
    (.init(months: 48, isLabourIntensive: true), "exceeds(info): 2 av 4"),
    (.init(isLabourIntensive: true), "exceeds(info): 1 av 4"),
    (
      .init(months: 12, performers: 1, isLabourIntensive: true, reachesThreshold: false),
      "fits: 1 av 4"
    ),
    (.init(months: 48, isLabourIntensive: false, reachesThreshold: true), "fits"),
    (.init(months: 48, performers: 6, reachesThreshold: true), "exceeds: 3 av 4"),
    (.init(), "fits: 0 av 4"),
    (.init(months: 3, performers: 6, isLabourIntensive: true), "–"),
    (.init(months: 48, performers: 6, isLabourIntensive: true, isExcluded: true), "–"),
  ]

  @Test(arguments: tenders)
  func tendersAreScored(tender: SuitabilityFormula.Tender, wanted: String) {
    let found = Self.said(SuitabilityFormula().judge(tender))
    #expect(found.hasPrefix(wanted), "\(found)")
  }

  // MARK: The others

  @Test(arguments: [
    ("publicService", 24, 48, "85312000-9", "exceeds: 24 + 24 = 48 månader; högst 36"),
    ("publicService", 36, 36, "85312000-9", "fits: 36 månader"),
    ("publicService", 36, 36, "90910000-9", "exceeds: CPV 90910000-9 står inte"),
    ("publicService", 0, 0, "85312000-9", "lacks durationMonths"),
    ("ideaBased", 48, 96, "85312000-9", "fits"),
    ("ideaBased", 48, 96, "92500000-6", "exceeds: CPV 92500000-6"),
    ("ideaBased", 48, 96, "", "lacks cpv"),
  ])
  func reservedTerms(basis: String, base: Int, whole: Int, code: String, wanted: String) throws {
    let basis: ReservationTermFormula.Basis =
      basis == "publicService" ? .publicService : .ideaBased
    let list = try EngineFixture.law().codeLists[basis.rawValue]
    #expect(list != nil)
    let found = ReservationTermFormula().judge(
      basis: basis, base: base > 0 ? base : nil, whole: whole > 0 ? whole : nil,
      codes: CPVCode(code).map { [$0] } ?? [], list: list, isDirect: false)
    #expect(Self.said(found).hasPrefix(wanted), "\(Self.said(found))")
  }

  @Test(arguments: [
    (30e6, 10_000_000, false, "exceeds: krav på 30 000 000 kronor; 2 × 10 000 000 = 20 000 000"),
    (20e6, 10_000_000, false, "fits"), (30e6, 10_000_000, true, "exceeds"),
    (15e6, 10_000_000, true, "fits"), (1e6, 0, false, "lacks valueSEK"),
  ])
  func turnover(demanded: Double, value: Int, hasLots: Bool, wanted: String) {
    let found = TurnoverFormula().judge(
      demanded: demanded, value: value > 0 ? value : nil, hasLots: hasLots)
    #expect(Self.said(found).hasPrefix(wanted), "\(Self.said(found))")
  }

  @Test(arguments: [
    ("2026-03-02", "2026-04-02", "fits: 2026-03-02 till 2026-04-02 är 31 dagar"),
    ("2026-12-20", "2027-01-10", "exceeds: 2026-12-20 till 2027-01-10 är 21 dagar"),
    ("2028-02-20", "2028-03-01", "exceeds: 2028-02-20 till 2028-03-01 är 10 dagar"),
    ("2026-04-02", "2026-03-02", "–"), ("", "2026-03-02", "lacks published"),
    ("2026-03-02", "", "lacks deadline"),
  ])
  func periods(published: String, deadline: String, wanted: String) {
    let found = TenderPeriodFormula().judge(
      published: LegalDate(published), deadline: LegalDate(deadline))
    #expect(Self.said(found).hasPrefix(wanted), "\(Self.said(found))")
  }

  @Test(arguments: [
    (
      "10 000 kronor per saknad plats", 6_000_000, "fits: 10 000 av 6 000 000 kronor är 0,2 procent"
    ),
    ("30 000 kr per plats och månad", 6_000_000, "exceeds: 30 000 kronor per plats och månad"),
    ("20 000 kr per plats och månad", 6_000_000, "fits"),
    ("500 kronor per tillfälle", 6_000_000, "exceeds: 500 kronor är lägre än 1 000"),
    ("700 000 kronor", 6_000_000, "exceeds: 700 000 av 6 000 000 kronor är 11,7 procent"),
    ("15 procent av kontraktsvärdet", 0, "exceeds: 15 procent av kontraktsvärdet"),
    ("5 procent av kontraktsvärdet", 0, "fits"), ("50 procent av heltid", 0, "–"),
    ("10 000 kronor", 0, "lacks valueSEK"), ("4 månader", 0, "–"),
  ])
  func penalties(text: String, value: Int, wanted: String) throws {
    let words = TokenisedText(Array(text.utf8))
    let penalty = try #require(QuantityReader(words).quantities(in: words.words.indices).first)
    let found = PenaltySizeFormula().judge(penalty, value: value > 0 ? value : nil)
    #expect(Self.said(found).hasPrefix(wanted), "\(Self.said(found))")
  }

  @Test(arguments: [
    (30.0, true, "fits"), (20, true, "exceeds: 20 dagar för ansökan; minst 30 krävs"),
    (10, false, "fits"), (5, false, "exceeds: 5 dagar för anbud; minst 10 krävs"),
  ])
  func systemPeriods(days: Double, isApplication: Bool, wanted: String) {
    let found = SystemPeriodsFormula().judge(days, of: isApplication ? .application : .tender)
    #expect(Self.said(found).hasPrefix(wanted), "\(Self.said(found))")
  }
}
