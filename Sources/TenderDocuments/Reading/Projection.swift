/// The text as the tool reads it, one paragraph a line.
///
/// Section numbers come first; what is no content, table cells, notes, headers, footers and text
/// boxes are marked in brackets. Where all tracked changes are read, what was inserted stands in
/// `{+…+}` and what was deleted in `{-…-}`.
public enum Projection {
  /// Writes a document.
  public static func text(of document: Document) -> String {
    var lines: [String] = []
    lines.reserveCapacity(document.blocks.count)
    var changes = ChangeMarks(document)
    for block in document.blocks { lines.append(line(block, in: document, &changes)) }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func line(
    _ block: Block, in document: Document, _ changes: inout ChangeMarks
  ) -> String {
    let plain = document.string(block.range)
    let text = changes.text(of: block.range)
    var parts: [String] = []
    if let story = block.story.name { parts.append("[\(story)]") }
    switch block.kind {
    case .heading(let level): parts.append(String(repeating: "#", count: level))
    case .furniture: parts.append("[ej innehåll]")
    case .paragraph, .listItem: break
    }
    if let cell = block.cell { parts.append("[tabell \(cell.table):\(cell.row):\(cell.column)]") }
    // In text formats the number of a heading is part of its text already.
    if let label = block.label, !plain.hasPrefix(label) { parts.append(label) }
    if !text.isEmpty { parts.append(text) }
    return parts.joined(separator: " ")
  }
}
