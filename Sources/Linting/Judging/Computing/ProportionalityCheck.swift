import ProcurementLaw
import Rules

/// A condition asks for much in proportion to the contract.
struct ProportionalityCheck: TenderCheck {
  let check: Check.Computed
  let unless: [Int]
  let extent: Int?

  func run(on tender: Tender, asOf: LegalDate, _ cache: inout ConditionCache) -> Verdict {
    let facts = tender.facts
    // A reserved contract is performed by the target group; a framework's ceiling is no value of what
    // each order asks for.
    guard !tender.has("reserved_contract"), facts.isFramework != true,
      tender.hasAny(ofWanted: check.wherePresent)
    else { return .notApplicable }
    if tender.says(unless) { return .judged([]) }
    let formula = ProportionalityFormula(FormulaLimits(check.limits))
    var outcomes = ComputedOutcomes()
    let topics = check.topics.isEmpty ? ["employment_condition"] : check.topics
    for condition in cache.conditions(for: topics) {
      let source = tender.readings[condition.document].source
      let reader = DemandReader(source: source, extent: extent, facts: facts)
      guard
        let reading = reader.read(
          evidence: condition.evidence.map(\.statement),
          text: condition.texts[condition.document].statements(of: source))
      else { continue }
      let range = source.statements[reading.statement].range
      outcomes.add(
        formula.judge(
          reading.demand, value: facts.valueSEK, months: facts.durationMonths,
          isWorks: facts.value(of: "object") == "works"),
        document: condition.document, range: range, hit: source.document.string(range))
    }
    return outcomes.verdict
  }
}
