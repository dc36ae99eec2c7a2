import Clauses
import Linting
import Rules

/// Which clauses mend the findings of a rule in a tender.
struct FixCandidates {
  let library: ClauseLibrary
  let facts: Facts

  /// The clauses that mend it by themselves: the rule names them, or they name the rule.
  func direct(_ rule: Rule) -> [Clause] {
    library.clauses.filter {
      (rule.clauses.contains($0.id) || $0.mends.contains(rule.id)) && isUsable($0)
    }
  }

  /// The conditions on the ladder that mend it with their companions, where it asks for a condition
  /// at all.
  func onLadder(_ rule: Rule) -> [Clause] {
    guard direct(rule).contains(where: Self.isOnLadder) else { return [] }
    return library.clauses.filter { Self.isOnLadder($0) && isUsable($0) && covers($0, rule) }
  }

  /// Whether a clause mends it together with its companions.
  func covers(_ clause: Clause, _ rule: Rule) -> Bool {
    library.together(with: clause).contains {
      $0.mends.contains(rule.id) || rule.clauses.contains($0.id)
    }
  }

  /// Whether a clause is one of the conditions that are chosen among by how far they go.
  static func isOnLadder(_ clause: Clause) -> Bool {
    clause.rungs.contains { FixWishes.steps.contains($0.step) }
  }

  /// A clause that was withdrawn, or is written for another act, mends nothing.
  private func isUsable(_ clause: Clause) -> Bool {
    let suitsAct = facts.act.map { clause.acts.isEmpty || clause.acts.contains($0) } ?? true
    let suitsRegime =
      facts.regime.map { clause.regimes.isEmpty || clause.regimes.contains($0) } ?? true
    return clause.review.state != .withdrawn && suitsAct && suitsRegime
  }
}
