/// A stretch of the text with a quality that a rule may ask for.
public struct Span: Sendable, Equatable {
  /// The quality.
  public enum Kind: Sendable, Equatable {
    /// A content control that still shows its prompt; the tag or title says whose field it is.
    case placeholder(tag: String?)
    /// A form field or content control for an answer.
    case field(tag: String?)
    /// A box to tick, as a content control or a form field.
    case checkBox(isChecked: Bool)
    /// The choice made from a list; the choices that it offers, as they are shown.
    case choice(of: [String])
    /// Text marked with a highlighter.
    case highlighted
    /// Text marked with a grey highlighter, as forms mark their fields.
    case shaded
    /// Text inserted by a tracked change.
    case inserted(author: String)
    /// Text deleted by a tracked change; only where all changes are read.
    case deleted(author: String)
  }

  /// The quality.
  public let kind: Kind
  /// UTF-8 offsets into the document's text.
  public let range: Range<Int>

  /// Makes a span.
  public init(kind: Kind, range: Range<Int>) {
    self.kind = kind
    self.range = range
  }
}
