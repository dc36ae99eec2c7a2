import PhraseMatching

/// A mention of a concept in a text.
public struct ConceptMatch: Sendable, Equatable {
  private let number: Int32
  private let span: WordSpan

  init(concept: Int, words: Range<Int>) {
    number = Int32(truncatingIfNeeded: concept)
    span = WordSpan(words)
  }

  /// The index of the concept in the vocabulary.
  public var concept: Int { Int(number) }
  /// Indices of the words of the mention.
  public var words: Range<Int> { span.words }
}

/// A phrase of a concept that turned out to be a false friend.
public struct TrappedMatch: Sendable, Equatable {
  /// The index of the concept in the vocabulary.
  public let concept: Int
  /// Indices of the words of the phrase.
  public let words: Range<Int>
  /// Why it does not count, in Swedish.
  public let because: String
}
