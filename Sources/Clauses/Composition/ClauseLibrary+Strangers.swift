import LibraryFiles

extension ClauseLibrary {
  /// Names that no clause has, as problems, and names that only other clauses have.
  func strangers(
    in given: ParameterValues, _ members: [Clause]
  ) -> (unknown: [ParameterProblem], unused: [String]) {
    var own: Set<String> = []
    for clause in members {
      let names = clause.parameters.map(\.name) + (clause.variants.isEmpty ? [] : ["variant"])
      own.formUnion(
        names + names.flatMap { ["\(clause.id.lowercased()).\($0)", "\(clause.name).\($0)"] })
    }
    let anywhere = Set(clauses.flatMap { $0.parameters.map(\.name) } + ["variant"])
    var unknown: [ParameterProblem] = []
    var unused: [String] = []
    for name in given.names where !own.contains(name) && unknown.count < Self.mostStrangers {
      if anywhere.contains(String(name.split(separator: ".").last ?? "")) {
        unused.append(name)
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

  /// Whoever gives more unknown names has taken the wrong file, and has been told by then.
  private static let mostStrangers = 20
}
