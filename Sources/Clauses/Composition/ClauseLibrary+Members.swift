import LibraryFiles

extension ClauseLibrary {
  /// A clause of a composition with its values.
  struct Member {
    let clause: Clause
    let set: [String: RawValue]
    var values: ClauseValues
  }

  /// A clause and the companions that its values call for, in the order of their kinds.
  func members(
    of main: Clause, _ given: ParameterValues, _ context: RenderingContext, withCompanions: Bool,
    usesProposals: Bool = false, usesExamples: Bool
  ) -> [Member] {
    var members: [Member] = []
    var waiting: [(clause: Clause, set: [String: RawValue])] = [(main, [:])]
    while let (clause, set) = waiting.first {
      waiting.removeFirst()
      guard !members.contains(where: { $0.clause.id == clause.id }) else { continue }
      let values = ClauseValues(
        of: clause, given: given, set: set, isMain: clause.id == main.id,
        facts: context.facts, proposals: context.proposals, usesProposals: usesProposals,
        usesExamples: usesExamples)
      members.append(Member(clause: clause, set: set, values: values))
      guard withCompanions else { break }
      for companion in clause.companions where context.standing[companion.clause] == nil {
        let isWanted =
          companion.condition.map {
            ClauseRenderer.holds($0, values, clause, context) != $0.isInverted
          } ?? true
        if isWanted, let other = self[companion.clause] {
          waiting.append((other, companion.values))
        }
      }
    }
    // Sorting is stable in the order of kinds, so that companions of one kind keep their order.
    return ClauseKind.allCases.flatMap { kind in members.filter { $0.clause.kind == kind } }
  }

  /// References that the user has not filled in lead to a member's heading, or to where the clause
  /// already stands.
  func resolveReferences(
    of member: inout Member, among members: [Member], _ context: RenderingContext
  ) {
    for parameter in member.clause.parameters {
      guard let target = parameter.target, member.values.values[parameter.name] == nil else {
        continue
      }
      if let place = context.standing[target] {
        member.values.refer(parameter.name, to: place)
      } else if let other = members.first(where: { $0.clause.id == target }),
        let heading = try? ClauseRenderer(
          clause: other.clause, values: other.values, context: context
        ).heading()
      {
        member.values.refer(parameter.name, to: "avsnittet " + ValueMarks.stripped(heading))
      }
    }
  }
}
