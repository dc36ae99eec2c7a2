import Clauses
import Reporting

/// A file of values to fill in, for `--values`.
struct ValuesTemplate {
  let questions: [ClauseQuestion]
  let wording: QuestionWording

  private var words: Wording { wording.words }

  /// YAML with a comment over each value: what it is, how to choose, its limits and an example.
  var text: String {
    var lines = [
      words.of(
        "# Fyll i det som saknas och ange filen med --values.",
        "# Fill in what is missing and give the file with --values.")
    ]
    if questions.contains(where: { $0.parameter.name == "variant" }) {
      lines.append(
        words.of(
          "# En annan variant frågar efter andra värden: skriv filen på nytt med --set variant=…",
          "# Another variant asks for other values: write the file anew with --set variant=…"))
    }
    for question in questions {
      let parameter = question.parameter
      lines.append("")
      lines.append("# \(words.of(parameter.title)) (\(question.clause))")
      if let help = parameter.help { lines.append("# " + words.of(help)) }
      lines.append("# " + words.of(parameter.instruction) + ".")
      for choice in parameter.choices {
        lines.append("#   \(choice.value): \(words.of(choice.text))")
      }
      if let example = parameter.example {
        lines.append("# " + words.of("Exempel: ", "Example: ") + example.written)
      }
      if let reason = wording.reason(question) { lines.append("# " + reason) }
      if parameter.isOptional {
        lines.append("# " + words.of("Får utelämnas.", "May be left out."))
      }
      let value = question.standing.map { " " + Self.quoted($0.written) } ?? ""
      lines.append("\(question.name):\(value)")
    }
    return lines.map { $0.split(whereSeparator: \.isNewline).joined(separator: " ") }
      .joined(separator: "\n") + "\n"
  }

  /// A value as YAML's single-quoted text, in which nothing but the quote itself means anything.
  private static func quoted(_ value: String) -> String {
    "'" + value.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''")
      + "'"
  }
}
