/// Tells documents whose body is nothing but text boxes, as converters and designers make them.
enum TextBoxBody {
  /// Whether nearly all the text of a body stands in boxes; they are read in their places then.
  static func isBody(_ body: Int, of xml: XMLIndex) -> Bool {
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
