extension XMLIndex {
  /// A prefix that the root tag binds to one of a namespace's names, and which of them.
  ///
  /// What is spliced in with such a prefix needs no declaration of its own. A default namespace
  /// does not do, because attributes such as `w:val` need a prefix.
  func rootBinding(of namespace: XMLNamespace) -> (prefix: String, uri: String)? {
    guard let root = nodes.first else { return nil }
    return bytes.withUnsafeBufferPointer { source in
      var scanner = AttributeScanner(
        source: source, tag: Int(root.start)..<Int(root.contentStart))
      while let attribute = scanner.next() {
        guard attribute.hasPrefix(Array("xmlns".utf8), in: source) else { continue }
        let uri = String(decoding: source[attribute.value], as: UTF8.self)
        guard XMLNamespace(uri: uri) == namespace else { continue }
        let name = attribute.localStart..<attribute.name.upperBound
        return (String(decoding: source[name], as: UTF8.self), uri)
      }
      return nil
    }
  }

  /// The name in an element's start tag, with its prefix.
  func tagName(of node: Int) -> String {
    let tag = bytes[(Int(nodes[node].start) + 1)..<Int(nodes[node].contentStart)]
    let name = tag.prefix { $0 > 0x20 && $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: ">") }
    return String(decoding: name, as: UTF8.self)
  }

  /// Whether an element is one empty-element tag.
  func isEmptyTag(_ node: Int) -> Bool {
    nodes[node].contentStart == nodes[node].end
      && bytes[Int(nodes[node].end) - 2] == UInt8(ascii: "/")
  }

  /// An element and those around it, the innermost first.
  func lineage(of node: Int) -> [Int] {
    var lineage: [Int] = []
    var next = node
    while next >= 0 {
      lineage.append(next)
      next = Int(nodes[next].parent)
    }
    return lineage
  }

  /// The innermost element that holds a byte; nil outside the root.
  func innermost(around offset: Int) -> Int? {
    var low = 0
    var high = nodes.count
    while low < high {
      let middle = (low + high) / 2
      if Int(nodes[middle].start) <= offset { low = middle + 1 } else { high = middle }
    }
    var node = low - 1
    while node >= 0, Int(nodes[node].end) <= offset { node = Int(nodes[node].parent) }
    return node >= 0 ? node : nil
  }
}
