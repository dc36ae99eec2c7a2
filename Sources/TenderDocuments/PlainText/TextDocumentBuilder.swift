/// Makes a document of the paragraphs found in a text or Markdown file.
struct TextDocumentBuilder {
  private let source: SourceText
  private let lines: [TextLine]

  /// Begins with a text and its lines.
  init(_ source: SourceText, _ lines: [TextLine]) {
    self.source = source
    self.lines = lines
  }

  /// Writes the logical text and the map back.
  ///
  /// - Throws: ``DocumentError`` where nothing but furniture is left.
  func document(
    _ drafts: [DraftParagraph], path: String, format: DocumentFormat
  ) throws(DocumentError) -> Document {
    var builder = LogicalTextBuilder(source.utf8)
    var blocks: [Block] = []
    var places: [Range<Int>] = []
    blocks.reserveCapacity(drafts.count)
    places.reserveCapacity(drafts.count)
    for draft in drafts {
      builder.beginBlock()
      builder.add(draft.first)
      for piece in draft.rest {
        if piece.glue == .blank { builder.addBlank() }
        builder.add(piece.range)
      }
      guard let range = builder.endBlock() else { continue }
      blocks.append(
        Block(
          kind: draft.kind, range: range, label: draft.label.map(label),
          cell: draft.cell, paragraph: blocks.count + 1, line: draft.lines.lowerBound + 1))
      places.append(lines[draft.lines.lowerBound].start..<lines[draft.lines.upperBound].next)
    }
    guard blocks.contains(where: { $0.kind != .furniture }) else {
      throw EncodingDetector.empty(path)
    }
    return Document(
      path: path, format: format, text: builder.text, blocks: blocks,
      sourceMap: sourceMap(builder.segments, places), lines: source.lineIndex(lines))
  }

  private func label(_ range: Range<Int>) -> String {
    String(decoding: source.utf8[range], as: UTF8.self)
  }

  /// Turns offsets in the UTF-8 text into offsets of the file.
  private func sourceMap(_ segments: [SourceMap.Segment], _ places: [Range<Int>]) -> SourceMap {
    if source.isVerbatim, source.mark == 0 {
      return SourceMap(
        segments: segments, blocks: places.map { .init(part: 0, source: $0) })
    }
    // Paragraphs that run on over a page break lie out of order: walk the file in its own order.
    var offsets: [Int] = []
    for range in segments.lazy.map(\.source) + places {
      offsets += [range.lowerBound, range.upperBound]
    }
    offsets.sort()
    var walk = SourceWalk(source)
    var inFile: [Int: Int] = [:]
    for offset in offsets { inFile[offset] = walk.sourceOffset(of: offset) }
    func moved(_ range: Range<Int>) -> Range<Int> {
      (inFile[range.lowerBound] ?? 0)..<(inFile[range.upperBound] ?? 0)
    }
    return SourceMap(
      segments: segments.map {
        SourceMap.Segment(
          text: $0.text, part: 0, source: moved($0.source), isTranscoded: !source.isVerbatim)
      },
      blocks: places.map { .init(part: 0, source: moved($0)) })
  }
}
