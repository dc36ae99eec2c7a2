import Rules

/// A statement gives one of the rule's signals.
struct WordingCheck {
  let signals: [SignalReader.Compiled]
  let inClauseOf: [String]
  let related: [Int]

  func run(on tender: Tender) -> Verdict {
    var drafts: [Draft] = []
    for (document, reading) in tender.readings.enumerated() {
      let source = reading.source
      let reader = SignalReader(source: source)
      let wanted = Set(signals.flatMap { $0.says.flatMap { $0 } })
      let scope =
        inClauseOf.isEmpty
        ? nil : ConditionText(reading, topics: inClauseOf, related: related)
      var last = -1
      for mention in source.mentions.matches where wanted.contains(mention.concept) {
        guard let index = source.statement(ofWord: mention.words.lowerBound), index != last,
          !source.statements[index].isHeading,
          source.document.blocks[source.statements[index].block].kind != .furniture,
          scope?.contains(index) ?? true
        else { continue }
        last = index
        for signal in signals {
          if case .given(let evidence) = reader.attempt(signal, on: index) {
            drafts.append(
              Draft(
                document: document, range: evidence.passage,
                hit: source.document.string(evidence.passage)))
            break
          }
        }
      }
    }
    return .judged(drafts)
  }
}
