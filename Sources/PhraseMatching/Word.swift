/// A word of a text: a run of letters and digits, or one of the signs `%` and `§`.
public struct Word: Sendable, Equatable {
  /// The UTF-8 offset of the first byte.
  public let start: Int32
  /// The UTF-8 offset after the last byte.
  public let end: Int32
  /// The index of the sentence that holds it.
  public let sentence: Int32

  /// UTF-8 offsets of the word.
  public var range: Range<Int> { Int(start)..<Int(end) }
}
