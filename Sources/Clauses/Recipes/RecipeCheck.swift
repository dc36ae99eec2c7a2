import LibraryFiles

/// Checks a recipe against the clauses that it names.
struct RecipeCheck {
  let recipe: ClauseRecipe
  let library: ClauseLibrary

  /// Looks the recipe over.
  ///
  /// - Throws: `LibraryError` with the line of the first fault: a clause that does not exist, stands
  ///   twice or can't stand with others, a value that can't be set, or two values for one parameter.
  func check() throws(LibraryError) {
    var seen: Set<String> = []
    for (index, entry) in recipe.clauses.enumerated() {
      let clause = try clause(entry.clause, line: entry.line)
      guard seen.insert(clause.id).inserted else {
        throw fault("klausulen \(clause.id) står två gånger", entry.line)
      }
      guard clause.place.otherwise != .standalone else {
        throw fault("\(clause.id) är ett eget dokument; skriv den under ”beside”", entry.line)
      }
      for value in entry.values.sorted(by: { $0.key < $1.key }) {
        try check(value.key, value.value, of: clause, line: entry.line)
      }
      if let condition = entry.condition {
        guard index > 0, let main = library[recipe.clauses[0].clause] else {
          throw fault("den första klausulen kan inte ha ett villkor", entry.line)
        }
        do {
          try TagCheck(clause: main).check(condition, line: entry.line)
        } catch {
          throw fault(error.reason.sv, entry.line)
        }
      }
    }
    for entry in recipe.beside { _ = try clause(entry.clause, line: entry.line) }
    try checkConflicts()
  }

  /// What two clauses set for a third must agree; a recipe that wants something else says so to the
  /// clauses that bring it.
  private func checkConflicts() throws(LibraryError) {
    var values: [String: (value: RawValue, by: String)] = [:]
    for entry in recipe.clauses {
      for (name, value) in entry.values { values["\(entry.clause).\(name)"] = (value, recipe.id) }
    }
    for entry in recipe.clauses {
      for companion in library[entry.clause]?.companions ?? [] where companion.condition == nil {
        for (name, value) in companion.values.sorted(by: { $0.key < $1.key }) {
          let key = "\(companion.clause).\(name)"
          if let other = values[key], other.value != value {
            throw fault(
              "\(entry.clause) sätter \(key) till ”\(value.written)”, men \(other.by) till "
                + "”\(other.value.written)”", entry.line)
          }
          values[key] = (value, entry.clause)
        }
      }
    }
  }

  private func check(
    _ name: String, _ value: RawValue, of clause: Clause, line: Int
  ) throws(LibraryError) {
    if name == "variant" {
      guard clause.variants.contains(where: { $0.id == value.written }) else {
        let valid = clause.variants.map(\.id).joined(separator: ", ")
        throw fault(
          "varianten ”\(value.written)” finns inte i \(clause.id); giltiga är \(valid)", line)
      }
      return
    }
    guard let parameter = clause.parameter(name) else {
      let hint = NearestName.to(name, among: clause.parameters.map(\.name))
      throw fault(
        "”\(name)” kan inte sättas i \(clause.id)" + (hint.map { "; menas ”\($0)”?" } ?? ""), line)
    }
    do {
      _ = try parameter.read(value)
    } catch {
      throw fault("\(clause.id): \(error.explanation.sv)", line)
    }
  }

  private func clause(_ name: String, line: Int) throws(LibraryError) -> Clause {
    if let clause = library[name] { return clause }
    let hint = NearestName.to(name, among: library.clauses.map(\.id))
    throw fault("klausulen ”\(name)” finns inte" + (hint.map { "; menas ”\($0)”?" } ?? ""), line)
  }

  private func fault(_ reason: String, _ line: Int) -> LibraryError {
    LibraryError(path: recipe.path, line: line, reason: reason)
  }
}
