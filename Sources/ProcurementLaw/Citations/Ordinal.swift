/// The number of a chapter, section or annex with its letter: `25 a`.
public struct Ordinal: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// The number.
  public let number: Int
  /// The lower-case letter behind it; nil where there is none.
  public let letter: Character?

  /// Makes a number.
  public init(_ number: Int, _ letter: Character? = nil) {
    self.number = number
    self.letter = letter
  }

  /// Reads `25 a`, `25a` or `25`; nil for everything else.
  public init?(_ text: some StringProtocol) {
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    guard let number = Int(digits), number < 10_000 else { return nil }
    let rest = String(text.dropFirst(digits.count).filter { $0 != " " }).lowercased()
    guard rest.count <= 1, rest.allSatisfy({ $0.isLetter }) else { return nil }
    self.number = number
    self.letter = rest.first
  }

  /// `25 a`.
  public var description: String { letter.map { "\(number) \($0)" } ?? String(number) }

  /// The order in which the law prints them: 25, 25 a, 26.
  public static func < (left: Ordinal, right: Ordinal) -> Bool {
    (left.number, left.letter ?? " ") < (right.number, right.letter ?? " ")
  }
}
