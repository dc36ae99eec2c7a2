/// The number, letter or bullet that a line begins with.
struct LineLabel: Equatable {
  /// What kind of label it is.
  enum Kind: Equatable {
    /// `-`, `•`, `–` and their like.
    case bullet
    /// `a)`, `a.`, `1)`, `(1)`, `ii)`: always a member of a list.
    case item
    /// `4`, `4.`, `4.2` or `4.2.1.`: a heading, a numbered paragraph or a list.
    case decimal
    /// `AFC.511`: a code of the AMA tables of works.
    case code
    /// `§ 3`, `Kap. 3`, `Kapitel 3`, `Bilaga 2`, `Avsnitt 4`.
    case named
  }

  /// What kind of label it is.
  var kind: Kind
  /// The label without a trailing dot.
  var range: Range<Int>
  /// Where the text after it begins.
  var body: Int
  /// How many numbers it has: 2 for `4.2`; for a code one more than its digits.
  var depth: Int
  /// Its first number.
  var number: Int
  /// Its last number.
  var last: Int
  /// Whether a dot stands after it.
  var isDotted: Bool

  /// Reads the label of a line; nil where it begins with a word.
  static func parse(_ text: [UInt8], _ line: Range<Int>) -> LineLabel? {
    guard let first = text[line].first else { return nil }
    switch first {
    case 0x30...0x39: return decimal(text, line)
    case 0xC2 where text[line].starts(with: "§".utf8):
      return named(text, line, numberAt: skipBlanks(text, from: line.lowerBound + 2, in: line))
    case 0x2D, 0x2A, 0xC2, 0xE2, 0xEF: return bullet(text, line)
    case 0x28: return item(text, line, opened: true)
    case 0x41...0x5A, 0x61...0x7A:
      return code(text, line) ?? named(text, line) ?? item(text, line, opened: false)
    default: return nil
    }
  }

  private static func isBlank(_ text: [UInt8], _ at: Int, _ line: Range<Int>) -> Bool {
    at >= line.upperBound || text[at] == 0x20 || text[at] == 0x09
      || (text[at] == 0xC2 && at + 1 < line.upperBound && text[at + 1] == 0xA0)
  }

  /// The first offset at or after `at` that is no white space.
  static func skipBlanks(_ text: [UInt8], from at: Int, in line: Range<Int>) -> Int {
    var at = at
    while at < line.upperBound, isBlank(text, at, line) { at += text[at] == 0xC2 ? 2 : 1 }
    return at
  }

  /// The last two are what Word's Symbol font leaves in extracted text.
  private static let bullets: [[UInt8]] = [
    "-", "*", "·", "•", "–", "—", "▪", "●", "■", "►", "\u{F0B7}", "\u{F0A7}",
  ].map { Array($0.utf8) }

  private static func bullet(_ text: [UInt8], _ line: Range<Int>) -> LineLabel? {
    for bullet in bullets where text[line].starts(with: bullet) {
      let end = line.lowerBound + bullet.count
      guard end < line.upperBound, isBlank(text, end, line) else { continue }
      return LineLabel(
        kind: .bullet, range: line.lowerBound..<end, body: skipBlanks(text, from: end, in: line),
        depth: 1, number: 0, last: 0, isDotted: false)
    }
    return nil
  }

  private static func decimal(_ text: [UInt8], _ line: Range<Int>) -> LineLabel? {
    var at = line.lowerBound
    var depth = 0
    var number = 0
    var last = 0
    var end = at
    var dotted = false
    while at < line.upperBound, LetterCase(text, at: at) == .digit {
      let digits = at
      last = 0
      while at < line.upperBound, LetterCase(text, at: at) == .digit, at - digits < 4 {
        last = last * 10 + Int(text[at] - 0x30)
        at += 1
      }
      // A section number has three digits at the most; longer ones are years and amounts.
      guard at - digits < 4 else { return nil }
      if depth == 0 { number = last }
      depth += 1
      end = at
      dotted = at < line.upperBound && text[at] == 0x2E
      if dotted { at += 1 }
    }
    if depth == 1, !dotted, at < line.upperBound, text[at] == 0x29 {
      return item(line.lowerBound..<(at + 1), text, line, number: number)
    }
    // `3.2Typ av uppdrag`: real texts lose the blank after a number of two levels.
    let glued = depth > 1 && !dotted && LetterCase(text, at: at) == .upper && at < line.upperBound
    guard glued || isBlank(text, at, line), depth < 8 else { return nil }
    return LineLabel(
      kind: .decimal, range: line.lowerBound..<end, body: skipBlanks(text, from: at, in: line),
      depth: depth, number: number, last: last, isDotted: dotted)
  }

