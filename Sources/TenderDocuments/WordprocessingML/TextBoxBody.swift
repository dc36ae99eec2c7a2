/// Tells documents whose body is nothing but text boxes, as converters and designers make them.
enum TextBoxBody {
  /// Whether nearly all the text that a view shows of a body stands in boxes; they are read in their
  /// places then.
  static func isBody(_ body: Int, of xml: XMLIndex, view: TrackedChangesView) -> Bool {
    var inside = 0
    var outside = 0
    var boxEnd = 0
    var at = body + 1
    let end = Int(xml.nodes[body].next)
    while at < end {
      let node = xml.nodes[at]
      switch node.name {
      case .fallback:
        at = Int(node.next)
        continue
      case .inserted where view == .original, .movedTo where view == .original,
        .movedFrom where view == .accepted:
        // Marks of paragraphs are told by empty elements of the same names.
        at = max(at + 1, Int(node.next))
        continue
      case .textBoxContent: boxEnd = max(boxEnd, Int(node.next))
      case .text:
        let length = Int(node.contentEnd - node.contentStart)
        if at < boxEnd { inside += length } else { outside += length }
      default: break
      }
      at += 1
    }
    // Old documents have their boxes in VML alone, which is no fallback there.
    return inside > 200 && inside > outside * 5
  }
}
