import LibraryFiles

/// A limit that a number must keep.
public struct NumberLimit: Sendable, Equatable {
  /// On which side of the limit the number must lie.
  public enum Side: String, Sendable, CaseIterable {
    case atLeast = "at_least"
    case above
    case atMost = "at_most"
    case below
  }

  /// On which side of the limit the number must lie.
  public let side: Side
  /// The limit.
  public let number: Int

  /// Whether a number keeps it.
  public func admits(_ other: Int) -> Bool {
    switch side {
    case .atLeast: other >= number
    case .above: other > number
    case .atMost: other <= number
    case .below: other < number
    }
  }

  /// Reads `{at_least: 750000, below: 5_000_000}`.
  static func readAll(_ reader: MappingReader) throws(LibraryError) -> [NumberLimit] {
    var limits: [NumberLimit] = []
    for side in Side.allCases {
      if let number = try reader.optionalInt(side.rawValue) {
        limits.append(NumberLimit(side: side, number: number))
      }
    }
    try reader.finish()
    guard !limits.isEmpty else { throw reader.missing(Side.atLeast.rawValue) }
    return limits
  }
}
