/// A sentence with passages marked in it, cut to a few lines around them.
struct Excerpt {
  /// A word of the sentence.
  private struct Word {
    let text: String
    let isMarked: Bool
    /// Whether the blank after it lies in a passage too.
    let joinsNext: Bool
    var width: Int { DisplayWidth.of(text) }
  }

  private let words: [Word]
  private let isCutBefore: Bool
  private let isCutAfter: Bool

  /// Makes an excerpt.
  ///
  /// - Parameters:
  ///   - sentence: The bytes of the sentence, UTF-8.
  ///   - passages: Offsets in it.
  ///   - columns: How many columns of text it may have in all.
  init(_ sentence: ArraySlice<UInt8>, passages: [Range<Int>], columns: Int) {
    let all = Self.words(sentence, passages: passages)
    let marked = all.indices.filter { all[$0].isMarked }
    var first = marked.first ?? 0
    var last = first
    var used = all.isEmpty ? 0 : all[first].width
    func fits(_ index: Int) -> Bool { used + 1 + all[index].width <= columns }
    // The passage itself comes first, then what stands around it: behind it only when a third of
    // the room has gone to what stands before, which says whose duty it is.
    while last < marked.last ?? -1, fits(last + 1) {
      last += 1
      used += 1 + all[last].width
    }
    let before = used + (columns - used) / 2
    while first > 0, used + 1 + all[first - 1].width <= before {
      first -= 1
      used += 1 + all[first].width
    }
    while last + 1 < all.count, fits(last + 1) {
      last += 1
      used += 1 + all[last].width
    }
    while first > 0, fits(first - 1) {
      first -= 1
      used += 1 + all[first].width
    }
    words = all.isEmpty ? [] : Array(all[first...last])
    isCutBefore = first > 0
    isCutAfter = last + 1 < all.count
  }

  /// A line while it is being filled: its text in pieces, each marked or not.
  private struct Line {
    private(set) var pieces: [(text: String, isMarked: Bool)] = []
    private(set) var width = 0

    mutating func append(_ text: String, marked: Bool) {
      width += DisplayWidth.of(text)
      if let last = pieces.indices.last, pieces[last].isMarked == marked {
        pieces[last].text += text
      } else {
        pieces.append((text, marked))
      }
    }

    /// The text, and the line of marks under it where there are no colours.
    func shown(_ terminal: Terminal, _ style: Terminal.Style) -> [String] {
      let text = pieces.map { $0.isMarked ? terminal.mark($0.text, style) : $0.text }.joined()
      guard !terminal.hasColor, pieces.contains(where: \.isMarked) else { return [text] }
      let marks = pieces.map {
        String(repeating: $0.isMarked ? "‾" : " ", count: DisplayWidth.of($0.text))
      }
      return [text, Excerpt.withoutTail(marks.joined())]
    }
  }

  /// The lines, with a line of marks under each marked one where there are no colours.
  func lines(_ terminal: Terminal, width: Int, style: Terminal.Style) -> [String] {
    var lines: [Line] = []
    var line = Line()
    if isCutBefore { line.append("… ", marked: false) }
    for (index, word) in words.enumerated() {
      for piece in LineWrap.pieces(of: word.text[...], width: width) {
        if line.width > 0, line.width + DisplayWidth.of(piece) > width {
          lines.append(line)
          line = Line()
        }
        line.append(piece, marked: word.isMarked)
      }
      guard index + 1 < words.count else { continue }
      if line.width + 1 + words[index + 1].width > width {
        lines.append(line)
        line = Line()
      } else {
        line.append(" ", marked: word.joinsNext)
      }
    }
    if isCutAfter { line.append(" …", marked: false) }
    if line.width > 0 { lines.append(line) }
    return lines.flatMap { $0.shown(terminal, style) }
  }

  /// Marks without the blanks behind them.
  private static func withoutTail(_ marks: String) -> String {
    String(marks.reversed().drop { $0 == " " }.reversed())
  }

  private static func words(_ sentence: ArraySlice<UInt8>, passages: [Range<Int>]) -> [Word] {
    var words: [Word] = []
    var start = sentence.startIndex
    while start < sentence.endIndex {
      let end = sentence[start...].firstIndex { $0 == 0x20 || $0 == 0x0A } ?? sentence.endIndex
      if start < end {
        words.append(
          Word(
            text: DisplayWidth.harmless(String(decoding: sentence[start..<end], as: UTF8.self)),
            isMarked: passages.contains { $0.overlaps(start..<end) },
            joinsNext: passages.contains { $0.contains(end) && $0.upperBound > end + 1 }))
      }
      start = end + 1
    }
    return words
  }
}
