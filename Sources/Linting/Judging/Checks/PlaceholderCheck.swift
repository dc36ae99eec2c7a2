import ProcurementLaw
import Rules

/// The buyer left something to fill in.
struct PlaceholderCheck: TenderCheck {
  /// A document that is a template would otherwise give hundreds of findings.
  private static let mostFindings = 50

  let check: Check.Placeholders

  func run(on tender: Tender, asOf: LegalDate, _ cache: inout ConditionCache) -> Verdict {
    var drafts: [Draft] = []
    for (document, reading) in tender.readings.enumerated() {
      for placeholder in reading.placeholders.lazy.filter({ isWanted($0) })
        .prefix(Self.mostFindings)
      {
        drafts.append(
          Draft(
            document: document, range: placeholder.range,
            hit: Draft.quoted(reading.document.string(placeholder.range))))
      }
    }
    return .judged(drafts)
  }

  private func isWanted(_ placeholder: Placeholder) -> Bool {
    guard placeholder.owner == .buyer else { return false }
    let subject: Check.Placeholders.Subject? =
      switch placeholder.kind {
      case .guidance: .guidance
      case .note: .note
      case .choice: .choice
      case .prompt, .slot, .name, .filler, .line, .garbage: .gap
      // A comparison of references tells of those.
      case .brokenReference: nil
      }
    return subject.map(check.subjects.contains) ?? false
  }
}
