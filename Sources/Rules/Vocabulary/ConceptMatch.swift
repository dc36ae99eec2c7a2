/// A mention of a concept in a text.
///
/// A long document has half a million of them: they are kept small.
public struct ConceptMatch: Sendable, Equatable {
  private let number: Int32
  private let start: Int32
  private let end: Int32

  init(concept: Int, words: Range<Int>) {
    number = Int32(truncatingIfNeeded: concept)
    start = Int32(truncatingIfNeeded: words.lowerBound)
    end = Int32(truncatingIfNeeded: words.upperBound)
  }

  /// The index of the concept in the vocabulary.
  public var concept: Int { Int(number) }
  /// Indices of the words of the mention.
  public var words: Range<Int> { Range(uncheckedBounds: (Int(start), Int(end))) }
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
