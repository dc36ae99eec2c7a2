/// Reads Markdown: ATX and underlined headings, paragraphs, lists, tables, quotes, code.
///
/// libcmark-gfm, which renders our clauses, is not used for reading: it gives lines and columns for
/// blocks, but for text inside a paragraph (after escapes, across line ends, in table cells) none
/// that lead back to the exact bytes, and every finding needs those. A tender in Markdown needs a
/// small part of the language; what is not known here stays text and is still linted.
struct MarkdownReader {
  private let text: [UInt8]
  private let lines: [TextLine]
  private var drafts: [DraftParagraph] = []
  private var table = 0

  /// Reads a Markdown file.
  ///
  /// - Throws: ``DocumentError`` for an empty file, and for binary content.
  static func read(_ bytes: [UInt8], path: String) throws(DocumentError) -> Document {
    let source = try SourceText(bytes, path: path)
    let lines = LineScanner.lines(of: source.utf8)
    var reader = MarkdownReader(text: source.utf8, lines: lines)
    reader.readAll()
    return try TextDocumentBuilder(source, lines).document(
      reader.drafts, path: path, format: .markdown)
  }

  private init(text: [UInt8], lines: [TextLine]) {
    self.text = text
    self.lines = lines
  }

  private mutating func readAll() {
    var index = frontMatter()
    while index < lines.count { index = readBlock(at: index) }
  }

  /// Reads the block that begins on a line and gives the line after it.
  private mutating func readBlock(at index: Int) -> Int {
    let content = lines[index].content
    guard !content.isEmpty else { return index + 1 }
    if let fence = fence(content) { return code(from: index + 1, closedBy: fence) }
    if isComment(content) { return comment(from: index) }
    if let heading = atxHeading(content) {
      add(.heading(level: heading.level), heading.title, lines: index...index)
      return index + 1
    }
    if isBreak(content) { return index + 1 }
    if content.contains(where: { text[$0] == 0x7C }), index + 1 < lines.count,
      isDelimiterRow(lines[index + 1].content)
    {
      return readTable(from: index)
    }
    return paragraph(from: index)
  }

  // MARK: Paragraphs and lists

  private mutating func paragraph(from index: Int) -> Int {
    let first = unquoted(lines[index].content)
    let marker = listMarker(first)
    var last = index
    while last + 1 < lines.count, continues(lines[last + 1].content) {
      if marker == nil, last == index, let level = underline(lines[last + 1].content) {
        add(.heading(level: level), first, lines: index...(index + 1))
        return index + 2
      }
      last += 1
    }
    let end = max(first.lowerBound, lines[last].content.upperBound)
    let body = (marker?.body ?? first.lowerBound)..<end
    let level = (first.lowerBound - lines[index].start) / 2 + 1
    add(
      marker == nil ? .paragraph : .listItem(level: min(level, 9)), body, lines: index...last,
      label: marker?.label)
    return last + 1
  }

  /// Whether a line goes on with the paragraph above it.
  private func continues(_ content: Range<Int>) -> Bool {
    guard !content.isEmpty, fence(content) == nil, atxHeading(content) == nil,
      listMarker(unquoted(content)) == nil, !isComment(content)
    else { return false }
    return underline(content) != nil || !isBreak(content)
  }

  private mutating func add(
    _ kind: Block.Kind, _ range: Range<Int>, lines: ClosedRange<Int>, label: Range<Int>? = nil,
    cell: Block.Cell? = nil
  ) {
    var pieces: [DraftParagraph.Piece] = []
    for piece in MarkdownInline.pieces(of: text, range) {
      pieces += withoutQuoteMarks(piece).map { .init(range: $0, glue: .nothing) }
    }
    guard let first = pieces.first?.range else { return }
    pieces.removeFirst()
    let numbered = LineLabel.parse(text, first.lowerBound..<max(first.upperBound, range.upperBound))
    let ownLabel = numbered.flatMap { $0.kind == .bullet ? nil : $0.range }
    drafts.append(
      DraftParagraph(
        kind: kind, first: first, rest: pieces, label: label ?? (cell == nil ? ownLabel : nil),
        cell: cell, lines: lines))
  }

  private func listMarker(_ content: Range<Int>) -> (label: Range<Int>, body: Int)? {
    guard let first = text[content].first else { return nil }
    var end = content.lowerBound + 1
    switch first {
    case 0x2A, 0x2B, 0x2D: break
    case 0x30...0x39:
      while end < content.upperBound, LetterCase(text, at: end) == .digit { end += 1 }
      guard end < content.upperBound, end - content.lowerBound < 10,
        text[end] == 0x2E || text[end] == 0x29
      else { return nil }
      end += 1
    default: return nil
    }
    guard end < content.upperBound, text[end] == 0x20 || text[end] == 0x09, !isBreak(content) else {
      return nil
    }
    return (content.lowerBound..<end, LineLabel.skipBlanks(text, from: end, in: content))
  }

  // MARK: Quotes

  private func unquoted(_ content: Range<Int>) -> Range<Int> {
    var at = content.lowerBound
    while at < content.upperBound, text[at] == 0x3E || text[at] == 0x20 { at += 1 }
    return at..<content.upperBound
  }

