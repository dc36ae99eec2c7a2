import Rules

/// A condition on a fact in words.
struct ConditionWording {
  let words: Wording

  /// `när regelverk är direktupphandling`.
  func sentence(_ condition: FactCondition) -> String {
    let fact = condition.fact
    let name = fact == "stage" ? words.of("skede", "stage") : words.facts.name(fact)
    switch condition.test {
    case .isOne(let values): return when(name, text(values, of: fact))
    case .isNone(let values): return whenNot(name, text(values, of: fact))
    case .isWithin(let limits): return when(name, words.list(limits.map { limit($0, of: fact) }))
    case .hasCode(let patterns): return when(name, words.alternatives(patterns.map(\.text)))
    case .hasNoCode(let patterns): return whenNot(name, words.alternatives(patterns.map(\.text)))
    }
  }

  private func when(_ name: String, _ value: String) -> String {
    words.of("när \(name) är \(value)", "when the \(name) is \(value)")
  }

  private func whenNot(_ name: String, _ value: String) -> String {
    words.of("inte när \(name) är \(value)", "not when the \(name) is \(value)")
  }

  private func text(_ values: [String], of fact: String) -> String {
    words.alternatives(values.map { words.facts.value($0, of: fact) })
  }

  private func limit(_ limit: NumberLimit, of fact: String) -> String {
    let side =
      switch limit.side {
      case .atLeast: words.of("minst", "at least")
      case .above: words.of("över", "above")
      case .atMost: words.of("högst", "at most")
      case .below: words.of("under", "below")
      }
    return "\(side) \(words.facts.value(String(limit.number), of: fact))"
  }
}
