import TenderDocuments

/// The text of a clause on a terminal.
struct DraftPage {
  let width: Int

  /// Lines, with an empty one between paragraphs.
  func lines(_ blocks: [DraftBlock]) -> [String] {
    var lines: [String] = []
    for block in blocks {
      let (lead, text) = parts(of: block)
      let isListItem = !lead.isEmpty
      if !lines.isEmpty, !isListItem || !(lines.last ?? "").isEmpty { lines.append("") }
      if isListItem, lines.last == "" { lines.removeLast() }
      let indent = String(repeating: " ", count: lead.count)
      lines += LineWrap.lines(text, width: width - lead.count).enumerated().map {
        ($0 == 0 ? lead : indent) + $1
      }
    }
    return lines
  }

  private func parts(of block: DraftBlock) -> (lead: String, text: String) {
    switch block.kind {
    case .heading(let level): ("", String(repeating: "#", count: level) + " " + block.plainText)
    case .paragraph: ("", block.plainText)
    case .numbered(let label, let level):
      (String(repeating: "  ", count: level) + label + " ", block.plainText)
    case .bullet(let level): (String(repeating: "  ", count: level) + "– ", block.plainText)
    case .row(let cells):
      ("", cells.map { $0.map(\.text).joined() }.joined(separator: " | "))
    }
  }
}
