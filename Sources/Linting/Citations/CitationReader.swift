import ProcurementLaw

/// Judges the citations of documents.
struct CitationReader: Sendable {
  let law: LawBook

  /// The verdicts on a document's citations, in reading order.
  func verdicts(
    of source: StatementSource, facts: Facts, asOf: LegalDate
  ) -> [CitationVerdict] {
    let judge = CitationJudge(
      book: law, asOf: asOf, defaultAct: facts.act, regime: facts.regime)
    return source.citations.map { judge.judge($0, in: source.document.text) }
  }

  /// The verdicts by what all documents of a tender tell together; those of the reading where that is
  /// nothing more.
  func verdicts(
    of reading: DocumentReading, in tender: Tender, asOf: LegalDate
  ) -> [CitationVerdict] {
    let isSame =
      asOf == reading.lawDay && tender.facts.act == reading.facts.act
      && tender.facts.regime == reading.facts.regime
    return isSame
      ? reading.citations : verdicts(of: reading.source, facts: tender.facts, asOf: asOf)
  }
}
