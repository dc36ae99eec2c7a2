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
        language.of("inget har ändrats.\n", "nothing was changed.\n")
          + zip(choices, reasons).map { choice, reason in
            reason.capitalisedFirst + ":\n"
              + choice.options.map { option in
                let step = option.rung.map { " --strength \($0.step)" } ?? ""
                return
                  "  --clause \(option.clause.id)\(step)  \(language.of(option.clause.title))\n"
              }.joined()
          }.joined()
          + language.of(
            "Välj en av dem, eller svara på frågor med --ask.",
            "Choose one of them, or answer questions with --ask.")
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
      .init(
        sv: "avbrutet; inget har skrivits och originalet är orört",
        en: "cancelled; nothing was written and the original is untouched")
    }
  }
}
