import Rules

/// Chooses the clauses that mend a finding.
struct RemedyChoice: Sendable {
  let vocabulary: Vocabulary

  /// The ids of the clauses for what a check found, and whether they were chosen for just that.
  func clauses(
    for draft: Draft, of part: Rule.Part, _ rule: Rule, in tender: Tender
  ) -> (ids: [String], areChosen: Bool) {
    let remedies = part.remedies ?? rule.remedies
    if let chosen = remedies.cases.first(where: { holds($0, for: draft, in: tender) }) {
      return (chosen.clauses, true)
    }
    return (remedies.usual, part.remedies != nil)
  }

  private func holds(
    _ exception: RuleRemedies.Case, for draft: Draft, in tender: Tender
  ) -> Bool {
    exception.conditions.allSatisfy { $0.holds(tender.facts.value(of: $0.fact)) == true }
      && (exception.says.isEmpty || isSaid(exception.says, at: draft, in: tender))
      && (exception.tenderSays.isEmpty || isSaid(exception.tenderSays, in: tender))
  }

  /// Whether one of some concepts is said in the marked statement, what leads into it and the
  /// headings above it.
  private func isSaid(_ names: [String], at draft: Draft, in tender: Tender) -> Bool {
    let source = tender.readings[draft.document].source
    guard let range = draft.range, let statement = source.statement(at: range.lowerBound) else {
      return false
    }
    let concepts = names.compactMap(vocabulary.index(of:))
    return source.saysAny(concepts, in: statement)
      || source.headingSaysAny(concepts, above: statement)
  }

  private func isSaid(_ names: [String], in tender: Tender) -> Bool {
    PieceSearch.whole(tender, documents: Array(tender.readings.indices))
      .first(names.compactMap(vocabulary.index(of:)), .undenied) != nil
  }
}
