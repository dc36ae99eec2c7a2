import Clauses
import Reporting

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

  /// Refuses a call that names no clause, with what there is to name and an example.
  ///
  /// - Parameters:
  ///   - isAlone: Whether documents of their own are written; else what goes into others.
  ///   - head: What to write, in both languages.
  ///   - example: A call that does something.
  /// - Throws: `UsageError`.
  func unnamed(
    isAlone: Bool, head: (sv: String, en: String), example: String, see: String, _ words: Wording
  ) -> UsageError {
    let fitting = clauses.filter { clause in
      isAlone
        ? clause.place.otherwise == .standalone
        : clause.kind == .condition && clause.place.otherwise != .standalone
    }
    let list = fitting.map { "  \($0.id)  \(words.of($0.title))" }.joined(separator: "\n")
    return UsageError(
      sv: "\(head.sv), till exempel:\n  \(example)\nDet här finns:\n\(list)\nAlla klausuler: "
        + "hansyn clauses list. Flera tillsammans: --recipe, se hansyn clauses recipes",
      en:
        "\(head.en), for example:\n  \(example)\nThere are:\n\(list)\nAll clauses: hansyn clauses "
        + "list. Several together: --recipe, see hansyn clauses recipes", see: see)
  }
}