  /// A piece over several lines of a quote without the marks at the start of each.
  private func withoutQuoteMarks(_ piece: Range<Int>) -> [Range<Int>] {
    var pieces: [Range<Int>] = []
    var start = piece.lowerBound
    var at = start
    while at < piece.upperBound {
      defer { at += 1 }
      guard text[at] == 0x0A || text[at] == 0x0D else { continue }
      let rest = unquoted((at + 1)..<piece.upperBound)
      guard rest.lowerBound > at + 1, text[(at + 1)..<rest.lowerBound].contains(0x3E) else {
        continue
      }
      pieces.append(start..<(at + 1))
      start = rest.lowerBound
    }
    return start < piece.upperBound ? pieces + [start..<piece.upperBound] : pieces
  }

  // MARK: Tables

  private mutating func readTable(from index: Int) -> Int {
    table += 1
    var row = 0
    var at = index
    while at < lines.count {
      let content = lines[at].content
      guard content.contains(where: { text[$0] == 0x7C }) else { break }
      if at != index + 1 {
        row += 1
        for (column, cell) in cells(content).enumerated() where !cell.isEmpty {
          add(
            .paragraph, cell, lines: at...at,
            cell: Block.Cell(table: table, row: row, column: column + 1))
        }
      }
      at += 1
    }
    return at
  }

  private func cells(_ content: Range<Int>) -> [Range<Int>] {
    var cells: [Range<Int>] = []
    var start = content.lowerBound
    for at in content where text[at] == 0x7C {
      if at > content.lowerBound, text[at - 1] == 0x5C { continue }
      if at > content.lowerBound { cells.append(trimmed(start..<at)) }
      start = at + 1
    }
    let rest = trimmed(start..<content.upperBound)
    return rest.isEmpty ? cells : cells + [rest]
  }

  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    var start = range.lowerBound
    var end = range.upperBound
    while start < end, text[start] <= 0x20 { start += 1 }
    while end > start, text[end - 1] <= 0x20 { end -= 1 }
    return start..<end
  }

  private func isDelimiterRow(_ content: Range<Int>) -> Bool {
    let bytes = text[content]
    return bytes.contains(0x7C) && bytes.contains(0x2D)
      && bytes.allSatisfy { [0x7C, 0x2D, 0x3A, 0x20, 0x09].contains($0) }
  }

  // MARK: Lines with a meaning of their own

  private func atxHeading(_ content: Range<Int>) -> (level: Int, title: Range<Int>)? {
    var at = content.lowerBound
    while at < content.upperBound, text[at] == 0x23 { at += 1 }
    let level = at - content.lowerBound
    guard (1...6).contains(level), at < content.upperBound, text[at] == 0x20 || text[at] == 0x09
    else { return nil }
    var end = content.upperBound
    while end > at, text[end - 1] == 0x23 { end -= 1 }
    if end < content.upperBound, text[end - 1] > 0x20 { end = content.upperBound }
    return (level, trimmed(at..<end))
  }

  private func underline(_ content: Range<Int>) -> Int? {
    guard let first = text[content].first, first == 0x3D || first == 0x2D,
      text[content].allSatisfy({ $0 == first })
    else { return nil }
    return first == 0x3D ? 1 : 2
  }

  private func isBreak(_ content: Range<Int>) -> Bool {
    guard let first = text[content].first, [0x2A, 0x2D, 0x5F].contains(first) else { return false }
    return text[content].allSatisfy { $0 == first || $0 == 0x20 }
      && text[content].lazy.filter { $0 == first }.count > 2
  }

  private func fence(_ content: Range<Int>) -> UInt8? {
    guard let first = text[content].first, first == 0x60 || first == 0x7E,
      text[content].prefix(3).allSatisfy({ $0 == first }), content.count > 2
    else { return nil }
    return first
  }

  /// Code is text as it stands, one paragraph a line.
  private mutating func code(from start: Int, closedBy fence: UInt8) -> Int {
    var index = start
    while index < lines.count {
      let content = lines[index].content
      if !content.isEmpty, self.fence(content) == fence { return index + 1 }
      if !content.isEmpty { addPlain(.paragraph, index) }
      index += 1
    }
    return index
  }

  private func isComment(_ content: Range<Int>) -> Bool {
    text[content].starts(with: "<!--".utf8)
  }

  private mutating func comment(from start: Int) -> Int {
    var index = start
    while index < lines.count {
      let content = lines[index].content
      if !content.isEmpty { addPlain(.furniture, index) }
      index += 1
      if text[content].suffix(3).elementsEqual("-->".utf8) { break }
    }
    return index
  }

  /// The settings between two lines of `---` at the top are no content.
  private mutating func frontMatter() -> Int {
    func isRule(_ index: Int) -> Bool { text[lines[index].content].elementsEqual("---".utf8) }
    guard lines.count > 2, isRule(0), let end = lines.indices.dropFirst().first(where: isRule)
    else {
      return 0
    }
    for index in 0...end where !lines[index].content.isEmpty { addPlain(.furniture, index) }
    return end + 1
  }

  private mutating func addPlain(_ kind: Block.Kind, _ index: Int) {
    drafts.append(
      DraftParagraph(
        kind: kind, first: lines[index].content, lines: index...index))
  }
}
