/// The text as the tool reads it, one paragraph a line.
///
/// Section numbers come first; what is no content, table cells, notes, headers, footers and text
/// boxes are marked in brackets.
public enum Projection {
  /// Writes a document.
  public static func text(of document: Document) -> String {
    var lines: [String] = []
    lines.reserveCapacity(document.blocks.count)
    for block in document.blocks { lines.append(line(block, in: document)) }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func line(_ block: Block, in document: Document) -> String {
    let text = document.string(block.range)
    var parts: [String] = []
    if let story = block.story.name { parts.append("[\(story)]") }
    switch block.kind {
    case .heading(let level): parts.append(String(repeating: "#", count: level))
    case .furniture: parts.append("[ej innehåll]")
    case .paragraph, .listItem: break
    }
    if let cell = block.cell { parts.append("[tabell \(cell.table):\(cell.row):\(cell.column)]") }
    // In text formats the number of a heading is part of its text already.
    if let label = block.label, !text.hasPrefix(label) { parts.append(label) }
    if !text.isEmpty { parts.append(text) }
    return parts.joined(separator: " ")
  }
}
