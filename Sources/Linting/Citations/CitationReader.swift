import PhraseMatching
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
    return source.citations.filter { !isNumberOfDocument($0, in: source) }
      .map { judge.judge($0, in: source.document.text) }
  }

  /// Whether a bare number is a drawing's or a file's: ”diarienummer 2007:1091”, ”ritning 1987:10 och
  /// 1998:204”.
  private func isNumberOfDocument(_ citation: Citation, in source: StatementSource) -> Bool {
    guard let act = citation.act, act.name == nil, act.number?.contains(":") == true,
      citation.sections.isEmpty, citation.chapter == nil
    else { return false }
    let word = source.text.wordIndex(atOrAfter: act.range.lowerBound)
    guard let index = source.statement(ofWord: word) else { return false }
    let near = max(source.statements[index].words.lowerBound, word - Self.reach)..<word
    return source.mentions.indices(in: near).contains {
      source.mentions.matches[$0].concept == source.grammar.documentNumber
    }
  }

  /// How many words in front of a number may tell what it is the number of.
  private static let reach = 5

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
