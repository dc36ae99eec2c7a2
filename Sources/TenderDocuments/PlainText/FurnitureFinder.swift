/// Marks the lines that are no content: page marks, running headers, the e-tender symbol legend,
/// answer widgets and tables of contents.
struct FurnitureFinder {
  private let text: [UInt8]
  private var lines: [TextLine]

  /// The lines of a text with their roles set.
  ///
  /// - Parameter findsHeaders: Whether lines that come back at the edges of pages are running
  ///   headers; where the places on the page are known these tell it better.
  static func mark(
    _ lines: [TextLine], of text: [UInt8], findsHeaders: Bool = true
  ) -> [TextLine] {
    var finder = FurnitureFinder(text: text, lines: lines)
    finder.markSingleLines()
    if findsHeaders { finder.markRunningHeaders() }
    finder.markLegend()
    finder.markContents()
    return finder.lines
  }

  private mutating func markSingleLines() {
    for index in lines.indices where lines[index].role == .content {
      let content = lines[index].content
      switch text[content.lowerBound] {
      case 0x3D where isPageMark(content): lines[index].role = .pageBreak
      case 0x42, 0x46, 0x4A, 0x4C:
        if content.count < 60, isWidget(folded(content)) { lines[index].role = .furniture }
      default: break
      }
      if lines[index].role == .content, isPageNumber(lines[index]) || hasLeader(content) {
        lines[index].role = .furniture
      }
    }
  }

  /// What answer fields of TendSign and Mercell leave in an exported text.
  private static let widgets: Set<[UInt8]> = Set(
    [
      "fritext", "bifogad fil", "bifogade filer", "ja/nej", "ja/nej. ja krävs", "ja/nej. nej krävs",
      "leverantörskommentar tillåten", "ja / nej", "fritext krävs", "bifogad fil krävs",
    ].map { Array($0.utf8) })

  private func isWidget(_ line: [UInt8]) -> Bool {
    Self.widgets.contains(line) || line.suffix(Self.answer.count).elementsEqual(Self.answer)
  }

  private static let answer = Array("fritext – obligatoriskt svar".utf8)

  /// `=== PAGE 12 ===`, as PDF-to-text tools write it.
  private func isPageMark(_ content: Range<Int>) -> Bool {
    content.count < 40 && text[content].starts(with: "=== PAGE ".utf8)
  }

  /// `Sida 3/55`, `Sida 1 av 63`, `Sid 4 (12)`, also as the last column of a footer; `- 4 -`.
  private func isPageNumber(_ line: TextLine) -> Bool {
    let content = line.content
    guard let last = text[content].last, last == 0x29 || (0x30...0x39).contains(last),
      content.count < 250
    else { return false }
    var at = content.upperBound - 1
    while at > content.lowerBound, !LetterCase(text, at: at - 1).isLetter,
      text[at - 1] < 0x80, content.upperBound - at < 12
    { at -= 1 }
    // `av` or `of` between the two numbers.
    if at - 2 > content.lowerBound,
      text[(at - 2)..<at].elementsEqual("av".utf8)
        || text[(at - 2)..<at].elementsEqual("of".utf8)
    {
      at -= 2
      while at > content.lowerBound, !LetterCase(text, at: at - 1).isLetter, text[at - 1] < 0x80,
        content.upperBound - at < 16
      { at -= 1 }
    }
    for word in ["sida", "sidan", "sid", "page"] {
      let start = at - word.utf8.count
      guard start >= content.lowerBound, folded(start..<at) == Array(word.utf8) else { continue }
      return start == content.lowerBound || (line.hasGap && text[start - 1] == 0x20)
    }
    return false
  }

  /// A row of dots leading to a page number.
  private func hasLeader(_ content: Range<Int>) -> Bool {
    guard let last = text[content].last, (0x30...0x39).contains(last) else { return false }
    var at = content.upperBound - 1
    while at > content.lowerBound, LetterCase(text, at: at - 1) == .digit { at -= 1 }
    guard content.upperBound - at < 5 else { return false }
    var dots = 0
    while at > content.lowerBound, text[at - 1] == 0x20 || text[at - 1] == 0x2E || text[at - 1] == 9
    {
      dots += text[at - 1] == 0x2E ? 1 : 0
      at -= 1
    }
    return dots > 3
  }

  // MARK: Running headers

  /// How many lines at the top and the bottom of a page can be a running header or footer.
  private static let margin = 4

  /// Lines at the edge of many pages that differ in their digits only.
  private mutating func markRunningHeaders() {
    let pages = pages()
    guard pages.count > 1 else { return }
    var occurrences: [UInt64: Int] = [:]
    for page in pages {
      for key in Set(page.map { key(of: lines[$0]) }) { occurrences[key, default: 0] += 1 }
    }
    // Two pages alone prove little.
    let enough = max(3, pages.count * 2 / 5)
    for page in pages {
      for index in page where occurrences[key(of: lines[index]), default: 0] >= enough {
        lines[index].role = .furniture
      }
    }
    // The stamp of an export on top of a page is a header however few the pages are.
    for page in pages.dropFirst() {
      if let top = page.first, isExportStamp(lines[top]) { lines[top].role = .furniture }
    }
  }

