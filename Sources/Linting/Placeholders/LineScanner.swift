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
      let (end, count) = run(from: offset, of: unit, in: block)
      if count >= unit.least, let kind = unit.kind, !isLeader(offset..<end, unit, in: block),
        !(kind == .filler && isAddress(before: offset, in: block))
      {
        marks.append(
          PlaceholderMark(kind: kind, range: offset..<end, content: offset..<end, block: index))
      } else if count < unit.least, count >= unit.leastAsGap,
        isGap(offset..<end, of: unit, in: block)
      {
        marks.append(
          PlaceholderMark(kind: .filler, range: offset..<end, content: offset..<end, block: index))
      }
      offset = max(end, offset + 1)
    }
  }

  private struct Unit {
    /// The signs that a run may hold, each with how much of a run it is.
    let signs: [(bytes: [UInt8], weight: Int)]
    let least: Int
    let kind: Placeholder.Kind?
    /// From how many a shorter run is a gap in a sentence, where a number should stand.
    let leastAsGap: Int

    var isUnderscore: Bool { signs[0].bytes == [UInt8(ascii: "_")] }
    var isQuestion: Bool { signs[0].bytes == [UInt8(ascii: "?")] }
  }

  private static func unit(_ first: UInt8) -> Unit? {
    switch first {
    case UInt8(ascii: "_"): Unit(signs: [([first], 1)], least: 3, kind: .line, leastAsGap: 1)
    case UInt8(ascii: "?"): Unit(signs: [([first], 1)], least: 2, kind: .filler, leastAsGap: 1)
    case UInt8(ascii: "-"): Unit(signs: [([first], 1)], least: .max, kind: nil, leastAsGap: 2)
    // Word makes one sign of three dots, and leaves those that come after as they are.
    case UInt8(ascii: "."), ellipsis[0]:
      Unit(
        signs: [([UInt8(ascii: ".")], 1), (ellipsis, 3)], least: 5, kind: .line, leastAsGap: 2)
    default: nil
    }
  }

  private static let ellipsis: [UInt8] = [0xE2, 0x80, 0xA6]

  private func run(from start: Int, of unit: Unit, in block: Range<Int>) -> (end: Int, count: Int) {
    var end = start
    var count = 0
    while let sign = unit.signs.first(where: {
      text[end..<min(block.upperBound, end + $0.bytes.count)].elementsEqual($0.bytes)
    }) {
      end += sign.bytes.count
      count += sign.weight
    }
    return (end, count)
  }

  /// A short run with a blank on both sides and a unit behind it, or ”högst” and its like in front.
  private func isGap(_ run: Range<Int>, of unit: Unit, in block: Range<Int>) -> Bool {
    // A cell with nothing but ”?”.
    guard run.lowerBound > block.lowerBound + 1 else { return unit.isQuestion && run == block }
    if unit.isQuestion, isOpenNumber(run, in: block) { return true }
    // ”20__-__-__”, ”2026-__-__”; not ”F22_2014”.
    if unit.isUnderscore, isInDate(run.lowerBound),
      run.upperBound == block.upperBound || " -/.".utf8.contains(text[run.upperBound])
    {
      return true
    }
    guard text[run.lowerBound - 1] == 32 else { return false }
    let isLast = run.upperBound == block.upperBound
    guard isLast || text[run.upperBound] == 32 || ".,)".utf8.contains(text[run.upperBound]) else {
      return false
    }
    // ”minst två dagar ... dagar”: what is counted already has its number.
    let front = text[block.lowerBound..<(run.lowerBound - 1)]
    if front.last.map({ (48...57).contains($0) }) ?? true { return false }
    if !isLast, text[run.upperBound] == 32, hints.has(.unit, at: run.upperBound + 1) { return true }
    // No sentence ends in ” ?” and goes on.
    if unit.isQuestion, !isLast, text[run.upperBound] != 32 || isLower(run.upperBound + 1, block) {
      return true
    }
    let near = max(block.lowerBound, run.lowerBound - 24)..<run.lowerBound
    return hints.last(.bound, in: near)?.upperBound == run.lowerBound - 1
  }

  private func isInDate(_ offset: Int) -> Bool {
    let front = text[offset - 1] == UInt8(ascii: "-") ? text[offset - 2] : text[offset - 1]
    return (48...57).contains(front)
  }

  /// ”Q? 2027”, ”202? och”: a number or quarter of which a part is not known.
  private func isOpenNumber(_ run: Range<Int>, in block: Range<Int>) -> Bool {
    let front = text[run.lowerBound - 1]
    guard (48...57).contains(front) || front == UInt8(ascii: "Q"),
      run.upperBound + 1 < block.upperBound, text[run.upperBound] == 32
    else { return false }
    return isLower(run.upperBound + 1, block) || (48...57).contains(text[run.upperBound + 1])
  }

  private func isLower(_ offset: Int, _ block: Range<Int>) -> Bool {
    offset < block.upperBound && (97...122).contains(text[offset])
  }

  /// Dots that lead to a page number in a table of contents.
  private func isLeader(_ run: Range<Int>, _ unit: Unit, in block: Range<Int>) -> Bool {
    guard !unit.isUnderscore, block.upperBound - run.upperBound <= 40 else {
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
