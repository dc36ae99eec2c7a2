import ProcurementLaw
import Rules

/// A tender for something that suits an employment condition has none.
struct SuitabilityCheck: TenderCheck {
  let check: Check.Computed
  let unless: [Int]
  let suitable: Int?
  let unsuitable: Int?
  /// Codes of work that suits, and of services that are employment or education themselves.
  let suitableCodes: [CodePattern]
  let excludedCodes: [CodePattern]
  let law: LawBook

  func run(on tender: Tender, asOf: LegalDate, _ cache: inout ConditionCache) -> Verdict {
    if check.topics.contains(where: tender.has) || tender.says(unless) { return .judged([]) }
    guard tender.hasAny(ofWanted: check.wherePresent) else { return .notApplicable }
    let facts = tender.facts
    var known = SuitabilityFormula.Tender()
    known.months = facts.durationMonths
    known.performers = facts.performers
    known.isLabourIntensive = isLabourIntensive(tender)
    known.valueSEK = facts.valueSEK
    known.reachesThreshold = reachesThreshold(facts, asOf: asOf)
    known.isExcluded = isExcluded(tender)
    guard let home = tender.homeOfConditions else { return .notApplicable }
    var outcomes = ComputedOutcomes()
    outcomes.add(
      SuitabilityFormula(FormulaLimits(check.limits)).judge(known), document: home, range: nil)
    return outcomes.verdict
  }

  /// Codes decide where there are any that say so, else the words of headings and of the beginning.
  private func isLabourIntensive(_ tender: Tender) -> Bool? {
    let codes = tender.facts.cpv.map(\.description)
    if codes.contains(where: { code in suitableCodes.contains { $0.matches(code) } }) {
      return true
    }
    if suitable.map(tender.isAbout) == true { return true }
    return codes.isEmpty ? nil : false
  }

  private func isExcluded(_ tender: Tender) -> Bool {
    if tender.facts.value(of: "object") == "goods" { return true }
    let codes = tender.facts.cpv.map(\.description)
    if !codes.isEmpty,
      codes.allSatisfy({ code in excludedCodes.contains { $0.matches(code) } })
    {
      return true
    }
    return codes.isEmpty && unsuitable.map(tender.isAbout) == true
      && suitable.map(tender.isAbout) != true
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
