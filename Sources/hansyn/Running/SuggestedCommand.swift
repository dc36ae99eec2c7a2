import Clauses
import Linting

/// The call that writes what is proposed, and what it still asks for.
struct SuggestedCommand {
  /// The call; nil where nothing is proposed.
  let line: String?
  /// The parameters that have neither a proposed nor a standard value.
  let open: [ClauseParameter]

  /// Makes a call.
  ///
  /// - Parameters:
  ///   - context: What decides which companions there are.
  ///   - facts: What the clauses must know of the tender and the document does not tell, as
  ///     `--fact` takes it.
  ///   - document: The document that the clauses go into; nil where there is none.
  /// - Throws: `ClauseError` where the library lacks the clause.
  init(
    _ proposal: Proposal, clauses: ClauseLibrary, context: RenderingContext, facts: [String],
    document: String?
  ) throws(ClauseError) {
    guard let writing = proposal.writing else {
      line = nil
      open = []
      return
    }
    let recipe = clauses.recipes.first {
      $0.id == writing.recipe && $0.clauses.first?.clause == writing.clause
    }
    let (clause, standard) = try clauses.chosen(
      clause: recipe == nil ? writing.clause : nil, recipe: recipe?.id)
    // What the recipe sets itself need not be said again.
    let own = writing.values.filter { standard[$0.name]?.written != $0.value }
    let given = ParameterValues(
      Dictionary(writing.values.map { ($0.name, $0.value) }) { first, _ in first })
    open = clauses.open(clause, given: standard.overlaid(by: given), context: context)
    let values =
      (own.map { ($0.name, $0.value) } + open.map { ($0.name, Self.standIn(for: $0)) })
      .map { "--set \(Shell.quoted("\($0.0)=\($0.1)"))" }
    let said = facts.map { "--fact \(Shell.quoted($0))" }
    let path = document.flatMap { $0 == "-" ? nil : $0 } ?? "AVTAL.docx"
    let head =
      writing.standsAlone
      ? ["hansyn generate", clause.id]
      : ["hansyn insert", Shell.quoted(path)]
        + (recipe.map { ["--recipe", $0.id] } ?? ["--clause", clause.id])
    let tail =
      writing.standsAlone ? ["-o avstegsnotering.docx"] : ["-o", Shell.quoted(Self.new(path))]
    line = (head + values + said + tail).joined(separator: " ")
  }

  /// What the call says for a value that nobody has given: a place to fill in or, where the value
  /// decides how the text is written, the example.
  private static func standIn(for parameter: ClauseParameter) -> String {
    switch parameter.type {
    case .val, .flerval, .bool:
      (parameter.example?.written ?? LaterAnswer.words[0]).replacing("; ", with: ",")
    default: LaterAnswer.words[0]
    }
  }

  /// `AVTAL-med-villkor.docx` beside the document.
  private static func new(_ path: String) -> String {
    guard let dot = path.lastIndex(of: "."), dot > path.startIndex,
      !path[dot...].contains("/")
    else { return path + "-med-villkor" }
    return path[..<dot] + "-med-villkor" + path[dot...]
  }
}
