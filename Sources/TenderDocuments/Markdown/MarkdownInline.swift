/// Leaves the markup of a Markdown paragraph out: emphasis marks, code marks, link targets, tags.
struct MarkdownInline {
  private let text: [UInt8]
  private let range: Range<Int>
  private var pieces: [Range<Int>] = []
  /// The first byte that is not yet part of a piece or left out.
  private var kept: Int
  /// Offsets of closing emphasis marks, with the offset after each.
  private var closers: [Int: Int] = [:]

  /// A mark and its counterpart lie no further apart; hostile text must not make this quadratic.
  private static let reach = 2000
  /// How many marks are tried as the counterpart of one.
  private static let tries = 12
  /// For each byte sought, from where and where to the last search went.
  private var searches: [UInt8: Range<Int>] = [:]

  /// The stretches of a paragraph's source that are its text.
  static func pieces(of text: [UInt8], _ range: Range<Int>) -> [Range<Int>] {
    var inline = MarkdownInline(text: text, range: range, kept: range.lowerBound)
    var at = range.lowerBound
    while at < range.upperBound { at = inline.step(at) }
    inline.leaveOut(range.upperBound..<range.upperBound)
    return inline.pieces
  }

  private init(text: [UInt8], range: Range<Int>, kept: Int) {
    self.text = text
    self.range = range
    self.kept = kept
  }

  private mutating func leaveOut(_ markup: Range<Int>) {
    if kept < markup.lowerBound { pieces.append(kept..<markup.lowerBound) }
    kept = max(kept, markup.upperBound)
  }

  /// Handles what stands at an offset and gives the next one.
  private mutating func step(_ at: Int) -> Int {
    switch text[at] {
    case 0x5C: escape(at)
    case 0x60: code(at)
    case 0x2A, 0x5F, 0x7E: emphasis(at)
    case 0x5B: link(at, opening: at..<(at + 1))
    case 0x21 where byte(at + 1) == 0x5B: link(at + 1, opening: at..<(at + 2))
    case 0x3C: tag(at)
    default: at + 1
    }
  }

  private func byte(_ at: Int) -> UInt8 {
    range.contains(at) ? text[at] : 0x20
  }

  private func isBlank(_ at: Int) -> Bool { byte(at) <= 0x20 }

  private mutating func find(_ wanted: UInt8, from start: Int) -> Int? {
    guard start < range.upperBound else { return nil }
    let found: Int
    if let known = searches[wanted], known.lowerBound <= start, start <= known.upperBound {
      found = known.upperBound
    } else {
      found = text[start..<range.upperBound].firstIndex(of: wanted) ?? range.upperBound
      searches[wanted] = start..<found
    }
    return found < range.upperBound && found - start < Self.reach ? found : nil
  }

  private mutating func escape(_ at: Int) -> Int {
    let next = byte(at + 1)
    let isPunctuation =
      next > 0x20 && next < 0x7F && !LetterCase(text, at: at + 1).isLetter
      && LetterCase(text, at: at + 1) != .digit
    guard isPunctuation else { return at + 1 }
    leaveOut(at..<(at + 1))
    return at + 2
  }

  private mutating func code(_ at: Int) -> Int {
    var start = at
    while byte(start) == 0x60 { start += 1 }
    let length = start - at
    var end = start
    for _ in 0..<Self.tries {
      guard let found = find(0x60, from: end) else { break }
      var after = found
      while byte(after) == 0x60 { after += 1 }
      if after - found == length {
        leaveOut(at..<start)
        leaveOut(found..<after)
        return after
      }
      end = after
    }
    return start
  }

  private mutating func emphasis(_ at: Int) -> Int {
    if let after = closers.removeValue(forKey: at) {
      leaveOut(at..<after)
      return after
    }
    let mark = text[at]
    var start = at
    while byte(start) == mark { start += 1 }
    let length = start - at
    let opens = !isBlank(start) && (mark != 0x5F || opensWithUnderscore(at, contentAt: start))
    guard opens, length <= 3, mark != 0x7E || length == 2 else { return start }
    var end = start
    for _ in 0..<Self.tries {
      guard let found = find(mark, from: end) else { break }
      var after = found
      while byte(after) == mark { after += 1 }
      let closes =
        after - found == length && !isBlank(found - 1)
        && (mark != 0x5F || after == range.upperBound || !LetterCase(text, at: after).isLetter)
      if closes {
        leaveOut(at..<start)
        closers[found] = after
        return start
      }
      end = after
    }
    return start
  }

  /// Not within a word, nor in `20__-__-__`, a date to fill in.
  private func opensWithUnderscore(_ at: Int, contentAt start: Int) -> Bool {
    LetterCase(text, at: max(at, 1) - 1) == .other && ![0x2D, 0x2E, 0x2F].contains(byte(start))
  }

  /// `[text](target)`, `[text][reference]`, `![alternative](target)`: the text stays.
  private mutating func link(_ bracket: Int, opening: Range<Int>) -> Int {
    guard let close = find(0x5D, from: bracket + 1) else { return bracket + 1 }
    let ending: UInt8
    switch byte(close + 1) {
    case 0x28: ending = 0x29
    case 0x5B: ending = 0x5D
    // `[fylls i av leverantören]` is text.
    default: return bracket + 1
    }
    guard let end = find(ending, from: close + 2) else { return bracket + 1 }
    leaveOut(opening)
    // Emphasis inside the text of a link is rare; the text is kept as it stands.
    leaveOut(close..<(end + 1))
    return end + 1
  }

  /// A tag, a comment or an address between angle brackets; `<antal dagar>` is text.
  private mutating func tag(_ at: Int) -> Int {
    let next = byte(at + 1)
    guard next == 0x2F || next == 0x21 || LetterCase(text, at: at + 1).isLetter, next < 0x80,
      let end = find(0x3E, from: at + 1)
    else { return at + 1 }
    let content = text[(at + 1)..<end]
    if next == 0x21 || HTMLTag.isTag(content) {
      leaveOut(at..<(end + 1))
    } else if isAddress(content) {
      leaveOut(at..<(at + 1))
      leaveOut(end..<(end + 1))
    } else {
      return at + 1
    }
    return end + 1
  }

  private func isAddress(_ content: ArraySlice<UInt8>) -> Bool {
    content.contains { $0 == 0x3A || $0 == 0x40 } && !content.contains { $0 <= 0x20 }
  }
}
