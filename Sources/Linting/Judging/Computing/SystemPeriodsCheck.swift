import ProcurementLaw
import Rules

/// A dynamic purchasing system gives less time than the act demands.
struct SystemPeriodsCheck: TenderCheck {
  let check: Check.Computed
  let unless: [Int]
  /// Concepts that say a document sets up a system, and what a period is for.
  let system: Int?
  let application: Int?
  let tender: Int?

  func run(on tender: Tender, asOf: LegalDate, _ cache: inout ConditionCache) -> Verdict {
    guard let system, tender.facts.procedure == "dps" || tender.isAbout(system) else {
      return .notApplicable
    }
    let formula = SystemPeriodsFormula(FormulaLimits(check.limits))
    var outcomes = ComputedOutcomes()
    for (document, reading) in tender.readings.enumerated() {
      for (concept, period) in [
        (application, SystemPeriodsFormula.Period.application), (self.tender, .tender),
      ] {
        guard let concept else { continue }
        add(concept, period, in: reading.source, document, formula, to: &outcomes)
      }
    }
    return outcomes.verdict
  }

  private func add(
    _ concept: Int, _ period: SystemPeriodsFormula.Period, in source: StatementSource,
    _ document: Int, _ formula: SystemPeriodsFormula, to outcomes: inout ComputedOutcomes
  ) {
    for index in source.statements(saying: [concept])
    where source.isContent(source.statements[index]) && !source.saysItself(unless, in: index) {
      let statement = source.statements[index]
      let days = QuantityReader(source.text).quantities(in: statement.words).first {
        $0.unit.dimension == .days || $0.unit.dimension == .workdays
      }
      // ”högst 20 dagar” bounds the authority, not the supplier.
      guard let days else { continue }
      outcomes.add(
        formula.judge(days.canonical, of: period), document: document, range: statement.range,
        hit: source.document.string(days.range))
    }
  }
}
