/// Adds elements at the end of a part's root, and takes them away again.
///
/// Parts that list things, such as content types, links and comments, are added to in this way; what
/// stands there keeps its bytes.
enum RootContent {
  /// The part with markup at the end of its root.
  ///
  /// An empty-element tag is opened. The end tag that it gets has a blank in it, by which
  /// ``removing(_:from:)`` knows that there was none.
  static func appending(_ markup: String, to index: XMLIndex) -> [UInt8] {
    let root = index.nodes[0]
    guard index.isEmptyTag(0) else {
      return Splice.apply([Splice(at: Int(root.contentEnd), Array(markup.utf8))], to: index.bytes)
    }
    let end = Int(root.end)
    let content = ">\(markup)</\(index.tagName(of: 0)) >"
    return Splice.apply([Splice((end - 2)..<end, Array(content.utf8))], to: index.bytes)
  }

  /// The part without some of its elements.
  static func removing(_ nodes: [Int], from index: XMLIndex) -> [UInt8] {
    let root = index.nodes[0]
    let ranges = nodes.map { index.range(of: $0) }
    let left = index.content(of: 0).count - ranges.reduce(0) { $0 + $1.count }
    let endTag = index.bytes[Int(root.contentEnd)..<Int(root.end)]
    if left == 0, endTag.elementsEqual("</\(index.tagName(of: 0)) >".utf8) {
      let splice = Splice(
        (Int(root.contentStart) - 1)..<Int(root.end), Array("/>".utf8))
      return Splice.apply([splice], to: index.bytes)
    }
    return Splice.apply(ranges.map { Splice($0, []) }, to: index.bytes)
  }
}
