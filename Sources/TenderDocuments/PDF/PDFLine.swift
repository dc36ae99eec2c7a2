/// A line of the text that is made of a page.
struct PDFLine {
  /// How it is written.
  enum Form {
    /// Words.
    case plain
    /// The cells of a row of a table, which may have run over several lines.
    case row
    /// What stands apart on one line: a running header, a line of a table of contents.
    case apart
  }

  var text: [UInt8]
  var form: Form
  var left: Double
  var right: Double
  var top: Double
  var bottom: Double
  /// The height of its letters.
  var height: Double
  /// The edges of the column of text that it stands in; nil for the page's.
  var column: ClosedRange<Double>?
  /// The page, from 1.
  var page = 0
  /// Whether it begins a new column.
  var beginsColumn = false

  init(_ row: PDFRow, text: [UInt8], form: Form) {
    self.text = text
    self.form = form
    left = row.left
    right = row.right
    top = row.top
    bottom = row.bottom
    height = row.height
  }

  init(_ row: PDFRow) {
    self.init(row, text: row.segments.first?.text ?? [], form: .plain)
  }

  /// A row's segments with gaps between them.
  static func apart(_ row: PDFRow) -> PDFLine {
    PDFLine(
      row, text: Array(row.segments.map(\.text).joined(separator: Array("    ".utf8))),
      form: .apart)
  }
}
