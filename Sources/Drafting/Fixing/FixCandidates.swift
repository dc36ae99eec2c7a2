import Clauses
import Linting

/// Which clauses mend the findings in a tender.
struct FixCandidates {
  let library: ClauseLibrary
  let facts: Facts

  /// The clauses that mend it by themselves: the rule names them, or they name the rule.
  func direct(_ finding: Finding) -> [Clause] {
    library.clauses.filter { mends($0, finding) && isUsable($0) }
  }

  /// The conditions on the ladder that mend it with their companions, where it asks for a condition
  /// at all.
  func onLadder(_ finding: Finding) -> [Clause] {
    guard direct(finding).contains(where: Self.isOnLadder) else { return [] }
    return library.clauses.filter { Self.isOnLadder($0) && isUsable($0) && covers($0, finding) }
  }

  /// Whether a clause mends it together with its companions.
  func covers(_ clause: Clause, _ finding: Finding) -> Bool {
    library.together(with: clause).contains { mends($0, finding) }
  }

  /// Whether a clause is one of the conditions that are chosen among by how far they go.
  static func isOnLadder(_ clause: Clause) -> Bool {
    clause.rungs.contains { FixWishes.steps.contains($0.step) }
  }

  /// Whether the finding names a clause, or the clause its rule where none was chosen for just what
  /// was found.
  private func mends(_ clause: Clause, _ finding: Finding) -> Bool {
    finding.clauses.contains(clause.id)
      || !finding.clausesAreChosen && clause.mends.contains(finding.rule.id)
  }

  /// A clause that was withdrawn, or is written for another act, mends nothing.
  private func isUsable(_ clause: Clause) -> Bool {
    let suitsAct = facts.act.map { clause.acts.isEmpty || clause.acts.contains($0) } ?? true
    let suitsRegime =
      facts.regime.map { clause.regimes.isEmpty || clause.regimes.contains($0) } ?? true
    return clause.review.state != .withdrawn && suitsAct && suitsRegime
  }
}
