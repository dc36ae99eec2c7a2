import Clauses
import Linting

/// A tender in which one thing was changed.
public struct Mutant: Sendable {
  /// What was done.
  public enum Kind: Sendable, Hashable, Comparable {
    /// An element was lost: a rule should tell.
    case fault(ClauseFault)
    /// The same was said in other words: no rule should tell.
    case paraphrase(Paraphrase)

    /// Faults stand before paraphrases.
    public static func < (left: Kind, right: Kind) -> Bool {
      switch (left, right) {
      case (.fault(let left), .fault(let right)): left < right
      case (.paraphrase(let left), .paraphrase(let right)): left < right
      case (.fault, .paraphrase): true
      case (.paraphrase, .fault): false
      }
    }
  }

  /// The composition that it was made of, for example `VIL-04.personer`.
  public let composition: String
  /// The clause in it that was changed; nil for a change of the whole.
  public let clause: String?
  /// The element that was lost.
  public let element: String?
  /// What was done.
  public let kind: Kind
  /// The rules of which one should tell; empty where none watches over the element.
  public let rules: [String]
  /// Rules that may tell too.
  public let mayTell: [String]
  /// What was changed: the passage as it was and as it became.
  public let change: String
  /// The whole document.
  public let markdown: String
  /// The facts that are given with it.
  public let facts: Facts
}