  private static func item(
    _ range: Range<Int>, _ text: [UInt8], _ line: Range<Int>, number: Int
  ) -> LineLabel? {
    guard isBlank(text, range.upperBound, line), range.upperBound < line.upperBound else {
      return nil
    }
    return LineLabel(
      kind: .item, range: range, body: skipBlanks(text, from: range.upperBound, in: line), depth: 1,
      number: number, last: number, isDotted: false)
  }

  /// `a)`, `(a)`, `a.`, `iv)`, `(12)`: one letter or digits or small Roman numerals.
  private static func item(_ text: [UInt8], _ line: Range<Int>, opened: Bool) -> LineLabel? {
    var at = line.lowerBound + (opened ? 1 : 0)
    let start = at
    var roman = true
    var digits = true
    while at < line.upperBound, at - start < 5, LetterCase(text, at: at) != .other, text[at] < 0x80
    {
      roman = roman && [0x69, 0x76, 0x78].contains(text[at])
      digits = digits && LetterCase(text, at: at) == .digit
      at += 1
    }
    let count = at - start
    guard at < line.upperBound, count == 1 || (count > 1 && (roman || (opened && digits))) else {
      return nil
    }
    let closed = text[at] == 0x29
    guard closed || (!opened && count == 1 && text[at] == 0x2E) else { return nil }
    return item(line.lowerBound..<(at + 1), text, line, number: 0)
  }

  private static func code(_ text: [UInt8], _ line: Range<Int>) -> LineLabel? {
    var at = line.lowerBound
    while at < line.upperBound, (0x41...0x5A).contains(text[at]), at - line.lowerBound < 4 {
      at += 1
    }
    let letters = at - line.lowerBound
    guard (1...3).contains(letters) else { return nil }
    var digits = 0
    if at + 1 < line.upperBound, text[at] == 0x2E, LetterCase(text, at: at + 1) == .digit {
      at += 1
      while at < line.upperBound, LetterCase(text, at: at) == .digit {
        at += 1
        digits += 1
      }
    }
    // Without digits only the administrative codes AFA … AFJ are certain.
    let isAF = text[line].starts(with: [0x41, 0x46])
    guard digits > 0 || (isAF && letters == 3), digits < 5 else { return nil }
    let end = at
    let dotted = at < line.upperBound && text[at] == 0x2E
    if dotted { at += 1 }
    let body = skipBlanks(text, from: at, in: line)
    guard isBlank(text, at, line), body < line.upperBound else { return nil }
    return LineLabel(
      kind: .code, range: line.lowerBound..<end, body: body, depth: digits + 1, number: 0, last: 0,
      isDotted: dotted)
  }

  private static let names: [[UInt8]] = [
    "kapitel", "kap.", "kap", "bilaga", "avsnitt",
  ].map { Array($0.utf8) }

  private static func named(_ text: [UInt8], _ line: Range<Int>) -> LineLabel? {
    for name in names {
      let end = line.lowerBound + name.count
      guard end < line.upperBound, LetterCase(text, at: line.lowerBound) == .upper,
        text[line.lowerBound..<end].elementsEqual(name, by: { $0 | 0x20 == $1 | 0x20 })
      else { continue }
      return named(text, line, numberAt: skipBlanks(text, from: end, in: line))
    }
    return nil
  }

  /// `§ 3` and the words that take a number after them.
  static func named(_ text: [UInt8], _ line: Range<Int>, numberAt start: Int) -> LineLabel? {
    var at = start
    var number = 0
    while at < line.upperBound, LetterCase(text, at: at) == .digit, at - start < 3 {
      number = number * 10 + Int(text[at] - 0x30)
      at += 1
    }
    // `AVSNITT II`, as the notices of TED have it.
    while at < line.upperBound, number == 0, at - start < 5, [0x49, 0x56, 0x58].contains(text[at]) {
      at += 1
    }
    guard at > start else { return nil }
    let end = at
    let dotted = at < line.upperBound && (text[at] == 0x2E || text[at] == 0x3A)
    if dotted { at += 1 }
    guard isBlank(text, at, line) else { return nil }
    return LineLabel(
      kind: .named, range: line.lowerBound..<end, body: skipBlanks(text, from: at, in: line),
      depth: 1, number: number, last: number, isDotted: dotted)
  }
}
