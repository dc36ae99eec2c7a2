/// Finds the headings of a PDF file by the size of their type.
enum PDFHeadings {
  /// The lines with the headings that run over several lines put together, and a blank after their
  /// numbers where the gap was too narrow to be seen as one.
  static func joined(_ lines: [PDFLine], _ measures: PDFMeasures) -> [PDFLine] {
    var joined: [PDFLine] = []
    for var line in lines {
      if isLarge(line, measures) { line.text = parted(line.text) }
      guard let above = joined.last, isLarge(above, measures), isLarge(line, measures),
        above.page == line.page, abs(above.height - line.height) < 0.5,
        line.bottom - above.bottom < 1.6 * line.height, line.bottom > above.bottom,
        above.text.count + line.text.count < 160, above.text.last != 0x2D,
        LineLabel.parse(line.text, line.text.indices) == nil
      else {
        joined.append(line)
        continue
      }
      joined[joined.count - 1].text += [0x20] + line.text
      joined[joined.count - 1].bottom = line.bottom
      joined[joined.count - 1].right = max(above.right, line.right)
    }
    return joined
  }

  /// `10.Villkor` as `10. Villkor`.
  private static func parted(_ text: [UInt8]) -> [UInt8] {
    let number = text.prefix { (0x30...0x39).contains($0) || $0 == 0x2E }
    guard number.last == 0x2E, number.count < min(9, text.count),
      LetterCase(text, at: number.count) == .upper
    else { return text }
    return number + [0x20] + text[number.count...]
  }

  /// The levels of the lines that are headings by their size, by their places among the lines.
  static func levels(_ lines: [PDFLine], _ measures: PDFMeasures) -> [Int: Int] {
    let large = lines.indices.filter { isLarge(lines[$0], measures) && isTitle(lines[$0].text) }
    // A size that much of the text has is no heading's.
    var letters: [Int: Int] = [:]
    for line in lines where line.form == .plain {
      letters[size(line), default: 0] += line.text.count
    }
    let all = lines.reduce(0) { $0 + $1.text.count }
    let levels = levels(ofSizes: large.map { lines[$0] })
    var found: [Int: Int] = [:]
    for index in large where (letters[size(lines[index])] ?? 0) * 7 < all {
      found[index] = levels[size(lines[index])]
    }
    return found
  }

  /// The level of each size: what its numbers say, else its place among the larger ones.
  private static func levels(ofSizes lines: [PDFLine]) -> [Int: Int] {
    var depths: [Int: [Int]] = [:]
    for line in lines {
      let label = LineLabel.parse(line.text, line.text.indices)
      depths[size(line), default: []] += label?.kind == .decimal ? [label?.depth ?? 1] : []
    }
    var levels: [Int: Int] = [:]
    var above = 0
    for size in depths.keys.sorted(by: >) {
      let numbered = (depths[size] ?? []).sorted()
      let level = numbered.isEmpty ? above + 1 : numbered[numbered.count / 2]
      levels[size] = min(9, level)
      above = max(above, min(8, level))
    }
    return levels
  }

  private static func size(_ line: PDFLine) -> Int { Int((line.height * 2).rounded()) }

  private static func isLarge(_ line: PDFLine, _ measures: PDFMeasures) -> Bool {
    line.form == .plain && line.height > 1.1 * measures.textHeight
  }

  private static func isTitle(_ text: [UInt8]) -> Bool {
    guard text.count <= 130, let last = text.last, ![0x2E, 0x2C, 0x3B, 0x3A].contains(last),
      LetterCase(text, at: 0) != .lower, !HeadingText.isRunningText(text[...])
    else { return false }
    let letters = LetterCase.census(text, text.indices)
    return letters.lower + letters.upper >= 3
  }
}
