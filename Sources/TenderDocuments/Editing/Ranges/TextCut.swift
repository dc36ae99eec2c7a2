/// How the text of a run is parted at a byte.
struct TextCut {
  private let index: XMLIndex
  private let text: Int
  private let content: Range<Int>
  /// The byte moved to where nothing but blanks that don't count lies between it and the edge.
  private let offset: Int
  private let canBeParted: Bool
  private let isEnd: Bool

  /// Makes a cut.
  ///
  /// - Parameters:
  ///   - text: The `w:t`.
  ///   - isEnd: Whether a passage ends there rather than begins.
  init(_ index: XMLIndex, text: Int, at offset: Int, isEnd: Bool) {
    self.index = index
    self.text = text
    self.isEnd = isEnd
    content = index.content(of: text)
    let isBlank = { (byte: UInt8) in [0x20, 0x09, 0x0A, 0x0D].contains(byte) }
    var first = content.lowerBound
    var last = content.upperBound
    if !Self.preservesSpace(index, text) {
      while first < last, isBlank(index.bytes[first]) { first += 1 }
      while last > first, isBlank(index.bytes[last - 1]) { last -= 1 }
    }
    // Blanks that fall today would show if the text were parted and had to keep its own.
    let hasFallingBlanks = first > content.lowerBound || last < content.upperBound
    let hasMarkup = index.bytes[content].contains(UInt8(ascii: "<"))
    let declares = index.attribute("space", in: .xml, of: text) != nil
    let isForeign = declares && index.string("space", in: .xml, of: text) != "preserve"
    canBeParted = !hasFallingBlanks && !hasMarkup && !isForeign
    if offset <= first {
      self.offset = content.lowerBound
    } else {
      self.offset = offset >= last ? content.upperBound : offset
    }
  }

  /// Whether nothing has to be parted.
  var isAtEdge: Bool { offset == content.lowerBound || offset == content.upperBound }

  /// The place inside the run; nil where it is one of the run's ends, or where the text can't be
  /// parted and the run has to be taken whole.
  func place(in run: Int) -> InlinePlace? {
    guard isAtEdge else {
      guard canBeParted, index.bytes[offset] & 0xC0 != 0x80 else { return nil }
      return InlinePlace(offset: offset, kind: .inText(text: text, run: run))
    }
    let pieces = index.children(of: run).filter { index.nodes[$0].name != .runProperties }
    let isStart = offset == content.lowerBound && !content.isEmpty
    if isStart {
      guard pieces.first != text else { return isEnd ? between(index.nodes[run].start) : nil }
      return InlinePlace(offset: Int(index.nodes[text].start), kind: .inRun(run: run))
    }
    guard pieces.last != text else { return isEnd ? nil : between(index.nodes[run].end) }
    return InlinePlace(offset: Int(index.nodes[text].end), kind: .inRun(run: run))
  }

  private func between(_ offset: Int32) -> InlinePlace {
    InlinePlace(offset: Int(offset), kind: .between)
  }

  /// Whether a text keeps the blanks at its ends.
  static func preservesSpace(_ index: XMLIndex, _ text: Int) -> Bool {
    let value =
      index.string("space", in: .xml, of: text) ?? index.string("space", in: .xml, of: 0)
    return value == "preserve"
  }
}
