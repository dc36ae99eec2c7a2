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

  /// The indices of the mentions that begin in a range of words.
  public func indices(in words: Range<Int>) -> Range<Int> {
    lowerBound(words.lowerBound)..<lowerBound(words.upperBound)
  }

  private func lowerBound(_ word: Int) -> Int {
    var low = 0
    var high = matches.count
    while low < high {
      let middle = (low + high) / 2
      if matches[middle].words.lowerBound < word { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
