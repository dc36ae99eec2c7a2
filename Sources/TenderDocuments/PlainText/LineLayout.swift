/// How the lines of a text lie on the page, and what that says about where paragraphs end.
struct LineLayout {
  private let text: [UInt8]
  /// Whether lines are broken at a margin, as in text from a PDF; else one line is one paragraph.
  let isWrapped: Bool
  /// The column of the right margin, in characters.
  let margin: Int

  /// Lines longer than this are not broken at a margin.
  private static let longest = 160
  /// Narrower margins are not believed: a short text need not reach its margin.
  private static let narrowest = 60

  /// Measures a text.
  init(_ lines: [TextLine], of text: [UInt8]) {
    self.text = text
    var widths = [Int](repeating: 0, count: Self.longest + 1)
    var count = 0
    var all = 0
    var long = 0
    // The rows of a table laid out with blanks may be of any length.
    for line in lines where line.role == .content && !line.hasGap {
      all += line.content.count
      if line.width > Self.longest {
        long += line.content.count
      } else {
        widths[line.width] += 1
        count += 1
      }
    }
    isWrapped = long * 5 <= all
    var seen = 0
    var margin = Self.longest
    // The margin is where all but a twentieth of the lines end.
    while margin > Self.narrowest, seen + widths[margin] <= count / 20 {
      seen += widths[margin]
      margin -= 1
    }
    self.margin = margin
  }

  /// Whether a line goes so far that the next word did not fit: it was broken by the margin.
  func isFull(_ line: TextLine, before next: TextLine) -> Bool {
    var word = 0
    for byte in text[next.content] {
      if byte == 0x20 || byte == 0x09 { break }
      if byte & 0xC0 != 0x80 { word += 1 }
    }
    // A short line far to the right is a cover page or a signature, not broken text.
    guard line.content.count * 3 > margin else { return false }
    // Proportional type: a line may stop some characters short of the margin.
    let share = endsSentence(line) ? 92 : 82
    return (line.width + 1 + word) * 100 > margin * share
  }

  /// Whether two lines that follow one another are one paragraph.
  func continues(_ line: TextLine, with next: TextLine, overPage: Bool) -> Bool {
    guard isWrapped, line.width <= Self.longest else { return false }
    if endsInHyphen(line) { return true }
    switch LetterCase(text, at: next.content.lowerBound) {
    case .lower:
      // `föregående stycke`: only a list's lead-in ends before a small letter.
      return text[line.content].last != 0x3A
    default:
      if overPage, endsSentence(line) { return false }
      return isFull(line, before: next)
    }
  }

  private func endsInHyphen(_ line: TextLine) -> Bool {
    let end = line.content.upperBound
    guard line.content.count > 2, text[end - 1] == 0x2D else { return false }
    return text[end - 2] != 0x20 && text[end - 2] != 0x2D
  }

  /// Whether a sentence goes on after an empty line, as some exports have it.
  func continuesOverBlank(_ line: TextLine, with next: TextLine) -> Bool {
    isWrapped && line.width <= Self.longest && line.width * 2 > margin
      && LetterCase(text, at: next.content.lowerBound) == .lower
      && LetterCase(text, at: line.content.upperBound - 1) == .lower
  }

  /// Whether a line ends as a sentence or a list's lead-in does.
  func endsSentence(_ line: TextLine) -> Bool {
    switch text[line.content].last {
    case 0x2E, 0x3A, 0x3B, 0x21, 0x3F: true
    default: false
    }
  }
}
