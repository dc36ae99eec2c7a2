/// One change of a document.
public enum Edit: Sendable, Equatable {
  /// Where new paragraphs go, by index into the document's blocks.
  public enum Place: Sendable, Equatable {
    case before(block: Int)
    case after(block: Int)
    /// After everything else in the body.
    case atEnd
  }

  /// New paragraphs.
  public struct Insertion: Sendable, Equatable {
    /// Where they go.
    public let place: Place
    /// What is written.
    public let blocks: [DraftBlock]
    /// The level in the document that the draft's first heading level becomes.
    public let headingLevel: Int

    /// Makes an insertion.
    public init(place: Place, blocks: [DraftBlock], headingLevel: Int) {
      self.place = place
      self.blocks = blocks
      self.headingLevel = headingLevel
    }
  }

  /// Puts new paragraphs in.
  case insert(Insertion)
  /// Takes a block out, its paragraph mark included where another paragraph follows it.
  case delete(block: Int)
  /// Puts other words in the place of some, in the look of the first of them.
  ///
  /// The range holds UTF-8 offsets into the document's text and lies in one paragraph; no words at
  /// all strike what was there.
  case replace(Range<Int>, with: String)

  /// Makes an insertion.
  public init(place: Place, blocks: [DraftBlock], headingLevel: Int) {
    self = .insert(Insertion(place: place, blocks: blocks, headingLevel: headingLevel))
  }

  /// Whether it changes nothing.
  var isEmpty: Bool {
    switch self {
    case .insert(let insertion): insertion.blocks.isEmpty
    case .delete: false
    case .replace(let range, let words): range.isEmpty && words.isEmpty
    }
  }

  /// The insertion; nil for other changes.
  var insertion: Insertion? {
    if case .insert(let insertion) = self, !insertion.blocks.isEmpty { insertion } else { nil }
  }
}
