/// A code of the Common Procurement Vocabulary: eight digits.
public struct CPVCode: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// The eight digits as a number.
  public let number: Int

  /// Makes a code; nil where the number has more than eight digits or is negative.
  public init?(number: Int) {
    guard (0...99_999_999).contains(number) else { return nil }
    self.number = number
  }

  /// Reads `90910000` or `90910000-9`; nil for another form or a check digit that does not fit.
  public init?(_ text: some StringProtocol) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard let digits = parts.first, parts.count <= 2, digits.utf8.count == 8,
      digits.utf8.allSatisfy({ (48...57).contains($0) }), let number = Int(digits)
    else { return nil }
    self.number = number
    if parts.count == 2, Int(parts[1]) != checkDigit || parts[1].utf8.count != 1 { return nil }
  }

  /// The ninth digit: the digits weighted 3, 7, 1, 3, 7, 1, 3, 7, modulo 10.
  ///
  /// The regulation (EC) 213/2008 prints no formula; this one fits every code of the annexes to
  /// LOU, LUF and LUK.
  public var checkDigit: Int {
    var rest = number
    var sum = 0
    for weight in [7, 3, 1, 7, 3, 1, 7, 3] {
      sum += rest % 10 * weight
      rest /= 10
    }
    return sum % 10
  }

  /// The two digits of the division, for example 45 for works.
  public var division: Int { number / 1_000_000 }

  /// `90910000-9`.
  public var description: String {
    let digits = String(number)
    return String(repeating: "0", count: 8 - digits.count) + digits + "-\(checkDigit)"
  }

  /// The order of the numbers.
  public static func < (left: CPVCode, right: CPVCode) -> Bool { left.number < right.number }
}
