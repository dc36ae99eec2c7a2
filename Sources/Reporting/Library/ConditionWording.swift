import Rules

/// A condition on a fact in Swedish words.
enum ConditionWording {
  /// `när regelverk är direktupphandling`.
  static func sentence(_ condition: FactCondition) -> String {
    let fact = condition.fact
    let name = fact == "stage" ? "skede" : FactWording.name(fact)
    switch condition.test {
    case .isOne(let values): return "när \(name) är \(words(values, of: fact))"
    case .isNone(let values): return "inte när \(name) är \(words(values, of: fact))"
    case .isWithin(let limits):
      return "när \(name) är " + Wording.list(limits.map { limit($0, of: fact) })
    case .hasCode(let patterns):
      return "när \(name) är \(Wording.list(patterns.map(\.text), and: "eller"))"
    case .hasNoCode(let patterns):
      return "inte när \(name) är \(Wording.list(patterns.map(\.text), and: "eller"))"
    }
  }

  private static func words(_ values: [String], of fact: String) -> String {
    Wording.list(values.map { FactWording.value($0, of: fact) }, and: "eller")
  }

  private static func limit(_ limit: NumberLimit, of fact: String) -> String {
    let side =
      switch limit.side {
      case .atLeast: "minst"
      case .above: "över"
      case .atMost: "högst"
      case .below: "under"
      }
    return "\(side) \(FactWording.value(String(limit.number), of: fact))"
  }
}
