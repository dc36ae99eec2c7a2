import Linting

/// Why a finding does not count, in the JSON format.
enum SuppressionJSON {
  /// The value of `suppressed`.
  static func value(_ ground: SetAside.Ground) -> JSONValue {
    switch ground {
    case .baseline: .members(["kind": "baseline"])
    case .deviation(let deviation):
      .members([
        "kind": "deviation", "reason": .string(deviation.reason), "by": .string(deviation.by),
        "role": deviation.role.map(JSONValue.string),
        "date": .string(deviation.date.description),
        "until": deviation.until.map { .string($0.description) },
        "decidedBy": deviation.decidedBy.map(JSONValue.string),
        "decidedOn": deviation.decidedOn.map { .string($0.description) },
        "line": .integer(deviation.line),
      ])
    }
  }

  /// SARIF's `suppressions`: decided outside the text, and accepted.
  static func sarif(_ ground: SetAside.Ground, _ words: Wording) -> JSONValue {
    .array([
      .members([
        "kind": "external", "status": "accepted",
        "justification": .string(SetAsideWording(words: words).text(ground)),
      ])
    ])
  }
}
