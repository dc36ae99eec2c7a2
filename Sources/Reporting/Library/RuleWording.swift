import LibraryFiles
import Rules

/// What a rule asks for, in words.
struct RuleWording {
  /// What topics are called.
  let titles: [String: Localised]
  let words: Wording

  /// When it applies; empty where it always does.
  func conditions(of rule: Rule) -> [String] {
    rule.applies.map(sentence)
      + rule.needs.map { fact in
        let name = words.facts.name(fact)
        return words.of(
          "en grad lägre när uppgiften \(name) saknas",
          "one severity lower when the \(name) is not known")
      }
      + rule.onlyWhenKnown.map { fact in
        let name = words.facts.name(fact)
        return words.of(
          "gäller bara när uppgiften \(name) finns", "applies only when the \(name) is known")
      }
      + rule.mustKnow.map { fact in
        let name = words.facts.name(fact)
        return words.of(
          "avgörs inte när uppgiften \(name) saknas", "not judged when the \(name) is not known")
      }
  }

  /// Other severities, each with when it is so.
  func severities(of rule: Rule) -> [String] {
    (rule.severityCases + rule.parts.flatMap(\.severityCases)).map { special in
      let absent = special.absentTopics.map {
        let title = titles[$0].map(words.of) ?? $0
        return words.of("när det saknas ”\(title)”", "when there is no ”\(title)”")
      }
      return words.of(special.severity) + " "
        + words.list(special.conditions.map(sentence) + absent)
    }.reduce(into: []) { all, next in
      if !all.contains(next) { all.append(next) }
    }
  }

  /// What makes it fire: one entry a check.
  func check(of rule: Rule) -> [String] {
    rule.parts.map { part in
      let severity =
        part.severity == rule.severity
        ? [] : [words.of("grad ", "severity ") + words.of(part.severity)]
      return
        ([CheckWording(titles: titles, words: words).text(part.check)]
        + part.applies.map(sentence) + severity).joined(separator: ", ")
    }
  }

  private func sentence(_ condition: FactCondition) -> String {
    ConditionWording(words: words).sentence(condition)
  }
}
