import CLibXML2

/// What the callbacks of one parse gather.
struct XMLNodeCollector {
  private(set) var nodes: [XMLIndex.Node] = []
  private(set) var prefixes: [XMLNamespace: [[UInt8]]] = [.xml: [Array("xml".utf8)]]
  private(set) var failure: XMLFailure?

  private let context: xmlParserCtxtPtr
  private let source: UnsafeBufferPointer<UInt8>
  private let limits: XMLLimits
  private var current: Int32 = -1
  private var depth = 0
  private var names = [CachedName](repeating: CachedName(), count: 1024)

  /// libxml2 keeps every name once for each context, so that equal pointers are equal names.
  private struct CachedName {
    var local: UnsafePointer<xmlChar>?
    var uri: UnsafePointer<xmlChar>?
    var name = XMLName.other
  }

  init(context: xmlParserCtxtPtr, source: UnsafeBufferPointer<UInt8>, limits: XMLLimits) {
    self.context = context
    self.source = source
    self.limits = limits
    // Generous, because memory that is never touched costs nothing and growing would copy all.
    nodes.reserveCapacity(min(source.count / 12 + 16, limits.elements))
  }

  /// The collector that a callback's user pointer leads to.
  static func at(_ user: UnsafeMutableRawPointer?) -> UnsafeMutablePointer<XMLNodeCollector>? {
    user?.assumingMemoryBound(to: XMLNodeCollector.self)
  }

  /// Remembers the first failure and lets the parser run no further.
  mutating func stop(_ reason: XMLFailure) {
    guard failure == nil else { return }
    failure = reason
    xmlStopParser(context)
  }

  mutating func begin(
    local: UnsafePointer<xmlChar>?, uri: UnsafePointer<xmlChar>?,
    bindings: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?, bindingCount: Int, attributes: Int
  ) {
    guard failure == nil else { return }
    depth += 1
    guard depth <= limits.depth else { return stop(.tooDeep) }
    guard nodes.count < limits.elements else { return stop(.tooManyElements) }
    guard attributes <= limits.attributes else { return stop(.tooManyAttributes) }
    if bindingCount > 0, let bindings { bind(bindings, count: bindingCount) }

    // The parser stands at the `>` or `/` of the tag; a `<` can't stand inside it.
    let close = position
    guard close < source.count else {
      // The part is cut off inside the tag, which the parser tells of too late.
      return stop(.malformed(line: max(1, Int(context.pointee.input?.pointee.line ?? 1))))
    }
    var open = close
    while open > 0, source[open] != UInt8(ascii: "<") { open -= 1 }
    let isEmptyTag = close < source.count && source[close] == UInt8(ascii: "/")
    let contentStart = Int32(close + (isEmptyTag ? 2 : 1))
    nodes.append(
      XMLIndex.Node(
        name: name(local: local, uri: uri), parent: current, next: Int32(nodes.count + 1),
        start: Int32(open), contentStart: contentStart, contentEnd: contentStart,
        end: contentStart))
    current = Int32(nodes.count - 1)
  }

  mutating func end() {
    guard failure == nil, current >= 0 else { return }
    depth -= 1
    let node = Int(current)
    nodes[node].next = Int32(nodes.count)
    // The parser stands after the `>`; where nothing lies between, the tag was an empty one.
    let after = position
    if after > Int(nodes[node].contentStart) {
      var open = after - 1
      while open > 0, source[open] != UInt8(ascii: "<") { open -= 1 }
      nodes[node].contentEnd = Int32(open)
      nodes[node].end = Int32(after)
    }
    current = nodes[node].parent
  }

  /// The byte that the parser has reached.
  private var position: Int {
    guard let input = context.pointee.input, let base = input.pointee.base,
      let cursor = input.pointee.cur
    else { return 0 }
    return min(cursor - base + Int(input.pointee.consumed), source.count)
  }

  private mutating func name(
    local: UnsafePointer<xmlChar>?, uri: UnsafePointer<xmlChar>?
  ) -> XMLName {
    guard let local, let uri else { return .other }
    // The names lie packed beside each other, so that only a product spreads their addresses.
    let address = UInt64(UInt(bitPattern: local)) ^ UInt64(UInt(bitPattern: uri)) << 20
    let slot = Int((address &* 0x9E37_79B9_7F4A_7C15) >> 54)
    if names[slot].local == local, names[slot].uri == uri { return names[slot].name }
    var found = XMLName.other
    if let namespace = XMLNamespace(uri: String(cString: uri)) {
      found = XMLName(localName: String(cString: local), namespace: namespace)
    }
    names[slot] = CachedName(local: local, uri: uri, name: found)
    return found
  }

  private mutating func bind(
    _ bindings: UnsafeMutablePointer<UnsafePointer<xmlChar>?>, count: Int
  ) {
    for index in 0..<count {
      guard let uri = bindings[index * 2 + 1],
        let namespace = XMLNamespace(uri: String(cString: uri))
      else { continue }
      let prefix = bindings[index * 2].map { Array(String(cString: $0).utf8) } ?? []
      // A default namespace does not reach attributes.
      guard !prefix.isEmpty, prefixes[namespace]?.contains(prefix) != true else { continue }
      prefixes[namespace, default: []].append(prefix)
    }
  }
}
