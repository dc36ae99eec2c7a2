/// What the stories of a document write into, one after the other, whatever the format.
class DocumentBuilder {
  /// A paragraph that has been read to its end.
  struct Paragraph {
    var range: Range<Int>
    var label: String?
    var listLevel: Int?
    var style: StyleSheet.Style
    /// The level that the paragraph itself has in the outline, from 0.
    var outlineLevel: Int?
    var story: Block.Story
    var cell: Block.Cell?
    /// Whether it stands in a table of contents.
    var isContents: Bool
    /// Whether all of its text is bold.
    var isBold: Bool
    var number: Int
    /// The index of the block that refers to the note it stands in.
    var noteAnchor: Int?
    /// Where it stands in the file.
    var source: SourceMap.BlockSource
  }

  let view: TrackedChangesView

  final var text = LogicalText()
  final private(set) var blocks: [Block] = []
  final var remarks = RemarkCollector()
  final var properties = PropertyCollector()
  /// The number of the last paragraph.
  final var paragraph = 0
  /// The number of the last table.
  final var table = 0

  /// Short bold paragraphs that may be headings, as indices into ``blocks``.
  final private var boldBlocks: [Int] = []
  final private(set) var sources: [SourceMap.BlockSource] = []
  final private var spans: [Span] = []
  final private var parts: [String] = []

  init(view: TrackedChangesView) { self.view = view }

  /// The place of a part in the source map.
  final func place(of part: String) -> Int {
    if let known = parts.firstIndex(of: part) { return known }
    parts.append(part)
    return parts.count - 1
  }

  /// Makes a block of a paragraph.
  final func append(_ paragraph: Paragraph) {
    let style = paragraph.style
    let reading = ParagraphKind(
      text: text.bytes[paragraph.range], label: paragraph.label, listLevel: paragraph.listLevel,
      style: style, outlineLevel: paragraph.outlineLevel, story: paragraph.story,
      isContents: paragraph.isContents)
    if reading.mayBeHeading, paragraph.isBold, paragraph.cell == nil {
      boldBlocks.append(blocks.count)
    }
    blocks.append(
      Block(
        kind: reading.kind, range: paragraph.range, label: reading.label, story: paragraph.story,
        cell: paragraph.cell, paragraph: paragraph.number,
        style: style.name.isEmpty ? nil : style.name, anchor: paragraph.noteAnchor))
    sources.append(paragraph.source)
  }

  /// Turns what was gathered beside a paragraph into remarks; it is gathered anew then.
  final func note(_ unseen: inout UnseenText) {
    remarks.add(.hiddenText, unseen.hidden, block: blocks.count)
    remarks.add(.deletedText, unseen.deleted, block: blocks.count)
    remarks.add(.insertedText, unseen.inserted, block: blocks.count)
    unseen = UnseenText()
  }

  /// Marks a stretch of the text; a stretch that goes on where the last one ended is one with it.
  final func addSpan(_ kind: Span.Kind, _ range: Range<Int>) {
    guard !range.isEmpty else { return }
    // A blank at the end of the block before may still be counted in its last span.
    if let last = spans.last, last.kind == kind, last.range.upperBound == range.lowerBound,
      range.lowerBound > text.blockStart
    {
      spans[spans.count - 1] = Span(kind: kind, range: last.range.lowerBound..<range.upperBound)
    } else {
      spans.append(Span(kind: kind, range: range))
    }
  }

  /// Moves the spans that end after an offset.
  final func moveSpans(after start: Int, _ moved: (Range<Int>) -> Range<Int>) {
    var at = spans.count
    while at > 0, spans[at - 1].range.upperBound > start {
      at -= 1
      spans[at] = Span(kind: spans[at].kind, range: moved(spans[at].range))
    }
  }

  /// The finished document.
  final func document(path: String, format: DocumentFormat, pages: PageStarts?) -> Document {
    let text = text.bytes
    blocks = ManualHeadings.mark(blocks, candidates: boldBlocks, text: text)
    return Document(
      path: path, format: format, text: text, blocks: blocks, spans: trimmedSpans(in: text),
      remarks: remarks.remarks(in: blocks), properties: properties.properties,
      sourceMap: SourceMap(parts: parts, segments: self.text.segments, blocks: sources),
      pages: pages, view: view)
  }

  /// Spans were measured while blanks at the ends of blocks still stood.
  final private func trimmedSpans(in text: [UInt8]) -> [Span] {
    let isBlank = { (byte: UInt8) in byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\n") }
    var trimmed: [Span] = []
    for span in spans {
      var start = span.range.lowerBound
      var end = min(span.range.upperBound, text.count)
      while start < end, isBlank(text[start]) { start += 1 }
      while end > start, isBlank(text[end - 1]) { end -= 1 }
      if start < end { trimmed.append(Span(kind: span.kind, range: start..<end)) }
    }
    return trimmed.enumerated()
      .sorted {
        ($0.element.range.lowerBound, $0.offset) < ($1.element.range.lowerBound, $1.offset)
      }
      .map(\.element)
  }
}
