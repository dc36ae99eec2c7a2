import ProcurementLaw
import Rules

/// A penalty for the social condition is out of proportion, or only a symbol.
struct PenaltySizeCheck: TenderCheck {
  let check: Check.Computed
  let unless: [Int]
  /// Concepts of penalties.
  let penalty: [Int]
  /// Words of a cap: an amount behind one bounds penalties and is none itself.
  private static let caps: Set<String> = [
    "högst", "sammanlagt", "totalt", "tak", "taket", "maximalt", "överstiga", "begränsas",
    "sammanlagda", "samlade", "max",
  ]

  func run(on tender: Tender, asOf: LegalDate, _ cache: inout ConditionCache) -> Verdict {
    guard tender.hasAny(ofWanted: check.wherePresent) else { return .notApplicable }
    if tender.says(unless) { return .judged([]) }
    let formula = PenaltySizeFormula(FormulaLimits(check.limits))
    var outcomes = ComputedOutcomes()
    var seen: Set<Int> = []
    let topics =
      check.topics.isEmpty ? ["employment_condition", "dialogue_condition"] : check.topics
    for condition in cache.conditions(for: topics) {
      for (document, text) in condition.texts.enumerated() {
        let source = tender.readings[document].source
        for index in source.statements(saying: penalty)
        where text.contains(block: source.statements[index].block)
          && seen.insert(document << 32 | index).inserted
        {
          add(index, of: source, document, formula, tender.facts.valueSEK, to: &outcomes)
        }
      }
    }
    return outcomes.verdict
  }

  private func add(
    _ index: Int, of source: StatementSource, _ document: Int, _ formula: PenaltySizeFormula,
    _ value: Int?, to outcomes: inout ComputedOutcomes
  ) {
    let statement = source.statements[index]
    for quantity in QuantityReader(source.text).quantities(in: statement.words) {
      let isCap = isCap(quantity, in: source, statement)
      // A cap of five per cent is lawful for any penalty; only one that is itself high is told.
      if isCap, quantity.unit == .kronor { continue }
      outcomes.add(
        formula.judge(quantity, value: value), document: document, range: statement.range,
        hit: source.document.string(quantity.range))
    }
  }

  private func isCap(
    _ quantity: Quantity, in source: StatementSource, _ statement: Statement
  ) -> Bool {
    let first = quantity.words.lowerBound
    return (max(statement.words.lowerBound, first - 4)..<first).contains {
      Self.caps.contains(source.text.folded($0))
    }
  }
}
