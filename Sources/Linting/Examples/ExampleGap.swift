import LibraryFiles
import Rules

/// A lack of examples in a rule file.
public struct ExampleGap: Sendable, Equatable {
  /// Fewer than these no rule may have.
  private static let leastFlags = 3
  private static let leastPasses = 3
  private static let leastTraps = 2

  /// The file.
  public let path: String
  /// The rule.
  public let rule: String
  /// What is lacking.
  public let reason: Localised

  /// What a rule lacks.
  ///
  /// - Parameters:
  ///   - rule: The rule.
  ///   - unmarked: The lines of examples that are flagged at a passage which they do not name.
  static func all(in rule: Rule, unmarked: [Int]) -> [ExampleGap] {
    let groups = [
      ("flags", rule.flags.count, leastFlags), ("passes", rule.passes.count, leastPasses),
      ("traps", rule.traps.count, leastTraps),
    ]
    var reasons = groups.filter { $0.1 < $0.2 }.map {
      Localised(
        sv: "\($0.0) har \($0.1) av minst \($0.2) exempel",
        en: "\($0.0) has \($0.1) of at least \($0.2) examples")
    }
    reasons += unmarked.map {
      Localised(
        sv: "exemplet på rad \($0) saknar ”at”", en: "the example on line \($0) lacks “at”")
    }
    return reasons.map { ExampleGap(path: rule.path, rule: rule.id, reason: $0) }
  }
}
