/// Finds lines to write on: `____`, `……`, and rows of question marks.
struct LineScanner {
  let text: [UInt8]

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
      }
      offset = max(end, offset + 1)
    }
  }

  private struct Unit {
    let bytes: [UInt8]
    let least: Int
    let kind: Placeholder.Kind?
    var count: Int { bytes.count }
  }

  private static func unit(_ first: UInt8) -> Unit? {
    switch first {
    case UInt8(ascii: "_"): Unit(bytes: [first], least: 3, kind: .line)
    case UInt8(ascii: "."): Unit(bytes: [first], least: 5, kind: .line)
    case UInt8(ascii: "?"): Unit(bytes: [first], least: 2, kind: .filler)
    case 0xE2: Unit(bytes: [0xE2, 0x80, 0xA6], least: 2, kind: .line)
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
