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

    /// Makes a run.
    public init(_ text: String, bold: Bool = false, italic: Bool = false) {
      self.text = text
      self.bold = bold
      self.italic = italic
    }
  }

  /// What the paragraph is.
  public let kind: Kind
  /// Its text; empty for table rows.
  public let runs: [Run]

  /// Makes a block.
  public init(_ kind: Kind, _ runs: [Run] = []) {
    self.kind = kind
    self.runs = runs
  }

  /// The text without formatting.
  public var plainText: String { runs.map(\.text).joined() }
}
