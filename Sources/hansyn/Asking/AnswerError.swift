import Clauses
import LibraryFiles

/// Why there are no values to write a clause with.
enum AnswerError: ExplainedError {
  /// Values are missing or wrong.
  case values(ClauseError)
  /// No more answers come, or the user went away, after those that were given.
  case ended(ParameterValues? = nil)
  /// Nothing was written but the answers: why, where they are, and the call that goes on.
  case kept(Localised, file: String, command: String)
  /// The tender says another thing itself.
  case contradicted([Localised])

  /// The answers that were given before no more came; nil for any other error.
  var answers: ParameterValues? {
    if case .ended(let values) = self { values ?? ParameterValues() } else { nil }
  }

  /// An error of a clause, with the ways to give values where it is about values.
  static func advised(_ error: ClauseError) -> any Error {
    if case .values = error { AnswerError.values(error) } else { error }
  }

  var explanation: Localised {
    switch self {
    case .values(let error):
      .joining([error.explanation]) { texts, language in
        texts.joined()
          + language.of(
            "\nSvara på en fråga i taget med --ask, eller skriv en fil att fylla i med "
              + "--values-template varden.yml och ange den med --values.",
            "\nAnswer one question at a time with --ask, or write a file to fill in with "
              + "--values-template values.yml and give it with --values.")
      }
    case .kept(let reason, let file, let command):
      .joining([reason]) { texts, language in
        texts.joined()
          + language.of(
            "\nSvaren är sparade i \(file). Fortsätt med:\n  \(command)",
            "\nThe answers are kept in \(file). Go on with:\n  \(command)")
      }
    case .contradicted(let reasons):
      .joining(reasons) { texts, language in
        language.of("inget har ändrats.\n", "nothing was changed.\n")
          + texts.map { "  \($0)" }.joined(separator: "\n")
      }
    case .ended:
      .init(
        sv: "avbrutet; inget har skrivits, och inga filer är ändrade",
        en: "cancelled; nothing was written, and no file was changed")
    }
  }
}
