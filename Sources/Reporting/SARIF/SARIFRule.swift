import Rules

/// A rule as SARIF's `reportingDescriptor`.
struct SARIFRule {
  let rule: Rule
  let words: Wording

  private var title: String { words.of(rule.title) }
  private var explanation: String { words.of(rule.explanation) }

  var value: JSONValue {
    .members([
      "id": .string(rule.id),
      "name": .string(title),
      "shortDescription": text(title),
      "fullDescription": text(explanation),
      "help": .members([
        "text": .string(help(emphasis: "")), "markdown": .string(help(emphasis: "**")),
      ]),
      "defaultConfiguration": .members(["level": .string(SARIFPlace.level(rule.severity))]),
      "properties": .members([
        "tags": .strings([rule.topic, rule.kind.rawValue]),
        "precision": .string(rule.confidence.rawValue),
      ]),
    ])
  }

  private func text(_ text: String) -> JSONValue { .members(["text": .string(text)]) }

  private func help(emphasis: String) -> String {
    let clauses =
      rule.clauses.isEmpty
      ? ""
      : "\n\n" + words.of("Klausuler i biblioteket: ", "Clauses in the library: ")
        + rule.clauses.joined(separator: ", ") + "."
    return "\(emphasis)\(rule.id) \(title)\(emphasis)\n\n\(explanation)\(clauses)"
  }
}
