/// One line of a text file, measured once; offsets count bytes of the UTF-8 text.
struct TextLine {
  /// What a line is before any paragraph is formed.
  enum Role {
    case blank, content, furniture
    /// A form feed or a page mark; furniture that also ends a page.
    case pageBreak
  }

  // Offsets are kept in four bytes: files are limited to 100 MiB, and a text has many lines.
  private let first: UInt32
  private let contentStart: UInt32
  private let contentEnd: UInt32
  private let last: UInt32
  private var columns: UInt32
  /// Whether white space as wide as a column gap stands inside.
  private(set) var hasGap: Bool
  /// Whether a bar between blanks stands inside.
  let hasBar: Bool
  /// Whether a form feed stands in it.
  let endsPage: Bool
  /// What it is.
  var role: Role

  /// Makes a line from what was measured.
  init(
    start: Int, content: Range<Int>, next: Int, width: Int, hasGap: Bool, hasBar: Bool,
    endsPage: Bool
  ) {
    first = UInt32(truncatingIfNeeded: start)
    contentStart = UInt32(truncatingIfNeeded: content.lowerBound)
    contentEnd = UInt32(truncatingIfNeeded: content.upperBound)
    last = UInt32(truncatingIfNeeded: next)
    columns = UInt32(truncatingIfNeeded: width)
    self.hasGap = hasGap
    self.hasBar = hasBar
    self.endsPage = endsPage
    role = content.isEmpty ? (endsPage ? .pageBreak : .blank) : .content
  }

  /// The same line as it was measured on paper.
  ///
  /// - Parameters:
  ///   - width: the column after the last character.
  ///   - isRow: whether it is the row of a table, which says nothing of the margin.
  func measured(width: Int, isRow: Bool) -> TextLine {
    var line = self
    line.columns = UInt32(clamping: width)
    line.hasGap = hasGap || isRow
    return line
  }

  /// Where the line begins.
  var start: Int { Int(first) }
  /// The line without the white space at both ends.
  var content: Range<Int> { Int(contentStart)..<Int(contentEnd) }
  /// Where the next line begins.
  var next: Int { Int(last) }
  /// The column after the last character, in characters.
  var width: Int { Int(columns) }
}

/// Cuts a text into lines and measures them, in one pass over its bytes.
enum LineScanner {
  /// All lines of a text; the last one may be without a line break.
  static func lines(of text: [UInt8]) -> [TextLine] {
    var lines: [TextLine] = []
    lines.reserveCapacity(text.count / 32 + 1)
    text.withUnsafeBufferPointer { text in
      var at = 0
      while at < text.count { at = scan(text, from: at, into: &lines) }
    }
    return lines
  }

  private static func scan(
    _ text: UnsafeBufferPointer<UInt8>, from start: Int, into lines: inout [TextLine]
  ) -> Int {
    var width = 0
    var hasGap = false
    var hasBar = false
    var endsPage = false
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
        if byte == 0x0C { endsPage = true }
      case 0xC2 where at + 1 < text.count && text[at + 1] == 0xA0:
        blanks += 1
        column += 1
        at += 1
      default:
        if first < 0 {
          first = at
        } else if blanks > 2 || (tab && blanks > 0) {
          hasGap = true
        }
        if byte == 0x7C, blanks > 0 { hasBar = true }
        blanks = 0
        tab = false
        // The rest of the word; a no-break space in it is looked at above.
        repeat {
          if text[at] & 0xC0 != 0x80 { column += 1 }
          at += 1
        } while at < text.count && text[at] > 0x20 && text[at] != 0xC2
        width = column
        last = at
        continue scan
      }
      at += 1
    }
    let content = first < 0 ? start..<start : first..<last
    lines.append(
      TextLine(
        start: start, content: content, next: at, width: width, hasGap: hasGap, hasBar: hasBar,
        endsPage: endsPage))
    return at
  }
}
