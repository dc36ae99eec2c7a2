import LibraryFiles
import ProcurementLaw
import Rules

/// Reads the topic `stale_law_citation`: law that is not in force, or a limit or threshold that has
/// been replaced, is applied as if in force.
struct StaleLawReader: Sendable {
  static let topic = "stale_law_citation"

  private let limits: DirectAwardLimits
  private let thresholds: OldThresholds

  init(law: LawBook, vocabulary: Vocabulary) {
    thresholds = OldThresholds(law: law, vocabulary: vocabulary)
    limits = DirectAwardLimits(of: .directAward, law: law, vocabulary: vocabulary)
  }

  /// Reads the topic.
  ///
  /// - Parameters:
  ///   - verdicts: The document's citations, judged.
  ///   - act: The act that governs the tender.
  func read(
    _ source: StatementSource, verdicts: [CitationVerdict], act: Act?, asOf: LegalDate
  ) -> TopicReading {
    var evidence: [Evidence] = []
    var rejected: [RejectedEvidence] = []
    for verdict in verdicts {
      let citation = verdict.citation
      let word = source.text.wordIndex(atOrAfter: citation.range.lowerBound)
      guard word < source.text.words.count, let index = source.statement(ofWord: word) else {
        continue
      }
      if verdict.isStale {
        let force = source.forces.force(of: index, at: word..<word)
        evidence.append(
          Evidence(statement: index, passage: citation.range, force: force, signal: "citation"))
      } else if case .history = verdict.status {
        rejected.append(
          RejectedEvidence(
            statement: index, passage: citation.range, reason: .background,
            note: .init(
              sv: "lagen nämns som historia", en: "the act is mentioned as history")))
      }
    }
    for stated in limits.wrong(in: source, act: act, asOf: asOf)
    where stated.isFormer {
      let force = source.forces.force(of: stated.statement, at: stated.words)
      evidence.append(
        Evidence(
          statement: stated.statement, passage: source.offsets(of: stated.words), force: force,
          signal: "amount"))
    }
    for stated in thresholds.stated(in: source, act: act, asOf: asOf) {
      guard let index = source.statement(ofWord: stated.words.lowerBound) else { continue }
      let force = source.forces.force(of: index, at: stated.words)
      evidence.append(
        Evidence(
          statement: index, passage: source.offsets(of: stated.words), force: force,
          signal: "threshold"))
    }
    evidence.sort { $0.passage.lowerBound < $1.passage.lowerBound }
    return TopicReading(
      topic: Self.topic, status: evidence.isEmpty ? .absent : .present, evidence: evidence,
      rejected: rejected)
  }
}
