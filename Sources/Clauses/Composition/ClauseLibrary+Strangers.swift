import LibraryFiles

extension ClauseLibrary {
  /// Names that no clause has, as problems, and names that only other clauses have.
  func strangers(
    in given: ParameterValues, _ members: [Clause]
  ) -> (unknown: [ParameterProblem], unused: [Draft.Unused]) {
    var own: Set<String> = []
    for clause in members {
      let names = clause.parameters.map(\.name) + (clause.variants.isEmpty ? [] : ["variant"])
      own.formUnion(
        names + names.flatMap { ["\(clause.id.lowercased()).\($0)", "\(clause.name).\($0)"] })
    }
    let anywhere = Set(clauses.flatMap { $0.parameters.map(\.name) } + ["variant"])
    var unknown: [ParameterProblem] = []
    var unused: [Draft.Unused] = []
    for name in given.names where !own.contains(name) && unknown.count < Self.mostStrangers {
      if anywhere.contains(String(name.split(separator: ".").last ?? "")) {
        unused.append(.init(name: name, reason: .elsewhere))
        continue
      }
      let valid = own.filter { !$0.contains(".") }.sorted()
      let names = valid.joined(separator: ", ")
      let near = NearestName.to(name, among: valid)
      let value = "”\(given[name]?.written.prefix(60) ?? "")”"
      unknown.append(
        ParameterProblem(
          parameter: name,
          message: .init(
            sv: "parametern finns inte (\(value))"
              + (near.map { "; menas ”\($0)”?" } ?? "; giltiga är \(names)"),
            en: "there is no such parameter (\(value))"
              + (near.map { "; did you mean ”\($0)”?" } ?? "; valid are \(names)"))))
    }
    return (unknown, unused)
  }

  /// Names of values that the clauses ask for in other forms alone, or that other values leave out.
  func idle(
    in given: ParameterValues, _ members: [Member], _ context: RenderingContext
  ) -> [Draft.Unused] {
    given.names.compactMap { full in
      let parts = full.split(separator: ".", maxSplits: 1).map(String.init)
      guard let name = parts.last, name != "variant" else { return nil }
      let asking = members.filter { member in
        member.clause.parameter(name) != nil
          && (parts.count == 1
            || [member.clause.id.lowercased(), member.clause.name]
              .contains(parts[0]))
      }
      guard let first = asking.first, !asking.contains(where: { isUsed(name, in: $0, context) })
      else { return nil }
      // A file to fill in holds standard values too, and nobody wonders where they went.
      let standard = first.clause.parameter(name)?.standard?.written
      guard standard == nil || given[full]?.written != standard else { return nil }
      guard let parameter = first.clause.parameter(name), let chosen = first.values.variant,
        !asking.contains(where: { $0.clause.parameter(name).map($0.values.isAsked) ?? false })
      else { return Draft.Unused(name: full, reason: .leftOut) }
      return Draft.Unused(
        name: full,
        reason: .variant(clause: first.clause.id, chosen: chosen, needed: parameter.variants))
    }
  }

  /// Whether a clause takes the user's value; that something is left out is taken too.
  private func isUsed(_ name: String, in member: Member, _ context: RenderingContext) -> Bool {
    guard let parameter = member.clause.parameter(name), member.values.isAsked(parameter) else {
      return false
    }
    guard let (source, _) = member.values.sources[name] else { return true }
    return source == .user && isPrinted(name, in: member, context)
  }

  /// Whether a value stands in the text of a clause with its other values, or rules some of it.
  func isPrinted(_ name: String, in member: Member, _ context: RenderingContext) -> Bool {
    let (clause, values) = (member.clause, member.values)
    let isLeftOut = { (section: Section) in
      ClauseRenderer.holds(section, values, clause, context) == section.isInverted
    }
    let signatures = clause.signatures.filter { $0.holds(for: values.variant) }
    let templates =
      [clause.heading, clause.body] + (clause.frame?.templates ?? []) + signatures.map(\.lines)
    return templates.contains { $0.uses(name, isLeftOut: isLeftOut) }
      || signatures.contains { $0.each == name }
      || clause.companions.contains { $0.condition?.name == name }
  }

  /// Whoever gives more unknown names has taken the wrong file, and has been told by then.
  private static let mostStrangers = 20
}
