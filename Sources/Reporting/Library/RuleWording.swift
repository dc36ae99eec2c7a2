import Rules

/// What a rule asks for, in Swedish words.
struct RuleWording {
  /// What topics are called.
  let titles: [String: String]

  /// When it applies; empty where it always does.
  func conditions(of rule: Rule) -> [String] {
    rule.applies.map(ConditionWording.sentence)
      + rule.needs.map { "en grad lägre när uppgiften \(FactWording.name($0)) saknas" }
      + rule.mustKnow.map { "avgörs inte när uppgiften \(FactWording.name($0)) saknas" }
  }

  /// What makes it fire: one entry a check.
  func check(of rule: Rule) -> [String] {
    rule.parts.map { part in
      ([CheckWording(titles: titles).words(part.check)]
        + part.applies.map(ConditionWording.sentence)).joined(separator: ", ")
    }
  }

  /// What it says, each message once.
  func messages(of rule: Rule) -> [String] {
    var seen: Set<String> = []
    return rule.parts.map(\.message.sv).filter { seen.insert($0).inserted }
  }
}
