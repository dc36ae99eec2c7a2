/// A mention of a concept in a text.
public struct ConceptMatch: Sendable, Equatable {
  /// The index of the concept in the vocabulary.
  public let concept: Int
  /// Indices of the words of the mention.
  public let words: Range<Int>
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
