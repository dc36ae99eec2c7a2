import ProcurementLaw
import Rules

/// Demanded turnover is more than the act allows in proportion to the contract.
struct TurnoverCheck: TenderCheck {
  let check: Check.Computed
  let unless: [Int]
  /// The concept of a demand of turnover.
  let demand: Int?

  func run(on tender: Tender, asOf: LegalDate, _ cache: inout ConditionCache) -> Verdict {
    guard let demand, tender.hasAny(ofWanted: check.wherePresent) else { return .notApplicable }
    let formula = TurnoverFormula(FormulaLimits(check.limits))
    var outcomes = ComputedOutcomes()
    for (document, reading) in tender.readings.enumerated() {
      let source = reading.source
      for index in source.statements(saying: [demand])
      where source.isContent(source.statements[index]) && !source.saysItself(unless, in: index) {
        guard let amount = amount(in: index, of: source) else { continue }
        outcomes.add(
          formula.judge(
            demanded: amount.canonical, value: tender.facts.valueSEK,
            hasLots: tender.facts.hasLots == true),
          document: document, range: source.statements[index].range,
          hit: source.document.string(amount.range))
      }
    }
    return outcomes.verdict
  }

  /// The greatest amount of the demand: of several years each is asked for.
  private func amount(in index: Int, of source: StatementSource) -> Quantity? {
    QuantityReader(source.text).quantities(in: source.statements[index].words)
      .filter { $0.unit == .kronor && ($0.per.isEmpty || $0.per == [.years]) }
      .max { $0.canonical < $1.canonical }
  }
}
