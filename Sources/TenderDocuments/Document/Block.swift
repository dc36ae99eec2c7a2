/// A paragraph, heading, list item or cell paragraph of a document.
public struct Block: Sendable, Equatable {
  /// What kind of paragraph it is.
  public enum Kind: Sendable, Equatable {
    /// A heading; level 1 is the highest.
    case heading(level: Int)
    case paragraph
    /// A member of a list; level 1 is the outermost.
    case listItem(level: Int)
    /// Not content: a running page header, a table of contents, a symbol legend, answer widgets.
    case furniture
  }

  /// The part of the document a paragraph belongs to.
  public enum Story: Sendable, Equatable {
    case body, footnote, endnote, header, footer, textBox

    /// What it is called in Swedish; nil for the body, which needs no name.
    public var name: String? {
      switch self {
      case .body: nil
      case .footnote: "fotnot"
      case .endnote: "slutnot"
      case .header: "sidhuvud"
      case .footer: "sidfot"
      case .textBox: "textruta"
      }
    }
  }

  /// Where in a table a paragraph stands; rows and columns count from 1.
  public struct Cell: Sendable, Equatable {
    /// The table's number in the document, from 1.
    public let table: Int
    /// The row, from 1.
    public let row: Int
    /// The first grid column that the cell covers, from 1.
    public let column: Int

    /// Makes a position.
    public init(table: Int, row: Int, column: Int) {
      self.table = table
      self.row = row
      self.column = column
    }
  }

  /// What kind of paragraph it is.
  public let kind: Kind
  /// UTF-8 offsets into the document's text; the number or bullet is not part of it in DOCX.
  public let range: Range<Int>
  /// The number or letter as shown, for example `4.2.1` or `a)`; nil where there is none.
  public let label: String?
  /// Which part of the document it belongs to.
  public let story: Story
  /// The innermost table cell around it.
  public let cell: Cell?
  /// The 1-based paragraph number that reports use.
  public let paragraph: Int
  /// The 1-based line on which it begins; only in text formats.
  public let line: Int?
  /// The name of its paragraph style, as the document calls it; only in DOCX and OpenDocument.
  public let style: String?
  /// The index of the block that refers to the footnote or endnote; nil outside of notes.
  public let anchor: Int?

  /// Makes a block.
  public init(
    kind: Kind, range: Range<Int>, label: String? = nil, story: Story = .body, cell: Cell? = nil,
    paragraph: Int, line: Int? = nil, style: String? = nil, anchor: Int? = nil
  ) {
    self.kind = kind
    self.range = range
    self.label = label
    self.story = story
    self.cell = cell
    self.paragraph = paragraph
    self.line = line
    self.style = style
    self.anchor = anchor
  }

  /// The level of a heading; nil for everything else.
  public var headingLevel: Int? {
    if case .heading(let level) = kind { level } else { nil }
  }
}
