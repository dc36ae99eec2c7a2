/// A place where a phrase stands.
public struct PhraseMatch: Sendable, Equatable {
  /// The index of the phrase in the list the book was made from.
  public let phrase: Int
  /// Indices of the words from the first to the last of the phrase.
  public let words: Range<Int>
}
