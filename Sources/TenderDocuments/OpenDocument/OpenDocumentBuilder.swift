/// What the stories of an OpenDocument text write into, one after the other.
final class OpenDocumentBuilder {
  /// Something that is read after the story that refers to it.
  struct Deferred {
    let xml: XMLIndex
    let part: Int
    let node: Int
    let sheet: OpenStyleSheet
    /// The number of the paragraph that a text box hangs on.
    let paragraph: Int
    /// The index of the block that refers to a note.
    let block: Int
  }

  /// A comment, until the end of its passage is known.
  struct Comment {
    let text: String
    let author: String
    let block: Int
    let start: Int
    var end: Int?
  }

  let view: TrackedChangesView

  var text = LogicalText()
  var blocks: [Block] = []
  var sources: [SourceMap.BlockSource] = []
  var remarks = RemarkCollector()
  var properties = PropertyCollector()
  /// Short bold paragraphs that may be headings, as indices into ``blocks``.
  var boldBlocks: [Int] = []
  /// The number of the last paragraph and of the last table.
  var paragraph = 0
  var table = 0
  /// Where the second page and those after it begin; nil where the file doesn't tell.
  var pageStarts: [Int]?
  var textBoxes: [Deferred] = []
  var footnotes: [Deferred] = []
  var endnotes: [Deferred] = []

  private var comments: [Comment] = []
  private var openComments: [String: Int] = [:]
  private var changes: [Int: OpenChanges] = [:]
  private var spans: [Span] = []
  private var parts: [String] = []

  init(view: TrackedChangesView) { self.view = view }

  /// The place of a part in the source map.
  func place(of part: String) -> Int {
    if let known = parts.firstIndex(of: part) { return known }
    parts.append(part)
    return parts.count - 1
  }

  /// The tracked changes of a part, which its stories share.
  func changes(in xml: XMLIndex, part: Int) -> OpenChanges {
    if let known = changes[part] { return known }
    let story = xml.child(.openBody, of: 0).flatMap { xml.child(.openText, of: $0) }
    let found = OpenChanges(xml, in: story ?? 0)
    changes[part] = found
    return found
  }

  /// Begins a comment; its passage ends where its name stands again.
  func begin(_ comment: Comment, name: String?) {
    if let name { openComments[name] = comments.count }
    comments.append(comment)
  }

  /// Ends the passage of a comment.
  func endComment(_ name: String) {
    if let index = openComments.removeValue(forKey: name) { comments[index].end = text.end }
  }

  /// Marks a stretch of the text; a stretch that goes on where the last one ended is one with it.
  func addSpan(_ kind: Span.Kind, _ range: Range<Int>) {
    guard !range.isEmpty else { return }
    if let last = spans.last, last.kind == kind, last.range.upperBound == range.lowerBound {
      spans[spans.count - 1] = Span(kind: kind, range: last.range.lowerBound..<range.upperBound)
    } else {
      spans.append(Span(kind: kind, range: range))
    }
  }

  /// The finished document.
  func document(path: String) -> Document {
    for comment in comments {
      let range = comment.end.flatMap { $0 > comment.start ? comment.start..<$0 : nil }
      remarks.add(.comment, comment.text, block: comment.block, range: range)
      remarks.add(.commentAuthor, comment.author, block: comment.block, range: range)
    }
    let text = text.bytes
    blocks = ManualHeadings.mark(blocks, candidates: boldBlocks, text: text)
    return Document(
      path: path, format: .odt, text: text, blocks: blocks, spans: trimmedSpans(in: text),
      remarks: remarks.remarks(in: blocks), properties: properties.properties,
      sourceMap: SourceMap(parts: parts, segments: self.text.segments, blocks: sources),
      pages: pageStarts.map { PageStarts(offsets: $0, isExact: false) })
  }

  /// Spans were measured while blanks at the ends of blocks still stood.
  private func trimmedSpans(in text: [UInt8]) -> [Span] {
    let isBlank = { (byte: UInt8) in byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\n") }
    return spans.compactMap { span -> Span? in
      var start = span.range.lowerBound
      var end = min(span.range.upperBound, text.count)
      while start < end, isBlank(text[start]) { start += 1 }
      while end > start, isBlank(text[end - 1]) { end -= 1 }
      return start < end ? Span(kind: span.kind, range: start..<end) : nil
    }
    .enumerated()
    .sorted {
      ($0.element.range.lowerBound, $0.offset) < ($1.element.range.lowerBound, $1.offset)
    }
    .map(\.element)
  }
}
