/// Something in the file that its reader does not see, or that could not be read.
public struct Remark: Sendable, Equatable {
  /// What it is.
  public enum Kind: String, Sendable, Equatable {
    case hiddenText, deletedText, insertedText, comment, externalTemplate, embeddedDocument,
      externalLink, brokenReference, unreadPart, watermark
    /// A program that the file brings along.
    case macro
    /// A tracked change of something else than text: of looks, of a paragraph's end, of a row. The
    /// text of the remark is empty.
    case layoutChange
    /// Somebody whose name stands at tracked changes; the text is the name.
    case changeAuthor
    /// Somebody whose name stands at comments; the text is the name.
    case commentAuthor
  }

  /// What it is.
  public let kind: Kind
  /// The text concerned, or the target of a link.
  public let text: String
  /// How often it occurs.
  public let count: Int
  /// The block where it first stands, as an index into the document's blocks.
  public let block: Int?
  /// The passage that it concerns there, as UTF-8 offsets into the document's text; nil where the
  /// text does not show it.
  public let range: Range<Int>?

  /// Makes a remark.
  public init(
    kind: Kind, text: String, count: Int = 1, block: Int? = nil, range: Range<Int>? = nil
  ) {
    self.kind = kind
    self.text = text
    self.count = count
    self.block = block
    self.range = range
  }
}
