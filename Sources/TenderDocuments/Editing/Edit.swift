/// One change of a document.
public struct Edit: Sendable, Equatable {
  /// Where new paragraphs go, by index into the document's blocks.
  public enum Place: Sendable, Equatable {
    case before(block: Int)
    case after(block: Int)
    /// After everything else in the body.
    case atEnd
  }

  /// Where the paragraphs go.
  public let place: Place
  /// What is written.
  public let blocks: [DraftBlock]
  /// The level in the document that the draft's first heading level becomes.
  public let headingLevel: Int

  /// Makes an edit.
  public init(place: Place, blocks: [DraftBlock], headingLevel: Int) {
    self.place = place
    self.blocks = blocks
    self.headingLevel = headingLevel
  }
}
