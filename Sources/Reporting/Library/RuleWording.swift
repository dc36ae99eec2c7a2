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

  /// Other severities, each with when it is so.
  func severities(of rule: Rule) -> [String] {
    (rule.severityCases + rule.parts.flatMap(\.severityCases)).map { special in
      let absent = special.absentTopics.map { "när det saknas ”\(titles[$0] ?? $0)”" }
      return
        ([Wording.of(special.severity)]
        + [Wording.list(special.conditions.map(ConditionWording.sentence) + absent)])
        .joined(separator: " ")
    }.reduce(into: []) { all, next in
      if !all.contains(next) { all.append(next) }
    }
  }

  /// What makes it fire: one entry a check.
  func check(of rule: Rule) -> [String] {
    rule.parts.map { part in
      let severity =
        part.severity == rule.severity ? [] : ["grad \(Wording.of(part.severity))"]
      return
        ([CheckWording(titles: titles).words(part.check)]
        + part.applies.map(ConditionWording.sentence) + severity).joined(separator: ", ")
    }
  }
}
