import LibraryFiles

extension ClauseLibrary {
  /// The recipe of a name, whatever its capitals.
  ///
  /// - Throws: `ClauseError.unknownRecipe` with the nearest name.
  public func recipe(_ name: String) throws(ClauseError) -> ClauseRecipe {
    guard let recipe = recipes.first(where: { $0.id == name.lowercased() }) else {
      throw .unknownRecipe(name, nearest: NearestName.to(name, among: recipes.map(\.id)))
    }
    return recipe
  }

  /// The main clause of a recipe, bringing all the others, and the values that the recipe gives it.
  ///
  /// The recipe's clauses come before those that the main clause brings itself, so that what the
  /// recipe sets for them counts. What is written, in which order, and what is asked for once is
  /// then decided as for any clause with companions.
  ///
  /// A recipe that is a single document of its own gives that document.
  ///
  /// - Throws: `ClauseError.standsAlone` where the recipe is several documents of their own.
  public func composition(
    of recipe: ClauseRecipe
  ) throws(ClauseError) -> (clause: Clause, values: ParameterValues) {
    if recipe.clauses.isEmpty, recipe.beside.count == 1, let only = self[recipe.beside[0].clause] {
      return (only, ParameterValues())
    }
    guard let first = recipe.clauses.first, var main = self[first.clause] else {
      throw .standsAlone(recipe: recipe.id, clauses: recipe.beside.map(\.clause))
    }
    main.companions = recipe.clauses.dropFirst() + main.companions
    return (main, ParameterValues(raw: first.values))
  }
}
