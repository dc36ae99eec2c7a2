import Clauses
import LibraryFiles

/// Why there are no values to write a clause with.
enum AnswerError: ExplainedError {
  /// Values are missing or wrong.
  case values(ClauseError)
  /// The user went away.
  case cancelled

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
    case .cancelled:
      .init(
        sv: "avbrutet; inget har skrivits, och inga filer är ändrade",
        en: "cancelled; nothing was written, and no file was changed")
    }
  }
}
