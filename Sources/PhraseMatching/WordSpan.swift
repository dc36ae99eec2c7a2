/// The indices of some words in a row, in half the room of a `Range<Int>`.
///
/// A long document has half a million mentions: they are kept small.
public struct WordSpan: Sendable, Equatable {
  private let start: Int32
  private let end: Int32

  /// Takes a range of words; a text never has so many that it does not fit.
  public init(_ words: Range<Int>) {
    start = Int32(truncatingIfNeeded: words.lowerBound)
    end = Int32(truncatingIfNeeded: words.upperBound)
  }

  /// The indices.
  public var words: Range<Int> { Range(uncheckedBounds: (Int(start), Int(end))) }
}
