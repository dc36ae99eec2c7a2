import ProcurementLaw
import Rules

/// Reads the topic `stale_law_citation`: law that is not in force is applied as if it were.
struct StaleLawReader: Sendable {
  static let topic = "stale_law_citation"

  private let law: LawBook

  init(law: LawBook) {
    self.law = law
  }

  func read(_ source: StatementSource, facts: Facts, asOf: LegalDate) -> TopicReading {
    let judge = CitationJudge(
      book: law, asOf: asOf, defaultAct: facts.act, regime: facts.regime)
    var evidence: [Evidence] = []
    var rejected: [RejectedEvidence] = []
    for citation in source.citations {
      let word = source.text.wordIndex(atOrAfter: citation.range.lowerBound)
      guard word < source.text.words.count, let index = source.statement(ofWord: word) else {
        continue
      }
      let verdict = judge.judge(citation, in: source.document.text)
      if verdict.isStale {
        let force = source.forces.force(of: index, at: word..<word)
        evidence.append(
          Evidence(statement: index, passage: citation.range, force: force, signal: "citation"))
      } else if case .history = verdict.status {
        rejected.append(
          RejectedEvidence(
            statement: index, passage: citation.range, reason: .background,
            note: "lagen nämns som historia"))
      }
    }
    return TopicReading(
      topic: Self.topic, status: evidence.isEmpty ? .absent : .present, evidence: evidence,
      rejected: rejected)
  }
}
