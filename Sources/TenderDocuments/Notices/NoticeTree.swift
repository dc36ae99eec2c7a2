/// The elements of a notice by their local names.
///
/// The elements of UBL are hundreds, of which a notice is read by a few dozens: their names are
/// read from the tags instead of standing in ``XMLName``.
struct NoticeTree {
  let xml: XMLIndex

  init(_ xml: XMLIndex) { self.xml = xml }

  /// The name of an element without its prefix.
  func name(of node: Int) -> String {
    let tag = Int(xml.nodes[node].start) + 1..<Int(xml.nodes[node].contentStart)
    var start = tag.lowerBound
    var at = start
    while at < tag.upperBound {
      switch xml.bytes[at] {
      case 0x20, 0x09, 0x0A, 0x0D, UInt8(ascii: ">"), UInt8(ascii: "/"):
        return String(decoding: xml.bytes[start..<at], as: UTF8.self)
      case UInt8(ascii: ":"): start = at + 1
      default: break
      }
      at += 1
    }
    return ""
  }

  /// Whether an element has no elements inside.
  func isLeaf(_ node: Int) -> Bool { Int(xml.nodes[node].next) == node + 1 }

  /// The first child with a local name.
  func child(_ name: String, of node: Int) -> Int? {
    for child in xml.children(of: node) where self.name(of: child) == name { return child }
    return nil
  }

  /// The first element at the end of a path of local names.
  func first(_ path: [String], of node: Int) -> Int? {
    path.reduce(node) { found, name in found.flatMap { child(name, of: $0) } }
  }

  /// The text of an element, white space at its ends taken away.
  func text(of node: Int) -> String {
    var text = XMLText.string(xml.bytes, xml.content(of: node)).drop { $0.isWhitespace }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }

  /// The value of an attribute without a prefix.
  func attribute(_ name: StaticString, of node: Int) -> String? {
    xml.string(name, in: .none, of: node)
  }
}
