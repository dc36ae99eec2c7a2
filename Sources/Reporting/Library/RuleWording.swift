import Rules

/// What a rule asks for, in Swedish words.
struct RuleWording {
  /// What topics are called.
  let titles: [String: String]

  /// When it applies; empty where it always does.
  func conditions(of rule: Rule) -> [String] {
    rule.applies.map { condition in
      let values = condition.values.map { FactWording.value($0, of: condition.fact) }
      let name = condition.fact == "stage" ? "skede" : FactWording.name(condition.fact)
      return condition.isExclusion
        ? "inte när \(name) är \(Wording.list(values, and: "eller"))"
        : "när \(name) är \(Wording.list(values, and: "eller"))"
    } + rule.needs.map { "en grad lägre när uppgiften \(FactWording.name($0)) saknas" }
  }

  /// What makes it fire.
  func check(of rule: Rule) -> [String] {
    switch rule.check {
    case .missing(let missing):
      let suitable = missing.onlyWhereSuitable ? ", där upphandlingen lämpar sig för det" : ""
      let present =
        missing.wherePresent.isEmpty ? "" : ", där det finns \(names(missing.wherePresent))"
      return ["att inget i upphandlingen ger \(names(missing.topics))\(suitable)\(present)"]
    case .incomplete(let incomplete):
      let pieces = incomplete.require.map { piece in
        switch piece.scope {
        case .statement: "\(piece.name.sv) (i meningen)"
        case .clause: piece.name.sv
        case .document: "\(piece.name.sv) (i dokumentet)"
        }
      }
      return [
        "ett villkor om \(names(incomplete.topics)) som saknar "
          + Wording.list(pieces, and: "eller")
      ]
    case .wording(let signals, let topics):
      let place = topics.isEmpty ? "" : " i ett villkor om \(names(topics))"
      return [
        "en mening\(place) med " + Wording.list(signals.map(\.id), and: "eller")
      ]
    case .citation: return ["hänvisningar till lag som inte gäller eller inte stämmer"]
    case .amount: return ["en gräns för direktupphandling som inte gäller den dagen"]
    case .placeholder: return ["sådant som myndigheten själv skulle ha fyllt i"]
    }
  }

  private func names(_ topics: [String]) -> String {
    Wording.list(topics.map { "”\(titles[$0] ?? $0)”" }, and: "eller")
  }
}
