import LibraryFiles
import Rules

/// What a rule asks for, in words.
struct RuleWording {
  /// What topics and concepts are called.
  let names: RuleNames
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
  func severities(_ cases: [Rule.SeverityCase]) -> [String] {
    cases.map { special in
      let absent = special.absentTopics.map {
        let title = names.quoted(topic: $0, words)
        return words.of("när det saknas \(title)", "when there is no \(title)")
      }
      return words.of(special.severity) + " "
        + words.list(special.conditions.map(sentence) + absent)
    }.reduce(into: []) { all, next in
      if !all.contains(next) { all.append(next) }
    }
  }

  /// The rule's own severity, and what the settings in force make of it: `varning → fel`.
  func severityInForce(of rule: Rule) -> String {
    let own = words.of(rule.severity)
    guard let ruling = rule.ruling else {
      let highest = rule.duties.map(\.severity).max() ?? rule.severity
      return highest > rule.severity
        ? own + words.of(", ev. ", ", at times ") + words.of(highest) : own
    }
    return ruling.severity == rule.severity ? own : own + " → " + text(ruling)
  }

  /// What the settings and the profile in force demand beyond the rule.
  func policy(on rule: Rule) -> [String] {
    let ruling = rule.ruling.map {
      words.of("enligt inställningarna: ", "by the settings: ") + text($0)
    }
    return [ruling].compactMap(\.self)
      + rule.duties.map { duty in
        let when = words.list(duty.conditions.map(sentence))
        return words.of("enligt profilen: ", "by the profile: ") + words.of(duty.severity)
          + (when.isEmpty ? "" : " " + when) + " (\(duty.source.provision))"
      }
  }

  private func text(_ choice: SeverityChoice) -> String {
    choice.severity.map(words.of) ?? words.of("avstängd", "off")
  }

  /// What makes it fire: one entry a check, behind its severity where there are several.
  func check(of rule: Rule) -> [String] {
    rule.parts.map { part in
      let text =
        ([CheckWording(names: names, words: words).text(part.check)]
        + part.applies.map(sentence)).joined(separator: ", ")
      guard
        rule.parts.count > 1 || part.severity != rule.severity || !part.severityCases.isEmpty
      else { return text }
      let cases = severities(part.severityCases).joined(separator: "; ")
      return words.of(part.severity) + (cases.isEmpty ? "" : " (\(cases))") + ": " + text
    }
  }

  private func sentence(_ condition: FactCondition) -> String {
    ConditionWording(words: words).sentence(condition)
  }
}
