/// A sentence of a text; it never crosses a line break.
public struct Sentence: Sendable, Equatable {
  /// UTF-8 offsets, without surrounding blanks.
  public let range: Range<Int>
  /// Indices of its words.
  public let words: Range<Int>
}
