import Clauses
import Linting
import Rules

/// Finds the condition that stands in a document already when another is put into it.
public struct OldCondition: Sendable {
  private let library: ClauseLibrary
  private let linter: Linter
  private let options: Linter.Options

  /// Finds conditions as these rules read them.
  public init(library: ClauseLibrary, linter: Linter, options: Linter.Options) {
    self.library = library
    self.linter = linter
    self.options = options
  }

  /// The paragraphs of a document that a clause would stand beside, in reading order; empty where
  /// the clause is no condition or the document has none.
  public func passages(in reading: DocumentReading, besides clause: Clause) -> [FixPlan.Replaced] {
    guard FixCandidates.isOnLadder(clause),
      ReplacedText.topics.compactMap(reading.topic).contains(where: { $0.status == .present })
    else { return [] }
    let report = linter.lint(Tender([reading]), options: options)
    let candidates = FixCandidates(library: library, facts: report.tender.facts)
    let served = report.findings.indices.filter {
      let finding = report.findings[$0]
      return finding.rule.kind == .missing && candidates.covers(clause, finding)
    }
    return ReplacedText(
      tender: report.tender, findings: report.findings, candidates: candidates
    ).passages(for: clause, serving: served, includesSound: true)
  }
}
