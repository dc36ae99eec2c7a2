/// What the vocabulary found in a text, ordered by place.
public struct Mentions: Sendable {
  /// Words that name a kind of section when they stand in a heading.
  public struct Heading: Sendable {
    /// The kind.
    public let kind: SectionKind
    /// Indices of the words.
    public let words: Range<Int>
  }

  /// Mentions of concepts, ordered by their first word.
  public let matches: [ConceptMatch]
  /// False friends, ordered by their first word.
  public let trapped: [TrappedMatch]
  /// Words that name kinds of section, ordered by their first word.
  public let headings: [Heading]
  /// For each word, and behind the last, the index of the first mention that begins there or later.
  private let firstFromWord: [Int32]

  /// Takes mentions that are ordered by their first word, in a text of so many words.
  init(
    matches: [ConceptMatch], trapped: [TrappedMatch], headings: [Heading], wordCount: Int
  ) {
    self.matches = matches
    self.trapped = trapped
    self.headings = headings
    firstFromWord = [Int32](unsafeUninitializedCapacity: wordCount + 1) { buffer, count in
      var next = 0
      for word in 0...wordCount {
        while next < matches.count, matches[next].words.lowerBound < word { next += 1 }
        buffer[word] = Int32(next)
      }
      count = wordCount + 1
    }
  }

  /// The indices of the mentions that begin in a range of words of the text.
  public func indices(in words: Range<Int>) -> Range<Int> {
    Int(firstFromWord[words.lowerBound])..<Int(firstFromWord[words.upperBound])
  }
}
