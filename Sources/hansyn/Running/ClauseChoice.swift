import Clauses

extension ClauseLibrary {
  /// The clause that a call asks for, by itself or through a recipe, and the recipe's values.
  ///
  /// - Throws: `ClauseError` for an unknown name, or a recipe of documents of their own.
  func chosen(
    clause: String?, recipe: String?
  ) throws(ClauseError) -> (clause: Clause, values: ParameterValues) {
    if let recipe { return try composition(of: try self.recipe(recipe)) }
    return (try self.clause(clause ?? ""), ParameterValues())
  }
}
