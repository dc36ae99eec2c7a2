/// Writes the logical text of a text file and remembers where each stretch of it came from.
///
/// White space becomes one blank, soft hyphens and zero-width characters disappear; everything
/// else is copied in stretches as long as possible, each of which is a segment of the source map.
struct LogicalTextBuilder {
  /// The logical text so far.
  private(set) var text: [UInt8] = []
  /// Segments whose source is still an offset in the UTF-8 text, not in the file.
  private(set) var segments: [SourceMap.Segment] = []
  private let source: [UInt8]
  private var blockStart: Int?
  private var needsBlank = false

  /// Begins a text from a UTF-8 source.
  init(_ source: [UInt8]) {
    self.source = source
    text.reserveCapacity(source.count)
    segments.reserveCapacity(source.count / 60)
  }

  /// Begins a block; the line break before it belongs to no block.
  mutating func beginBlock() {
    blockStart = nil
    needsBlank = false
  }

  /// Ends a block and gives its place in the text; nil where nothing that prints was added.
  func endBlock() -> Range<Int>? { blockStart.map { $0..<text.count } }

  /// Lets the next stretch be parted from what stands before it.
  mutating func addBlank() { needsBlank = true }

  /// Adds a stretch of the source.
  mutating func add(_ range: Range<Int>) {
    source.withUnsafeBufferPointer { add(range, of: $0) }
  }

  private mutating func add(_ range: Range<Int>, of source: UnsafeBufferPointer<UInt8>) {
    var at = range.lowerBound
    var copied = at
    while at < range.upperBound {
      let byte = source[at]
      if byte > 0x20, byte < 0xC2 || byte > 0xEF || (byte > 0xC2 && byte < 0xE2) {
        at += 1
        continue
      }
      // A single blank between words is copied as it is.
      if byte == 0x20, at > copied, at + 1 < range.upperBound, source[at + 1] > 0x20,
        source[at + 1] < 0xC2 || source[at + 1] == 0xC3
      {
        at += 2
        continue
      }
      let (length, isBlank) = Self.special(source, at, range.upperBound)
      guard length > 0 else {
        at += 1
        continue
      }
      copy(copied..<at, of: source)
      needsBlank = needsBlank || isBlank
      at += length
      copied = at
    }
    copy(copied..<range.upperBound, of: source)
  }

  /// How many bytes of white space (or of characters that don't print) stand at an offset.
  private static func special(
    _ source: UnsafeBufferPointer<UInt8>, _ at: Int, _ end: Int
  ) -> (length: Int, isBlank: Bool) {
    let byte = source[at]
    if byte <= 0x20 { return (1, true) }
    if byte == 0xC2, at + 1 < end {
      switch source[at + 1] {
      case 0xA0, 0x85: return (2, true)
      case 0xAD: return (2, false)
      default: return (0, false)
      }
    }
    guard at + 2 < end else { return (0, false) }
    switch (byte, source[at + 1], source[at + 2]) {
    // U+2000–200A spaces, U+2028/2029 separators, U+202F narrow no-break space.
    case (0xE2, 0x80, 0x80...0x8A), (0xE2, 0x80, 0xA8...0xA9), (0xE2, 0x80, 0xAF): return (3, true)
    // U+200B–200F zero width and direction marks, U+2060 word joiner, U+FEFF byte order mark.
    case (0xE2, 0x80, 0x8B...0x8F), (0xE2, 0x81, 0xA0), (0xEF, 0xBB, 0xBF): return (3, false)
    default: return (0, false)
    }
  }

  private mutating func copy(_ range: Range<Int>, of source: UnsafeBufferPointer<UInt8>) {
    guard !range.isEmpty else { return }
    if blockStart == nil {
      if !text.isEmpty { text.append(0x0A) }
      blockStart = text.count
    } else if needsBlank {
      text.append(0x20)
    }
    needsBlank = false
    let start = text.count
    text.append(contentsOf: UnsafeBufferPointer(rebasing: source[range]))
    segments.append(.init(text: start..<text.count, part: 0, source: range))
  }
}
