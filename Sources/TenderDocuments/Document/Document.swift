/// One tender document as its reader sees it: one text, cut into blocks, with a map to the source.
///
/// All offsets are UTF-8 offsets into ``text``. Each block's text ends where the next line break
/// stands: blocks are separated by one `\n` and hold none themselves. White space is normalised
/// (one blank between words, no soft hyphens, no no-break spaces), runs and words hyphenated over a
/// line end are joined.
public struct Document: Sendable {
  /// The path as the user gave it; `-` for standard input.
  public let path: String
  /// The format that was recognised in the bytes.
  public let format: DocumentFormat
  /// The logical text, UTF-8.
  public let text: [UInt8]
  /// Every paragraph in reading order: the body first, then notes, headers, footers and text boxes.
  public let blocks: [Block]
  /// Stretches of the text with a quality of their own, sorted by where they begin.
  public let spans: [Span]
  /// What a reader of the file does not see or could not read.
  public let remarks: [Remark]
  /// What the file says about itself outside of its text.
  public let properties: [DocumentProperty]
  /// From offsets in ``text`` to bytes of the source.
  public let sourceMap: SourceMap
  /// Where the lines of the source begin; only in text formats.
  public let lines: LineIndex?
  /// Where its pages begin; nil where the file does not tell.
  public let pages: PageStarts?
  /// How its tracked changes were read.
  public let view: TrackedChangesView
  /// What the notice says field by field, where the document is one.
  public let notice: Notice?
  /// The headings of the body with what stands under each, in document order.
  public let sections: [Section]

  /// Makes a document.
  public init(
    path: String, format: DocumentFormat, text: [UInt8], blocks: [Block], spans: [Span] = [],
    remarks: [Remark] = [], properties: [DocumentProperty] = [], sourceMap: SourceMap,
    lines: LineIndex? = nil, pages: PageStarts? = nil, view: TrackedChangesView = .accepted,
    notice: Notice? = nil
  ) {
    self.path = path
    self.format = format
    self.text = text
    self.blocks = blocks
    self.spans = spans
    self.remarks = remarks
    self.properties = properties
    self.sourceMap = sourceMap
    self.lines = lines
    self.pages = pages
    self.view = view
    self.notice = notice
    sections = Section.sections(of: blocks, in: text)
  }

  /// The text of a range.
  public func string(_ range: Range<Int>) -> String {
    String(decoding: text[range], as: UTF8.self)
  }

  /// The index of the block that holds an offset.
  ///
  /// The separator after a block counts as the block's.
  public func blockIndex(at offset: Int) -> Int? {
    var low = 0
    var high = blocks.count
    while low < high {
      let middle = (low + high) / 2
      if blocks[middle].range.upperBound < offset { low = middle + 1 } else { high = middle }
    }
    return low < blocks.count && blocks[low].range.lowerBound <= offset ? low : nil
  }
}
