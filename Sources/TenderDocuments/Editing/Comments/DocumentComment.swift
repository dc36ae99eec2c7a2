/// A comment of the program's own, to be put beside the words of a document.
public struct DocumentComment: Sendable, Equatable {
  /// The words, as UTF-8 offsets into the document's text; nil for the document as a whole, and then
  /// the comment stands at its beginning.
  public let range: Range<Int>?
  /// What it is about, the same in every run: by it a comment that somebody has answered is known
  /// again and not written once more.
  public let key: String
  /// What it says; every block is one paragraph of runs.
  public let paragraphs: [DraftBlock]
  /// What it says besides where it can't stand at exactly the words.
  public let elsewhere: [DraftBlock]

  /// Makes a comment.
  public init(
    range: Range<Int>?, key: String, paragraphs: [DraftBlock], elsewhere: [DraftBlock] = []
  ) {
    self.range = range
    self.key = key
    self.paragraphs = paragraphs
    self.elsewhere = elsewhere
  }
}

/// What came of putting comments into a document.
public struct Annotation: Sendable, Equatable {
  /// Where a comment stands.
  public enum Placement: Sendable, Equatable {
    /// At exactly the words.
    case exact
    /// Near them: at the control, the formula or the paragraph that holds them, or, for page headers
    /// and notes, at a paragraph of the body.
    case near
    /// Nowhere anew: an earlier comment about the same is still there, because somebody has answered
    /// or resolved it.
    case earlier
  }

  /// The document with the comments.
  public let bytes: [UInt8]
  /// Where each of them stands, in the order in which they were given.
  public let placements: [Placement]
}

/// A document without the program's own comments.
public struct StrippedDocument: Sendable, Equatable {
  /// The document; the bytes that were given where there was nothing to take away.
  public let bytes: [UInt8]
  /// How many comments were taken away.
  public let removed: Int
  /// How many were left because somebody has answered them, or resolved them where those stay.
  public let kept: Int
}
