import Rules

/// A rule as SARIF's `reportingDescriptor`.
struct SARIFRule {
  let rule: Rule

  var value: JSONValue {
    .members([
      "id": .string(rule.id),
      "name": .string(rule.title.sv),
      "shortDescription": text(rule.title.sv),
      "fullDescription": text(rule.explanation.sv),
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
      ? "" : "\n\nKlausuler i biblioteket: \(rule.clauses.joined(separator: ", "))."
    return "\(emphasis)\(rule.id) \(rule.title.sv)\(emphasis)\n\n\(rule.explanation.sv)\(clauses)"
  }
}
