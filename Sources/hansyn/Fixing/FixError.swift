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
    }
  }
}
