/// Finds lines to write on: `____`, `……`, rows of question marks, and the gap of `högst … månader`.
struct LineScanner {
  let text: [UInt8]
  let hints: PlaceholderHints

  /// The marks of a block.
  func scan(_ block: Range<Int>, index: Int, into marks: inout [PlaceholderMark]) {
    var offset = block.lowerBound
    while offset < block.upperBound {
      let sign = text[offset]
      guard let unit = Self.unit(sign) else {
        offset += 1
        continue
      }
      let end = endOfRun(from: offset, unit: unit, in: block)
      let count = (end - offset) / unit.count
      if count >= unit.least, let kind = unit.kind, !isLeader(offset..<end, unit, in: block),
        !(kind == .filler && isAddress(before: offset, in: block))
      {
        marks.append(
          PlaceholderMark(kind: kind, range: offset..<end, content: offset..<end, block: index))
      } else if count < unit.least, count >= unit.leastAsGap, isGap(offset..<end, in: block) {
        marks.append(
          PlaceholderMark(kind: .filler, range: offset..<end, content: offset..<end, block: index))
      }
      offset = max(end, offset + 1)
    }
  }

  private struct Unit {
    let bytes: [UInt8]
    let least: Int
    let kind: Placeholder.Kind?
    /// From how many a shorter run is a gap in a sentence, where a number should stand.
    let leastAsGap: Int
    var count: Int { bytes.count }
  }

  private static func unit(_ first: UInt8) -> Unit? {
    switch first {
    case UInt8(ascii: "_"): Unit(bytes: [first], least: 3, kind: .line, leastAsGap: 1)
    case UInt8(ascii: "."): Unit(bytes: [first], least: 5, kind: .line, leastAsGap: 2)
    case UInt8(ascii: "?"): Unit(bytes: [first], least: 2, kind: .filler, leastAsGap: 1)
    case UInt8(ascii: "-"): Unit(bytes: [first], least: .max, kind: nil, leastAsGap: 2)
    case 0xE2: Unit(bytes: [0xE2, 0x80, 0xA6], least: 2, kind: .line, leastAsGap: 1)
    default: nil
    }
  }

  private func endOfRun(from start: Int, unit: Unit, in block: Range<Int>) -> Int {
    var end = start
    while end + unit.count <= block.upperBound,
      text[end..<(end + unit.count)].elementsEqual(unit.bytes)
    {
      end += unit.count
    }
    return end
  }

  /// A short run with a blank on both sides and a unit behind it, or ”högst” and its like in front.
  private func isGap(_ run: Range<Int>, in block: Range<Int>) -> Bool {
    guard run.lowerBound > block.lowerBound + 1, text[run.lowerBound - 1] == 32 else {
      return false
    }
    let isLast = run.upperBound == block.upperBound
    guard isLast || text[run.upperBound] == 32 || ".,)".utf8.contains(text[run.upperBound]) else {
      return false
    }
    // ”minst två dagar ... dagar”: what is counted already has its number.
    let front = text[block.lowerBound..<(run.lowerBound - 1)]
    if front.last.map({ (48...57).contains($0) }) ?? true { return false }
    if !isLast, text[run.upperBound] == 32, hints.has(.unit, at: run.upperBound + 1) { return true }
    let near = max(block.lowerBound, run.lowerBound - 24)..<run.lowerBound
    return hints.last(.bound, in: near)?.upperBound == run.lowerBound - 1
  }

  /// Dots that lead to a page number in a table of contents.
  private func isLeader(_ run: Range<Int>, _ unit: Unit, in block: Range<Int>) -> Bool {
    guard unit.bytes[0] != UInt8(ascii: "_"), block.upperBound - run.upperBound <= 40 else {
      return false
    }
    let rest = text[run.upperBound..<block.upperBound].filter { $0 != 32 && $0 != 46 }
    return !rest.isEmpty && rest.count <= 5
      && rest.allSatisfy { (48...57).contains($0) || "ivxIVX".utf8.contains($0) }
  }

  private func isAddress(before offset: Int, in block: Range<Int>) -> Bool {
    let token = text[block.lowerBound..<offset].suffix(80).split(separator: 32).last ?? []
    return String(decoding: token, as: UTF8.self).contains("://")
  }
}
