import LibraryFiles
import ProcurementLaw
import Rules
import TenderDocuments

/// A file holds something that its reader does not see, or must not.
struct RemarkCheck: TenderCheck {
  /// A file full of comments would otherwise give hundreds of findings.
  private static let mostFindings = 50
  /// The longest text that a message repeats, in characters.
  private static let longestHit = 60

  let check: Check.Remark

  func run(on tender: Tender, asOf: LegalDate, _ cache: inout ConditionCache) -> Verdict {
    var drafts: [Draft] = []
    for (document, reading) in tender.readings.enumerated() {
      let found = check.subjects.flatMap { UnseenMatter.all($0, in: reading.document) }
        .sorted { ($0.range?.lowerBound ?? .max) < ($1.range?.lowerBound ?? .max) }
      guard let first = found.first else { continue }
      if check.isOnce {
        let count = found.reduce(0) { $0 + $1.count }
        drafts.append(draft(of: first, count: count, in: document))
      } else {
        drafts += found.prefix(Self.mostFindings).map {
          draft(of: $0, count: $0.count, in: document)
        }
      }
    }
    return .judged(drafts)
  }

  private func draft(of matter: UnseenMatter, count: Int, in document: Int) -> Draft {
    let text = matter.text
    var draft = Draft(document: document, range: matter.range)
    draft.hit =
      text.count > Self.longestHit ? text.prefix(Self.longestHit - 1) + "…" : text
    draft.slots[.count] = Localised(sv: String(count))
    return draft
  }
}
