/// The elements of one XML part as a flat table over its bytes.
///
/// Nodes stand in document order; a node's descendants are the nodes between it and its ``Node/next``.
/// All offsets are byte offsets into ``bytes`` and exact, so that the writer can splice at them.
/// Text is not stored: it is what lies between the tags, still escaped, and is decoded where needed.
final class XMLIndex: Sendable {
  /// One element.
  struct Node: Sendable {
    /// What element it is.
    let name: XMLName
    /// The index of the element around it; -1 for the root.
    let parent: Int32
    /// The index after its last descendant.
    var next: Int32
    /// The offset of the `<` of its start tag.
    let start: Int32
    /// The offset after the `>` of its start tag.
    let contentStart: Int32
    /// The offset of the `<` of its end tag; equal to `contentStart` in an empty-element tag.
    var contentEnd: Int32
    /// The offset after the `>` of its end tag.
    var end: Int32
  }

  /// The part: UTF-8, with its byte order mark if it had one.
  let bytes: [UInt8]
  /// Its elements in document order; the root is the first.
  let nodes: [Node]
  /// Whether the part was UTF-16, so that ``bytes`` are not those of the package.
  let isTranscoded: Bool
  /// The prefixes bound to each namespace, anywhere in the part.
  private let prefixes: [XMLNamespace: [[UInt8]]]

  init(
    bytes: [UInt8], nodes: [Node], isTranscoded: Bool, prefixes: [XMLNamespace: [[UInt8]]]
  ) {
    self.bytes = bytes
    self.nodes = nodes
    self.isTranscoded = isTranscoded
    self.prefixes = prefixes
  }

  // MARK: Elements

  /// The bytes of a whole element, with its tags.
  func range(of node: Int) -> Range<Int> { Int(nodes[node].start)..<Int(nodes[node].end) }

  /// The bytes between an element's tags.
  func content(of node: Int) -> Range<Int> {
    Int(nodes[node].contentStart)..<Int(nodes[node].contentEnd)
  }

  /// The children of an element, in order.
  func children(of node: Int) -> Children {
    Children(nodes: nodes, at: node + 1, end: Int(nodes[node].next))
  }

  /// The first child of that name.
  func child(_ name: XMLName, of node: Int) -> Int? {
    var at = node + 1
    let end = Int(nodes[node].next)
    while at < end {
      if nodes[at].name == name { return at }
      at = Int(nodes[at].next)
    }
    return nil
  }

  /// The first descendant of that name.
  func descendant(_ name: XMLName, of node: Int) -> Int? {
    var at = node + 1
    let end = Int(nodes[node].next)
    while at < end {
      if nodes[at].name == name { return at }
      at += 1
    }
    return nil
  }

  /// Walks over an element's children.
  struct Children: Sequence, IteratorProtocol {
    let nodes: [Node]
    var at: Int
    let end: Int

    mutating func next() -> Int? {
      guard at < end else { return nil }
      defer { at = Int(nodes[at].next) }
      return at
    }
  }

  // MARK: Attributes

  /// The bytes of an attribute's value, still escaped; nil where it does not stand.
  ///
  /// A prefix is taken for every namespace that it is bound to anywhere in the part.
  func attribute(
    _ name: StaticString, in namespace: XMLNamespace = .word, of node: Int
  ) -> Range<Int>? {
    let tag = Int(nodes[node].start)..<Int(nodes[node].contentStart)
    let accepted = namespace == .none ? [[]] : prefixes[namespace] ?? []
    return bytes.withUnsafeBufferPointer { source in
      var scanner = AttributeScanner(source: source, tag: tag)
      while let found = scanner.next() {
        guard found.hasLocalName(name, in: source) else { continue }
        for prefix in accepted where found.hasPrefix(prefix, in: source) { return found.value }
      }
      return nil
    }
  }

  /// An attribute's value as a string.
  func string(_ name: StaticString, in namespace: XMLNamespace = .word, of node: Int) -> String? {
    attribute(name, in: namespace, of: node).map { XMLText.string(bytes, $0) }
  }

  /// An attribute's value as a whole number; nil where it is none or has more than nine digits.
  func integer(_ name: StaticString, in namespace: XMLNamespace = .word, of node: Int) -> Int? {
    guard let range = attribute(name, in: namespace, of: node) else { return nil }
    var digits = bytes[range]
    let isNegative = digits.first == UInt8(ascii: "-")
    if isNegative { digits.removeFirst() }
    guard !digits.isEmpty, digits.count <= 9 else { return nil }
    var value = 0
    for byte in digits {
      guard byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") else { return nil }
      value = value * 10 + Int(byte - UInt8(ascii: "0"))
    }
    return isNegative ? -value : value
  }

  /// A number that stands for an attribute's value, for comparing names without making strings.
  ///
  /// FNV-1a of the escaped bytes; two names that share one by chance are told apart by nobody,
  /// which harms nobody but a file built for it.
  func key(_ name: StaticString, in namespace: XMLNamespace = .word, of node: Int) -> UInt64? {
    guard let range = attribute(name, in: namespace, of: node) else { return nil }
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in bytes[range] { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return hash
  }

  /// Whether an on/off property is on: it is where it stands without a value (ISO/IEC 29500-1,
  /// 17.17.4).
  func isOn(_ node: Int) -> Bool {
    guard let range = attribute("val", of: node) else { return true }
    return !["0", "false", "off"].contains(XMLText.string(bytes, range))
  }
}
