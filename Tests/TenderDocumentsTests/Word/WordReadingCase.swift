import TenderDocuments
import Testing

/// A document and what must be read from it.
struct WordReadingCase: Sendable, CustomTestStringConvertible {
  let name: String
  let body: String
  var styles = ""
  var numbering = ""
  var parts: [(type: String, name: String, xml: String)] = []
  var lastSection: String?
  var view = TrackedChangesView.accepted
  /// One line a block: paragraph number, what it is, place, `[label]` and text.
  let blocks: [String]
  /// `kind text` of each span; nil where they are no matter.
  var spans: [String]? = []
  /// `kind text` of each remark; nil where they are no matter.
  var remarks: [String]? = []

  var testDescription: String { name }

  func fixture() -> WordFixture {
    WordFixture(
      body: body, styles: styles, numbering: numbering, parts: parts, lastSection: lastSection)
  }

  /// A block as the cases write it.
  static func line(_ block: Block, in document: Document) -> String {
    let kind =
      switch block.kind {
      case .heading(let level): "h\(level)"
      case .paragraph: "p"
      case .listItem(let level): "l\(level)"
      case .furniture: "f"
      }
    let cell = block.cell.map { " t\($0.table)r\($0.row)c\($0.column)" } ?? ""
    let anchor = block.anchor.map { "@\($0)" } ?? ""
    let story = block.story == .body ? "" : " \(block.story)\(anchor)"
    let label = block.label.map { " [\($0)]" } ?? ""
    return "\(block.paragraph) \(kind)\(cell)\(story)\(label) \(document.string(block.range))"
  }

  static func line(_ span: Span, in document: Document) -> String {
    let kind =
      switch span.kind {
      case .placeholder(let tag): "placeholder(\(tag ?? ""))"
      case .field(let tag): "field(\(tag ?? ""))"
      case .highlighted: "highlighted"
      case .shaded: "shaded"
      case .inserted(let author): "inserted(\(author))"
      case .deleted(let author): "deleted(\(author))"
      case .checkBox(let isChecked): "checkBox(\(isChecked))"
      case .choice(let choices): "choice(\(choices.joined(separator: "|")))"
      }
    return "\(kind) \(document.string(span.range))"
  }
}
