/// Something in the file that its reader does not see, or that could not be read.
public struct Remark: Sendable, Equatable {
  /// What it is.
  public enum Kind: String, Sendable, Equatable {
    case hiddenText, deletedText, insertedText, comment, externalTemplate, embeddedDocument,
      externalLink, brokenReference, unreadPart, watermark
  }

  /// What it is.
  public let kind: Kind
  /// The text concerned, or the target of a link.
  public let text: String
  /// How often it occurs.
  public let count: Int
  /// The block where it first stands, as an index into the document's blocks.
  public let block: Int?

  /// Makes a remark.
  public init(kind: Kind, text: String, count: Int = 1, block: Int? = nil) {
    self.kind = kind
    self.text = text
    self.count = count
    self.block = block
  }
}
