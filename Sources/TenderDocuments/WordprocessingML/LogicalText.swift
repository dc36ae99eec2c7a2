/// Builds the one text of a document and remembers where each piece of it came from.
///
/// White space is normalised on the way: every run of blanks, tabs, line breaks and no-break spaces
/// becomes one blank, none at the ends of a block; soft hyphens and zero-width characters vanish;
/// no-break hyphens become plain ones.
struct LogicalText {
  /// The text so far, UTF-8.
  private(set) var bytes: [UInt8] = []
  /// Where its pieces came from, in order.
  private(set) var segments: [SourceMap.Segment] = []
  /// The offsets that were taken out of the last block when it ended, as it was before that.
  private(set) var dropped: [Int] = []
  /// Where the open block begins.
  private(set) var blockStart = 0
  private var beforeBlock = 0
  /// Blanks of the open block that stand for several, and hyphens in it before a line break.
  private var wideGaps: [Int] = []
  private var hyphens: [Int] = []

  /// The offset at which the next piece will stand.
  var end: Int { bytes.count }

  /// Whether the open block has no text yet.
  var blockIsEmpty: Bool { bytes.count == blockStart }

  /// Begins a block, after a line break if it is not the first.
  mutating func beginBlock() {
    beforeBlock = bytes.count
    if !bytes.isEmpty { bytes.append(UInt8(ascii: "\n")) }
    blockStart = bytes.count
    wideGaps.removeAll(keepingCapacity: true)
    hyphens.removeAll(keepingCapacity: true)
  }

  /// Ends the open block and mends words that are broken for the eye (see ``BlockRepair``).
  ///
  /// - Returns: its range; nil where it holds no text, and then nothing of it remains.
  mutating func endBlock() -> Range<Int>? {
    if bytes.count > blockStart, bytes.last == UInt8(ascii: " ") {
      bytes.removeLast()
      trimSegments()
    }
    guard bytes.count > blockStart else {
      bytes.removeLast(bytes.count - beforeBlock)
      blockStart = beforeBlock
      return nil
    }
    dropped = BlockRepair.dropped(
      in: bytes, block: blockStart..<bytes.count, wideGaps: wideGaps, hyphens: hyphens)
    if !dropped.isEmpty { takeOutDropped() }
    return blockStart..<bytes.count
  }

  /// Adds a blank unless one stands there already.
  mutating func appendBlank() {
    guard bytes.count > blockStart else { return }
    if bytes.last != UInt8(ascii: " ") {
      bytes.append(UInt8(ascii: " "))
    } else if wideGaps.last != bytes.count - 1 {
      wideGaps.append(bytes.count - 1)
    }
  }

  /// Adds a blank for a tab or a line break, which part words in any case.
  mutating func appendGap(isLineBreak: Bool) {
    if isLineBreak, bytes.count > blockStart, bytes.last == UInt8(ascii: "-") {
      hyphens.append(bytes.count - 1)
    }
    appendBlank()
    if wideGaps.last != bytes.count - 1 { wideGaps.append(bytes.count - 1) }
  }

  /// Where an offset of the last block stands now that bytes were taken out of it.
  func offsetAfterRepair(_ offset: Int) -> Int {
    var low = 0
    var high = dropped.count
    while low < high {
      let middle = (low + high) / 2
      if dropped[middle] < offset { low = middle + 1 } else { high = middle }
    }
    return offset - low
  }

  /// Adds a character that has no text of its own in the source.
  mutating func append(_ scalar: Unicode.Scalar) {
    if let encoded = UTF8.encode(scalar) { bytes.append(contentsOf: encoded) }
  }

