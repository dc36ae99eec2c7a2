import LibraryFiles
import PhraseMatching
import ProcurementLaw
import Rules
import TenderDocuments

/// A document refers to an annex or a section that the tender does not have, or bears Word's mark of
/// a reference that leads nowhere.
///
/// Only what can be known is told: a section of a chapter whose numbering is there, an annex where
/// the tender lists its annexes. An annex that is listed and was not read is advice to read it.
struct ReferenceComparison: TenderCheck {
  /// A document with dozens of them has lost its numbering, which one finding tells as well.
  private static let mostFindings = 10

  let words: ComparisonWords

  func run(on tender: Tender, asOf: LegalDate, _ cache: inout ConditionCache) -> Verdict {
    let index = ReferenceIndex(tender)
    var drafts: [Draft] = []
    for (document, reading) in tender.readings.enumerated() where reading.document.notice == nil {
      drafts += broken(in: reading, document: document)
      if ["policy", "other"].contains(reading.facts.documentKind) { continue }
      var seen: Set<String> = []
      for reference in DocumentReferences.all(in: reading) {
        guard seen.insert(reference.key).inserted, drafts.count < Self.mostFindings,
          let severity = index.fault(of: reference, from: document)
        else { continue }
        drafts.append(draft(reference, reading, document, severity))
      }
    }
    return .judged(drafts)
  }

  private func broken(in reading: DocumentReading, document: Int) -> [Draft] {
    let source = reading.source
    return source.statements(saying: words.brokenReference).prefix(Self.mostFindings).map { index in
      let statement = source.statements[index]
      let mention = source.mentions.indices(in: statement.words)
        .map { source.mentions.matches[$0] }
        .first { words.brokenReference.contains($0.concept) }
      var draft = Draft(document: document, range: statement.range)
      draft.hit = mention.map { source.document.string(source.offsets(of: $0.words)) } ?? ""
      return draft
    }
  }

  private func draft(
    _ reference: DocumentReference, _ reading: DocumentReading, _ document: Int,
    _ severity: Severity
  ) -> Draft {
    var draft = Draft(
      document: document, range: reading.statements[reference.statement].range)
    draft.hit = reading.document.string(reference.range)
    draft.severity = severity
    return draft
  }
}
