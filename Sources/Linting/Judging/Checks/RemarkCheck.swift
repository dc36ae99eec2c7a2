import LibraryFiles
import ProcurementLaw
import Rules
import TenderDocuments

/// A file holds something that its reader does not see, or must not.
struct RemarkCheck: TenderCheck {
  /// Of a file full of comments the first is told, with their number.
  private static let mostFindings = 50

  let check: Check.Remark
  /// The concept that names templates in a title.
  let templateWords: Int?

  func run(on tender: Tender, asOf: LegalDate, _ cache: inout ConditionCache) -> Verdict {
    var drafts: [Draft] = []
    for (document, reading) in tender.readings.enumerated() {
      let found = check.subjects.flatMap {
        UnseenMatter.all($0, in: reading, templateWords: templateWords)
      }.sorted { ($0.range?.lowerBound ?? .max) < ($1.range?.lowerBound ?? .max) }
      guard let first = found.first else { continue }
      if check.isOnce || found.count > Self.mostFindings {
        let count = found.reduce(0) { $0 + $1.count }
        drafts.append(
          draft(of: found.first(where: \.isExample) ?? first, count: count, in: document))
      } else {
        drafts += found.map { draft(of: $0, count: $0.count, in: document) }
      }
    }
    return .judged(drafts)
  }

  private func draft(of matter: UnseenMatter, count: Int, in document: Int) -> Draft {
    var draft = Draft(document: document, range: matter.range)
    draft.hit = Draft.quoted(matter.text.sv)
    draft.slots[.hit] = Localised(read: draft.hit, en: matter.text.en.map(Draft.quoted))
    draft.slots[.count] = Localised(same: String(count))
    draft.count = count
    return draft
  }
}
