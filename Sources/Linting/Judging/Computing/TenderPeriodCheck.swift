import ProcurementLaw
import Rules

/// The time for tenders is short.
struct TenderPeriodCheck: TenderCheck {
  let check: Check.Computed
  let unless: [Int]

  func run(on tender: Tender, asOf: LegalDate, _ cache: inout ConditionCache) -> Verdict {
    guard tender.hasAny(ofWanted: check.wherePresent) else { return .notApplicable }
    if tender.says(unless) { return .judged([]) }
    let place = tender.place(of: "deadline")
    // A document that names no day for tenders is not about them.
    guard let document = place?.document ?? tender.documents(of: ["procurement_terms"]).first
    else { return .notApplicable }
    var outcomes = ComputedOutcomes()
    outcomes.add(
      TenderPeriodFormula(FormulaLimits(check.limits)).judge(
        published: tender.facts.published, deadline: tender.facts.deadline),
      document: document, range: place?.range)
    return outcomes.verdict
  }
}
