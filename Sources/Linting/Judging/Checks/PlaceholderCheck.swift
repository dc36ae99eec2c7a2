import ProcurementLaw

/// The buyer left something to fill in.
struct PlaceholderCheck: TenderCheck {
  /// A document that is a template would otherwise give hundreds of findings.
  private static let mostFindings = 50

  func run(on tender: Tender, asOf: LegalDate, _ cache: inout ConditionCache) -> Verdict {
    var drafts: [Draft] = []
    for (document, reading) in tender.readings.enumerated() {
      for placeholder in reading.placeholders.lazy.filter({ $0.owner == .buyer })
        .prefix(Self.mostFindings)
      {
        drafts.append(
          Draft(
            document: document, range: placeholder.range,
            hit: reading.document.string(placeholder.range)))
      }
    }
    return .judged(drafts)
  }
}
