/// Makes a document of the words of a PDF file.
struct PDFDocumentBuilder {
  private let words: PDFWords
  private let lines: [PDFLine]
  private let measures: PDFMeasures
  /// The lines that are no content, and those of footnotes.
  private let furniture: Set<Int>
  private let notes: Set<Int>
  private var text: [UInt8] = []
  /// The line that each line of ``text`` is; nil for an empty one.
  private var places: [Int?] = []
  /// Where the pages of ``text`` begin, from the first.
  private var starts: [(offset: Int, page: Int)] = []

  /// Lays the words out in lines, and writes these as a text with page breaks and empty lines.
  init(_ words: PDFWords) {
    self.words = words
    var lines: [PDFLine] = []
    for (index, page) in words.pages.enumerated() {
      lines += PDFPageLines(page, number: index + 1).lines
    }
    measures = PDFMeasures(lines, widths: words.pages.map(\.width))
    self.lines = PDFHeadings.joined(lines, measures)
    let heights = words.pages.map(\.height)
    furniture = PDFFurniture.places(self.lines, heights: heights)
    notes = PDFNotes.places(self.lines, furniture: furniture, measures, heights: heights)
    // Notes at the foot of pages would cut the sentences that run on over them.
    for index in self.lines.indices where !notes.contains(index) { write(index) }
    for index in notes.sorted() { write(index) }
  }

  private mutating func write(_ index: Int) {
    let line = lines[index]
    if let last = places.last.flatMap(\.self) {
      let above = lines[last]
      if above.page != line.page || notes.contains(last) != notes.contains(index) {
        text.append(0x0C)
      } else if !line.beginsColumn, measures.isApart(line, from: above) {
        text.append(0x0A)
        places.append(nil)
      }
    }
    if starts.last?.page != line.page { starts.append((text.count, line.page)) }
    text += line.text
    text.append(0x0A)
    places.append(index)
  }

  /// Finds the paragraphs and writes the logical text.
  ///
  /// - Throws: ``DocumentError`` where nothing but furniture is left.
  func document(path: String) throws(DocumentError) -> Document {
    var scanned = LineScanner.lines(of: text)
    for index in scanned.indices {
      guard let place = place(index) else { continue }
      let line = lines[place]
      scanned[index] = scanned[index].measured(
        width: measures.width(of: line, pageWidth: words.pages[line.page - 1].width),
        isRow: line.form != .plain)
    }
    scanned = FurnitureFinder.mark(scanned, of: text, findsHeaders: false)
    let levels = PDFHeadings.levels(lines, measures)
    var typeset: [Int: Int] = [:]
    for index in scanned.indices where scanned[index].role == .content {
      guard let place = place(index) else { continue }
      if furniture.contains(place) { scanned[index].role = .furniture }
      typeset[index] = levels[place]
    }
    let drafts = ParagraphAssembler.paragraphs(of: scanned, in: text, typeset: typeset)
    return try document(drafts, path: path)
  }

  /// The page of an offset of ``text``.
  private func page(at offset: Int) -> Int {
    var low = 0
    var high = starts.count
    while low < high {
      let middle = (low + high) / 2
      if starts[middle].offset <= offset { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? starts[low - 1].page : 1
  }

  private func place(_ line: Int) -> Int? { line < places.count ? places[line] : nil }

  private func document(
    _ drafts: [DraftParagraph], path: String
  ) throws(DocumentError) -> Document {
    var builder = LogicalTextBuilder(text)
    var blocks: [Block] = []
    var pages: [Int] = []
    for draft in drafts {
      let isNote = place(draft.lines.lowerBound).map(notes.contains) ?? false
      builder.beginBlock()
      for piece in [.init(range: draft.first, glue: .nothing)] + draft.rest {
        // What runs on from the page before stands out of order with its header and footer.
        let start = builder.text.count + (builder.endBlock() == nil && !blocks.isEmpty ? 1 : 0)
        let page = page(at: piece.range.lowerBound)
        while pages.count < page - 1, !isNote { pages.append(start) }
        if piece.glue == .blank { builder.addBlank() }
        builder.add(piece.range)
      }
      guard let range = builder.endBlock() else { continue }
      blocks.append(
        Block(
          kind: isNote && draft.kind != .furniture ? .paragraph : draft.kind, range: range,
          label: draft.label.map { String(decoding: text[$0], as: UTF8.self) },
          story: isNote ? .footnote : .body, cell: draft.cell,
          paragraph: blocks.count + 1))
    }
    guard blocks.contains(where: { $0.kind != .furniture }) else {
      throw PDFFault.scanned.at(path)
    }
    // The bytes of a PDF file are no text: nothing leads back into them.
    return Document(
      path: path, format: .pdf, text: builder.text, blocks: blocks,
      remarks: remarks(pages, in: blocks), properties: words.properties.properties,
      sourceMap: SourceMap(
        segments: [], blocks: blocks.map { _ in SourceMap.BlockSource(part: 0, source: 0..<0) }),
      pages: PageStarts(offsets: pages, isExact: true))
  }

  /// Says which pages have no text, for they may be pictures of it.
  private func remarks(_ starts: [Int], in blocks: [Block]) -> [Remark] {
    var remarks = RemarkCollector()
    var start: Int?
    for number in 1...(words.pages.count + 1) {
      let isEmpty = number <= words.pages.count && words.pages[number - 1].letters == 0
      if isEmpty, start == nil { start = number }
      guard !isEmpty, let first = start else { continue }
      let pages = first == number - 1 ? "\(first)" : "\(first)–\(number - 1)"
      let offset = first < 2 ? 0 : first - 2 < starts.count ? starts[first - 2] : .max
      let block = blocks.lastIndex { $0.range.lowerBound < offset }
      remarks.add(.unreadPart, "sid. \(pages) (utan text)", block: block)
      start = nil
    }
    return remarks.remarks(in: blocks)
  }
}
