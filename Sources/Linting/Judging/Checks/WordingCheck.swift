import Rules

/// A statement gives one of the rule's signals.
struct WordingCheck {
  let signals: [SignalReader.Compiled]
  let inClauseOf: [String]
  private let wanted: [Int]

  init(signals: [SignalReader.Compiled], inClauseOf: [String]) {
    self.signals = signals
    self.inClauseOf = inClauseOf
    wanted = Set(signals.flatMap { $0.says.flatMap { $0 } }).sorted()
  }

  func run(on tender: Tender, _ cache: inout ConditionCache) -> Verdict {
    let conditions = inClauseOf.isEmpty ? nil : cache.conditions(for: inClauseOf)
    if let conditions, conditions.isEmpty { return .notApplicable }
    var drafts: [Draft] = []
    for (document, reading) in tender.readings.enumerated() {
      let source = reading.source
      let reader = SignalReader(source: source)
      for (index, statement) in source.statements.enumerated()
      where source.saysItself(wanted, in: index) && source.isContent(statement) {
        let isInside = conditions?.contains { $0.texts[document].contains(block: statement.block) }
        guard isInside ?? true else { continue }
        for signal in signals {
          guard case .given(let evidence) = reader.attempt(signal, on: index) else { continue }
          drafts.append(
            Draft(
              document: document, range: evidence.passage,
              hit: source.document.string(evidence.passage)))
          break
        }
      }
    }
    return .judged(drafts)
  }
}
