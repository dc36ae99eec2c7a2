/// One line of a text file, measured once; offsets count bytes of the UTF-8 text.
struct TextLine {
  /// What a line is before any paragraph is formed.
  enum Role {
    case blank, content, furniture
    /// A form feed or a page mark; furniture that also ends a page.
    case pageBreak
  }

  /// Where the line begins.
  var start: Int
  /// The line without the white space at both ends.
  var content: Range<Int>
  /// Where the next line begins.
  var next: Int
  /// The column after the last character, in characters.
  var width: Int
  /// Whether white space as wide as a column gap stands inside.
  var hasGap: Bool
  /// Whether a bar between blanks stands inside.
  var hasBar: Bool
  /// Whether a form feed stands in it.
  var endsPage: Bool
  /// What it is.
  var role: Role
}

/// Cuts a text into lines and measures them, in one pass over its bytes.
enum LineScanner {
  /// All lines of a text; the last one may be without a line break.
  static func lines(of text: [UInt8]) -> [TextLine] {
    var lines: [TextLine] = []
    lines.reserveCapacity(text.count / 60 + 1)
    text.withUnsafeBufferPointer { text in
      var at = 0
      while at < text.count { at = scan(text, from: at, into: &lines) }
    }
    return lines
  }

  private static func scan(
    _ text: UnsafeBufferPointer<UInt8>, from start: Int, into lines: inout [TextLine]
  ) -> Int {
    var line = TextLine(
      start: start, content: start..<start, next: start, width: 0, hasGap: false, hasBar: false,
      endsPage: false, role: .blank)
    var first = -1
    var last = start
    var blanks = 0
    var tab = false
    var column = 0
    var at = start
    scan: while at < text.count {
      let byte = text[at]
      switch byte {
      case 0x0A:
        at += 1
        break scan
      case 0x0D:
        at += at + 1 < text.count && text[at + 1] == 0x0A ? 2 : 1
        break scan
      case 0x20:
        blanks += 1
        column += 1
      case 0x09, 0x0B, 0x0C:
        tab = true
        blanks += 1
        column += 1
        if byte == 0x0C { line.endsPage = true }
      case 0xC2 where at + 1 < text.count && text[at + 1] == 0xA0:
        blanks += 1
        column += 1
        at += 1
      default:
        if first < 0 {
          first = at
        } else if blanks > 2 || (tab && blanks > 0) {
          line.hasGap = true
        }
        if byte == 0x7C, blanks > 0 { line.hasBar = true }
        blanks = 0
        tab = false
        if byte & 0xC0 != 0x80 { column += 1 }
        line.width = column
        last = at + 1
      }
      at += 1
    }
    line.next = at
    if first >= 0 {
      line.content = first..<last
      line.role = .content
    }
    if line.endsPage, first < 0 { line.role = .pageBreak }
    lines.append(line)
    return at
  }
}
