/// A place where a phrase stands.
///
/// A long document has half a million of them: they are kept small.
public struct PhraseMatch: Sendable, Equatable {
  private let number: Int32
  private let start: Int32
  private let end: Int32

  init(phrase: Int, words: Range<Int>) {
    number = Int32(truncatingIfNeeded: phrase)
    start = Int32(truncatingIfNeeded: words.lowerBound)
    end = Int32(truncatingIfNeeded: words.upperBound)
  }

  /// The index of the phrase in the list the book was made from.
  public var phrase: Int { Int(number) }
  /// Indices of the words from the first to the last of the phrase.
  public var words: Range<Int> { Range(uncheckedBounds: (Int(start), Int(end))) }
}
