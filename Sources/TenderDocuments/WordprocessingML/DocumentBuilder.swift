/// What the stories of a document write into, one after the other.
final class DocumentBuilder {
  /// Something that is read after the stories that refer to it.
  struct TextBox {
    let xml: XMLIndex
    let part: Int
    let node: Int
    /// The number of the paragraph that it hangs on.
    let paragraph: Int
  }

  /// A reference to a footnote or endnote.
  struct NoteReference: Hashable {
    let isEndnote: Bool
    let id: String
  }

  let styles: StyleSheet
  let numbering: NumberingDefinitions
  let view: TrackedChangesView

  var text = LogicalText()
  var blocks: [Block] = []
  var sources: [SourceMap.BlockSource] = []
  var remarks = RemarkCollector()
  var properties = PropertyCollector()
  /// Short bold paragraphs that may be headings, as indices into ``blocks``.
  var boldBlocks: [Int] = []
  /// The number of the last paragraph.
  var paragraph = 0
  /// The number of the last table.
  var table = 0
  var textBoxes: [TextBox] = []
  /// The notes in the order of their first references, with the blocks that refer to them.
  var notes: [(reference: NoteReference, block: Int)] = []
  var knownNotes: Set<NoteReference> = []
  var pages = PageReferences()
  /// Whether text boxes are read where they hang, since they are the body.
  var readsBoxesInPlace = false
  /// The block at which each comment stands, by the comment's id.
  var comments: [String: Int] = [:]
  /// Where in the text the passage of each comment begins and, once it is read, ends.
  var commentStarts: [String: Int] = [:]
  var commentRanges: [String: Range<Int>] = [:]

  /// The comments that begin or end in the open paragraph.
  var commentsInParagraph: Set<String> = []

  private var spans: [Span] = []
  private var parts: [String] = []

  init(styles: StyleSheet, numbering: NumberingDefinitions, view: TrackedChangesView) {
    self.styles = styles
    self.numbering = numbering
    self.view = view
  }

  /// The place of a part in the source map.
  func place(of part: String) -> Int {
    if let known = parts.firstIndex(of: part) { return known }
    parts.append(part)
    return parts.count - 1
  }

  /// Marks a stretch of the text; a stretch that goes on where the last one ended is one with it.
  func addSpan(_ kind: Span.Kind, _ range: Range<Int>) {
    guard !range.isEmpty else { return }
    // A blank at the end of the block before may still be counted in its last span.
    if let last = spans.last, last.kind == kind, last.range.upperBound == range.lowerBound,
      range.lowerBound > text.blockStart
    {
      spans[spans.count - 1] = Span(
        kind: kind, range: last.range.lowerBound..<range.upperBound)
    } else {
      spans.append(Span(kind: kind, range: range))
    }
  }

  /// Moves what was marked in a block whose text has just been mended.
  func moveMarks(from start: Int) {
    func moved(_ range: Range<Int>) -> Range<Int> {
      text.offsetAfterRepair(range.lowerBound)..<text.offsetAfterRepair(range.upperBound)
    }
    var at = spans.count
    while at > 0, spans[at - 1].range.upperBound > start {
      at -= 1
      spans[at] = Span(kind: spans[at].kind, range: moved(spans[at].range))
    }
    for id in commentsInParagraph {
      commentStarts[id] = commentStarts[id].map(text.offsetAfterRepair)
      commentRanges[id] = commentRanges[id].map(moved)
    }
  }

  /// The finished document.
  func document(path: String, format: DocumentFormat, pages: PageStarts?) -> Document {
    let text = text.bytes
    return Document(
      path: path, format: format, text: text, blocks: blocks, spans: trimmedSpans(in: text),
      remarks: remarks.remarks(in: blocks), properties: properties.properties,
      sourceMap: SourceMap(parts: parts, segments: self.text.segments, blocks: sources),
      pages: pages, view: view)
  }

  /// Spans were measured while blanks at the ends of blocks still stood.
  private func trimmedSpans(in text: [UInt8]) -> [Span] {
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
