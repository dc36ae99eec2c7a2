import ProcurementLaw
import Rules

/// A tender for something that suits an employment condition has none.
struct SuitabilityCheck: TenderCheck {
  let check: Check.Computed
  let unless: [Int]
  let work: KindOfWork
  let law: LawBook

  func run(on tender: Tender, asOf: LegalDate, _ cache: inout ConditionCache) -> Verdict {
    if check.topics.contains(where: tender.has) || tender.says(unless) { return .judged([]) }
    guard tender.hasAny(ofWanted: check.wherePresent) else { return .notApplicable }
    let facts = tender.facts
    var known = SuitabilityFormula.Tender()
    known.months = facts.durationMonths
    known.performers = facts.performers
    known.isLabourIntensive = work.isLabourIntensive(facts, in: tender)
    known.valueSEK = facts.valueSEK
    known.reachesThreshold = reachesThreshold(facts, asOf: asOf)
    known.isExcluded = work.isExcluded(facts, in: tender)
    guard let home = tender.homeOfConditions else { return .notApplicable }
    var outcomes = ComputedOutcomes()
    outcomes.add(
      SuitabilityFormula(FormulaLimits(check.limits)).judge(known), document: home, range: nil)
    return outcomes.verdict
  }

  private func reachesThreshold(_ facts: Facts, asOf: LegalDate) -> Bool? {
    switch facts.regime {
    case .directive: return true
    case .belowThreshold, .direct: return false
    case .annex2: return true
    case nil: break
    }
    guard let value = facts.valueSEK, let act = facts.act else { return nil }
    let kind: AmountLimit.Kind =
      act == .luk ? .concessions : facts.value(of: "object") == "works" ? .works : .goodsAndServices
    let limit = law.limit(kind, for: act, asOf: facts.date ?? asOf)
    return limit?.kronor.map { value >= $0 }
  }
}
