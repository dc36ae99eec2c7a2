import ProcurementLaw
import Rules

/// The day that decided which law applied lies far back.
struct DocumentDayCheck: TenderCheck {
  let check: Check.Computed
  let unless: [Int]

  func run(on tender: Tender, asOf: LegalDate, _ cache: inout ConditionCache) -> Verdict {
    // A day that the user gave is meant.
    guard let day = tender.ownDay, day.date == asOf, !tender.says(unless),
      let passage = tender.readings[day.document].facts.fact("date")?.passage
    else { return .notApplicable }
    let reading = tender.readings[day.document]
    var outcomes = ComputedOutcomes()
    outcomes.add(
      DocumentDayFormula(FormulaLimits(check.limits)).judge(
        date: day.date, deadline: tender.facts.deadline, today: reading.deriver.asOf),
      document: day.document, range: passage, hit: reading.document.string(passage))
    return outcomes.verdict
  }
}
