import Clauses
import Drafting
import LibraryFiles
import Reporting

/// Why nothing could be mended, in words of the command's own.
enum FixError: ExplainedError {
  /// The tender can't be read, or not all of it.
  case unreadable([RunReport.Failure])
  /// A person must choose.
  case open([FixPlan.Choice])
  /// Values are missing or wrong.
  case values(ClauseError)
  /// The user went away.
  case cancelled

  var explanation: Localised {
    switch self {
    case .unreadable(let failures):
      .joining(failures.map(\.message)) { texts, _ in
        zip(failures, texts).map { "\($0.path): \($1)" }.joined(separator: "\n")
      }
    case .open(let choices):
      .joining(choices.map(\.reason)) { reasons, language in
        zip(choices, reasons).map { choice, reason in
          let names = choice.options.map { "--clause \($0.id)  \(language.of($0.title))" }
          return language.of("inget har ändrats: ", "nothing was changed: ") + reason + ".\n"
            + language.of(
              "Välj ett av följande, eller svara på frågor med --ask:\n",
              "Choose one of these, or answer questions with --ask:\n")
            + names.map { "  \($0)" }.joined(separator: "\n")
        }.joined(separator: "\n")
      }
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
      .init(sv: "avbrutet; inget har skrivits", en: "cancelled; nothing was written")
    }
  }
}
