/// A place where a phrase stands.
public struct PhraseMatch: Sendable, Equatable {
  private let number: Int32
  private let span: WordSpan

  init(phrase: Int, words: Range<Int>) {
    number = Int32(truncatingIfNeeded: phrase)
    span = WordSpan(words)
  }

  /// The index of the phrase in the list the book was made from.
  public var phrase: Int { Int(number) }
  /// Indices of the words from the first to the last of the phrase.
  public var words: Range<Int> { span.words }
}