  /// Adds escaped text from a part.
  ///
  /// - Parameter isLiteral: whether `&` and `<` stand for themselves, as in CDATA.
  mutating func append(
    _ source: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, part: Int, isLiteral: Bool = false
  ) {
    var at = range.lowerBound
    // Where the bytes that are the same in both begin, in source and text.
    var copied = at
    var copiedTo = bytes.count
    let needsCare = isLiteral ? Self.needsCareInCDATA : Self.needsCare
    while at < range.upperBound {
      let plain = at
      var last = bytes.count == blockStart ? UInt8(ascii: " ") : bytes.last ?? UInt8(ascii: " ")
      while at < range.upperBound {
        let byte = source[at]
        if needsCare[Int(byte)] || byte == UInt8(ascii: " ") && last == byte { break }
        last = byte
        at += 1
      }
      if at > plain {
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: source[plain..<at]))
      }
      guard at < range.upperBound else { break }
      let character = NormalisedCharacter(source, at: at, end: range.upperBound)
      if case .itself = character.meaning {
        bytes.append(contentsOf: source[at..<character.end])
        at = character.end
        continue
      }
      close(copied..<at, to: copiedTo, part: part)
      let before = bytes.count
      switch character.meaning {
      case .itself, .nothing: break
      case .blank: appendBlank()
      case .scalar(let scalar): append(scalar)
      case .verbatim(let plain):
        append(source, plain, part: part, isLiteral: true)
      }
      // A tab that became a blank has no segment: as long as its source, it would pass for verbatim.
      let isOwnPiece = bytes.count > before && bytes.count - before < character.end - at
      if isOwnPiece, !character.isVerbatim {
        segments.append(
          SourceMap.Segment(text: before..<bytes.count, part: part, source: at..<character.end))
      }
      at = character.end
      copied = at
      copiedTo = bytes.count
    }
    close(copied..<at, to: copiedTo, part: part)
  }

  private mutating func close(_ source: Range<Int>, to start: Int, part: Int) {
    guard !source.isEmpty else { return }
    segments.append(
      SourceMap.Segment(text: start..<(start + source.count), part: part, source: source))
  }

  private mutating func takeOutDropped() {
    var kept = blockStart
    var next = dropped.startIndex
    for at in blockStart..<bytes.count {
      if next < dropped.endIndex, dropped[next] == at {
        next += 1
      } else {
        bytes[kept] = bytes[at]
        kept += 1
      }
    }
    bytes.removeLast(bytes.count - kept)
    var open: [SourceMap.Segment] = []
    while let last = segments.last, last.text.lowerBound >= blockStart {
      open.append(last)
      segments.removeLast()
    }
    next = dropped.startIndex
    for segment in open.reversed() {
      while next < dropped.endIndex, dropped[next] < segment.text.lowerBound { next += 1 }
      guard segment.isVerbatim else {
        let start = offsetAfterRepair(segment.text.lowerBound)
        let end = offsetAfterRepair(segment.text.upperBound)
        if start < end {
          segments.append(
            SourceMap.Segment(text: start..<end, part: segment.part, source: segment.source))
        }
        continue
      }
      var at = segment.text.lowerBound
      while at < segment.text.upperBound {
        let isCut = next < dropped.endIndex && dropped[next] < segment.text.upperBound
        let cut = isCut ? dropped[next] : segment.text.upperBound
        if isCut { next += 1 }
        let source = segment.source.lowerBound + at - segment.text.lowerBound
        if cut > at {
          let start = offsetAfterRepair(at)
          segments.append(
            SourceMap.Segment(
              text: start..<(start + cut - at), part: segment.part,
              source: source..<(source + cut - at)))
        }
        at = cut + 1
      }
    }
  }

  /// Takes a trimmed blank out of the last segment.
  private mutating func trimSegments() {
    guard let last = segments.last, last.text.upperBound > bytes.count else { return }
    segments.removeLast()
    guard last.isVerbatim, last.text.count > 1 else { return }
    segments.append(
      SourceMap.Segment(
        text: last.text.lowerBound..<bytes.count, part: last.part,
        source: last.source.lowerBound..<(last.source.upperBound - 1)))
  }

  /// Bytes that may begin something other than themselves: controls, markup, and the first bytes
  /// of the no-break space, the soft hyphen and general punctuation.
  private static let needsCare: [Bool] = (0...255).map { byte in
    byte < 0x20 || byte == UInt8(ascii: "&") || byte == UInt8(ascii: "<")
      || [0xC2, 0xE2, 0xE3, 0xEF].contains(byte)
  }

  private static let needsCareInCDATA: [Bool] = needsCare.enumerated().map { byte, needsCare in
    needsCare && byte != UInt8(ascii: "&") && byte != UInt8(ascii: "<")
  }
}
