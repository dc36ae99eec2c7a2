import LibraryFiles

/// All clauses, by id and by readable name.
public struct ClauseLibrary: Sendable {
  /// The clauses in the order of their ids.
  public let clauses: [Clause]
  /// The recipes, the mildest first.
  public let recipes: [ClauseRecipe]

  private let byName: [String: Clause]

  /// Reads the clauses out of library files; files outside `clauses/` are passed over.
  ///
  /// A recipe of the same id as an earlier one stands in for it.
  ///
  /// - Throws: `LibraryError` with file and line for the first fault: in a file, two clauses of one
  ///   name, a companion or reference that does not exist, one parameter with two types, or a recipe
  ///   whose clauses do not go together.
  public static func load(_ files: [LibraryFile]) throws(LibraryError) -> ClauseLibrary {
    var clauses: [Clause] = []
    var recipes: [String: ClauseRecipe] = [:]
    for file in files where file.path.hasPrefix("clauses/") {
      if RecipeReader.isRecipe(file.path) {
        let recipe = try RecipeReader.read(file)
        recipes[recipe.id] = recipe
      } else {
        clauses.append(try ClauseReader.read(file))
      }
    }
    return try ClauseLibrary(clauses, recipes: Array(recipes.values))
  }

  private init(_ clauses: [Clause], recipes: [ClauseRecipe]) throws(LibraryError) {
    var byName: [String: Clause] = [:]
    for clause in clauses {
      for name in [clause.id.lowercased(), clause.name] {
        if let other = byName[name] {
          throw LibraryError(
            path: clause.path, line: nil, reason: "”\(name)” finns redan i \(other.path)")
        }
        byName[name] = clause
      }
    }
    self.clauses = clauses.sorted { $0.id < $1.id }
    self.byName = byName
    self.recipes = recipes.sorted { ($0.level, $0.id) < ($1.level, $1.id) }
    for clause in clauses { try check(clause) }
    try checkSharedParameters()
    for recipe in self.recipes { try RecipeCheck(recipe: recipe, library: self).check() }
  }

  /// The clause of an id or a readable name, whatever its capitals; nil where there is none.
  public subscript(name: String) -> Clause? { byName[name.lowercased()] }

  /// The clause of an id or a readable name.
  ///
  /// - Throws: `ClauseError.unknownClause` with the nearest name.
  public func clause(_ name: String) throws(ClauseError) -> Clause {
    guard let clause = self[name] else {
      throw .unknownClause(
        name, nearest: NearestName.to(name, among: clauses.flatMap { [$0.id, $0.name] }))
    }
    return clause
  }

  /// The clauses that mend the findings of a rule, in the order of their ids.
  public func mending(_ rule: String) -> [Clause] {
    clauses.filter { $0.mends.contains(rule) }
  }

  private func check(_ clause: Clause) throws(LibraryError) {
    for companion in clause.companions {
      guard let other = self[companion.clause] else {
        throw unknown(companion.clause, clause, companion.line)
      }
      if let condition = companion.condition {
        try TagCheck(clause: clause).check(condition, line: companion.line)
      }
      for (name, value) in companion.values {
        let isVariant = name == "variant" && other.variants.contains { $0.id == value.written }
        guard isVariant || other.parameter(name) != nil else {
          throw LibraryError(
            path: clause.path, line: companion.line,
            reason: "”\(name): \(value.written)” kan inte sättas i \(other.id)")
        }
      }
    }
    for parameter in clause.parameters {
      if let target = parameter.target, self[target] == nil {
        throw unknown(target, clause, parameter.line)
      }
    }
  }

  /// A parameter that several clauses share is asked for once, so it must be the same thing.
  private func checkSharedParameters() throws(LibraryError) {
    var first: [String: (Clause, ClauseParameter)] = [:]
    for clause in clauses {
      for parameter in clause.parameters {
        guard let (other, same) = first[parameter.name] else {
          first[parameter.name] = (clause, parameter)
          continue
        }
        guard same.type == parameter.type, same.choices == parameter.choices else {
          throw LibraryError(
            path: clause.path, line: parameter.line,
            reason: "”\(parameter.name)” har en annan typ eller andra val i \(other.path)")
        }
      }
    }
  }

  private func unknown(_ name: String, _ clause: Clause, _ line: Int) -> LibraryError {
    let nearest = NearestName.to(name, among: clauses.map(\.id))
    let hint = nearest.map { "; menas ”\($0)”?" } ?? ""
    return LibraryError(
      path: clause.path, line: line, reason: "klausulen ”\(name)” finns inte\(hint)")
  }
}