  /// The content lines at both edges of each page, without doublets.
  private func pages() -> [[Int]] {
    var pages: [[Int]] = []
    var page: [Int] = []
    func edges() -> [Int] {
      page.count <= 2 * Self.margin
        ? page : Array(page.prefix(Self.margin) + page.suffix(Self.margin))
    }
    for index in lines.indices {
      if lines[index].role == .pageBreak || lines[index].endsPage {
        if !page.isEmpty { pages.append(edges()) }
        page = []
      }
      if lines[index].role == .content { page.append(index) }
    }
    if !page.isEmpty { pages.append(edges()) }
    return pages
  }

  /// A fingerprint (FNV-1a) of a line that leaves the values of its numbers out.
  private func key(of line: TextLine) -> UInt64 {
    var key: UInt64 = 0xCBF2_9CE4_8422_2325
    var last: UInt8 = 0
    for byte in text[line.content].prefix(200) {
      let folded: UInt8 = (0x30...0x39).contains(byte) ? 0x30 : byte == 9 ? 0x20 : byte
      if folded == last, folded == 0x30 || folded == 0x20 { continue }
      key = (key ^ UInt64(folded)) &* 0x100_0000_01B3
      last = folded
    }
    return key
  }

  private func isExportStamp(_ line: TextLine) -> Bool {
    line.hasGap && contains("Publicerad 20", in: line.content)
  }

  // MARK: Legend and contents

  private mutating func markLegend() {
    var inLegend = false
    for index in lines.indices where lines[index].role == .content {
      let content = lines[index].content
      if content.count == Self.legendHeading.count, text[content.lowerBound] | 0x20 == 0x73,
        folded(content) == Self.legendHeading
      {
        inLegend = true
      } else if inLegend {
        inLegend =
          text[content].starts(with: "Texten".utf8) || text[content].starts(with: "Frågan".utf8)
      }
      if inLegend { lines[index].role = .furniture }
    }
  }

  private static let legendHeading = Array("symbolförklaring".utf8)

  /// From `Innehåll` on, the lines that end with a page number after a gap.
  private mutating func markContents() {
    var heading: Int?
    for index in lines.indices where lines[index].role != .blank {
      guard lines[index].role == .content else { continue }
      let content = lines[index].content
      if isContentsHeading(content) {
        heading = index
      } else if let start = heading {
        if endsWithPage(lines[index]) {
          lines[start].role = .furniture
          lines[index].role = .furniture
        } else {
          heading = nil
        }
      } else if lines[index].hasGap, endsWithPage(lines[index]),
        let label = LineLabel.parse(text, content), label.kind == .decimal, label.depth > 1
      {
        lines[index].role = .furniture
      }
    }
    markLeadHeadings()
  }

  /// `Innehåll` above lines with dot leaders.
  private mutating func markLeadHeadings() {
    var below: TextLine.Role = .content
    for index in lines.indices.reversed() where lines[index].role != .blank {
      let content = lines[index].content
      if lines[index].role == .content, below == .furniture, isContentsHeading(content) {
        lines[index].role = .furniture
      }
      below = lines[index].role
    }
  }

  private static let contentsHeadings: Set<[UInt8]> = Set(
    ["innehåll", "innehållsförteckning", "innehållsförteckning:", "innehåll:"]
      .map { Array($0.utf8) })

  private func isContentsHeading(_ content: Range<Int>) -> Bool {
    content.count < 24 && text[content.lowerBound] | 0x20 == 0x69
      && Self.contentsHeadings.contains(folded(content))
  }

  private func endsWithPage(_ line: TextLine) -> Bool {
    var at = line.content.upperBound
    while at > line.content.lowerBound, LetterCase(text, at: at - 1) == .digit { at -= 1 }
    guard (1...3).contains(line.content.upperBound - at), at > line.content.lowerBound + 1 else {
      return false
    }
    let wide = text[at - 1] == 0x20 && text[at - 2] == 0x20
    return text[at - 1] == 0x09 || wide
  }

  // MARK: Bytes

  /// The bytes in small letters, å, ä and ö included.
  private func folded(_ range: Range<Int>) -> [UInt8] {
    var folded = Array(text[range])
    for index in folded.indices {
      let isAccented =
        index > 0 && folded[index - 1] == 0xC3 && (0x80...0x9E).contains(folded[index])
      if isAccented || (0x41...0x5A).contains(folded[index]) { folded[index] |= 0x20 }
    }
    return folded
  }

  private func contains(_ word: String, in range: Range<Int>) -> Bool {
    let word = Array(word.utf8)
    guard range.count >= word.count else { return false }
    return (range.lowerBound...(range.upperBound - word.count)).contains { start in
      text[start] == word[0] && text[start..<(start + word.count)].elementsEqual(word)
    }
  }
}
