/// A condition on a value: the beginning of a conditional block, or of a companion's `when`.
public struct Section: Sendable, Equatable, CustomStringConvertible {
  /// The parameter, or a name that the document gives, such as `lagrum`.
  public let name: String
  /// The word that must be chosen; nil where any value will do.
  public let value: String?
  /// Whether the block is printed when the condition does not hold.
  public let isInverted: Bool

  /// Reads `name`, `name=word` or, with a `^` first, their opposites.
  public init(_ text: String) {
    isInverted = text.hasPrefix("^")
    let parts = text.drop { $0 == "^" }.split(
      separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    name = parts.first.map { $0.trimmingBlanks } ?? ""
    value = parts.count > 1 ? parts[1].trimmingBlanks : nil
  }

  /// As written in a clause.
  public var description: String { (isInverted ? "^" : "") + key }

  /// Name and word, without the `^`: what the closing tag repeats.
  var key: String { value.map { "\(name)=\($0)" } ?? name }
}

extension StringProtocol {
  /// The text without blanks at its ends.
  var trimmingBlanks: String {
    String(drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
  }
}
