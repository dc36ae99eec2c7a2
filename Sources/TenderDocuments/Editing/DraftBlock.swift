/// A paragraph to be written, in terms of what it is and not how it looks.
public struct DraftBlock: Sendable, Equatable {
  /// What the paragraph is.
  public enum Kind: Sendable, Equatable {
    /// A heading; level 1 is the highest of the draft, not of the document.
    case heading(level: Int)
    case paragraph
    /// A numbered item with its number or letter already decided, for example `2.` or `b)`.
    case numbered(label: String, level: Int)
    case bullet(level: Int)
    /// A row of a table; the first row of a run of rows is the head.
    case row(cells: [[Run]])
  }

  /// A stretch of text in one formatting.
  public struct Run: Sendable, Equatable {
    /// The text, without line breaks.
    public let text: String
    /// Whether it is bold.
    public let bold: Bool
    /// Whether it is in italics.
    public let italic: Bool
    /// Whether it is a place that is left to fill in; Word shows it highlighted.
    public let isOpen: Bool

    /// Makes a run.
    public init(_ text: String, bold: Bool = false, italic: Bool = false, isOpen: Bool = false) {
      self.isOpen = isOpen
      self.text = text
      self.bold = bold
      self.italic = italic
    }
  }

  /// What a line is in a document of its own, beside its text: who sends it, who signs it.
  ///
  /// Lines of one role that follow each other stand close, and an output decides where on the page.
  public enum Role: Sendable, Hashable {
    /// Who the document is from.
    case sender
    /// Date and reference number.
    case particulars
    /// How the sender is reached.
    case contact
    /// Who it is to.
    case recipient
    /// The greeting at the end.
    case closing
    /// A line below a signature, with the number of the one who signs, from 1.
    case signature(Int)
    /// A line to be filled in by hand, of the signature with that number; the text is what goes there.
    case blank(Int)
  }

  /// What the paragraph is.
  public let kind: Kind
  /// Its text; empty for table rows.
  public let runs: [Run]
  /// What the line is in a letter or an agreement; nil for running text.
  public let role: Role?

  /// Makes a block.
  public init(_ kind: Kind, _ runs: [Run] = [], role: Role? = nil) {
    self.kind = kind
    self.runs = runs
    self.role = role
  }

  /// The text without formatting.
  public var plainText: String { runs.map(\.text).joined() }
}
