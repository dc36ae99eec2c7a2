import Clauses
import Languages
import Linting

/// Writes a proposal with the clause that the organisation's policy puts first.
struct PreferredWriting {
  let library: ClauseLibrary
  /// The ids, best first.
  let preferred: [String]

  /// The proposal with the first clause that stands on its level and suits the trade; as it was where
  /// none does.
  func applied(to proposal: Proposal, for facts: Facts) -> Proposal {
    guard let writing = proposal.writing, let level = proposal.level, !writing.standsAlone else {
      return proposal
    }
    for clause in preferred.compactMap({ library[$0] }) {
      guard let rung = clause.rungs.first(where: { $0.step == level.rawValue }),
        clause.place.otherwise != .standalone, suits(clause, facts)
      else { continue }
      if clause.id == writing.clause { return proposal }
      let recipe = library.recipes.first {
        $0.clauses.first?.clause == clause.id && $0.level == level.rawValue
      }
      return proposal.written(
        with: clause.id, recipe: recipe?.id,
        asking: Set(library.parameters(of: clause).map(\.name)),
        values: rung.values.mapValues(\.written),
        because: .init(
          sv: "Er profil sätter \(clause.id) först.", en: "Your profile puts \(clause.id) first."))
    }
    return proposal
  }

  private func suits(_ clause: Clause, _ facts: Facts) -> Bool {
    guard let trade = clause.trade else { return true }
    if let object = trade.object, object != facts.value(of: "object") { return false }
    return trade.cpv.isEmpty
      || facts.cpv.contains { code in trade.cpv.contains { code.description.hasPrefix($0) } }
  }
}
