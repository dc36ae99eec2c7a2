import Languages

/// Writes paragraphs into a text or Markdown file, in the file's own manner.
struct TextFileEditor {
  private let document: Document
  private let encoding: TextEncoding
  private let mark: Int
  private let text: TextFileManner

  /// Studies a file.
  ///
  /// - Throws: ``DocumentError`` where the bytes are no text.
  init(_ source: [UInt8], document: Document) throws(DocumentError) {
    let decoded = try SourceText(source, path: document.path)
    self.document = document
    encoding = decoded.encoding
    mark = decoded.mark
    text = TextFileManner(decoded.utf8)
  }

  /// The file with the edits made.
  ///
  /// - Throws: ``DocumentError`` where an edit has no place, or a character can't be written in the
  ///   file's encoding.
  func apply(_ edits: [Edit], to source: [UInt8]) throws(DocumentError) -> [UInt8] {
    var splices: [Splice] = []
    for case .replace(let range, let words) in edits {
      splices.append(
        Splice(try bytes(of: range), try encoding.encode(words, path: document.path)))
    }
    for case .delete(let block) in edits {
      splices.append(Splice(try lines(of: block, in: source), []))
    }
    for edit in edits.compactMap(\.insertion) {
      let offset = try offset(of: edit.place, end: source.count)
      let words = surrounded(render(edit, at: offset), at: offset, in: source)
      let lines =
        text.lineBreak == "\n"
        ? words
        : words.split(
          separator: "\n", omittingEmptySubsequences: false
        ).joined(separator: text.lineBreak)
      splices.append(Splice(at: offset, try encoding.encode(lines, path: document.path)))
    }
    guard Splice.areApart(splices) else { throw ChangeRefusal.overlap.error(document.path) }
    return Splice.apply(splices, to: source)
  }

  // MARK: Place

  private func offset(of place: Edit.Place, end: Int) throws(DocumentError) -> Int {
    switch place {
    case .atEnd: return end
    case .before(let block): return max(mark, try source(of: block, last: false).lowerBound)
    case .after(let block): return try source(of: block, last: true).upperBound
    }
  }

  /// The lines of a block; those of the whole table where it is a cell.
  private func source(of block: Int, last: Bool) throws(DocumentError) -> Range<Int> {
    guard document.blocks.indices.contains(block), document.sourceMap.blocks.indices.contains(block)
    else {
      throw DocumentError(
        .noPlace, path: document.path,
        reason: .init(
          sv: "stället finns inte i dokumentet",
          en: "the place is not in the document"),
        advice: .init(
          sv: "Välj ett annat ställe med --section eller --after",
          en: "Choose another place with --section or --after"))
    }
    var place = block
    if let table = document.blocks[block].cell?.table {
      let step = last ? 1 : -1
      while document.blocks.indices.contains(place + step),
        document.blocks[place + step].cell?.table == table
      { place += step }
    }
    return document.sourceMap.blocks[place].source
  }

  /// The lines of a block that goes, with the blank line after it.
  private func lines(of block: Int, in source: [UInt8]) throws(DocumentError) -> Range<Int> {
    guard document.blocks.indices.contains(block), document.sourceMap.blocks.indices.contains(block)
    else { throw ChangeRefusal.elsewhere.error(document.path) }
    guard document.blocks[block].cell == nil else {
      throw ChangeRefusal.paragraphs.error(document.path)
    }
    let range = document.sourceMap.blocks[block].source
    var end = range.upperBound
    var breaks = 0
    while end < source.count, breaks == 0 {
      let (value, length) = encoding.scalar(in: source, at: end)
      guard value == 0x0A || value == 0x0D else { break }
      if value == 0x0A { breaks += 1 }
      end += length
    }
    return max(mark, range.lowerBound)..<end
  }

  /// The bytes of words of one paragraph, line breaks between them included.
  private func bytes(of range: Range<Int>) throws(DocumentError) -> Range<Int> {
    guard let block = document.blockIndex(at: range.lowerBound),
      range.upperBound <= document.blocks[block].range.upperBound, !range.isEmpty,
      let first = document.sourceMap.segment(at: range.lowerBound),
      let last = document.sourceMap.segment(at: range.upperBound - 1)
    else { throw ChangeRefusal.notExact.error(document.path) }
    let start = byte(range.lowerBound, in: first)
    let end = byte(range.upperBound, in: last)
    guard start < end else { throw ChangeRefusal.notExact.error(document.path) }
    return start..<end
  }

  /// The byte of the file at an offset of the logical text.
  private func byte(_ offset: Int, in segment: SourceMap.Segment) -> Int {
    guard !segment.isVerbatim else {
      return segment.source.lowerBound + offset - segment.text.lowerBound
    }
    guard segment.isTranscoded, offset < segment.text.upperBound else {
      return offset < segment.text.upperBound
        ? segment.source.lowerBound : segment.source.upperBound
    }
    let before = document.string(segment.text.lowerBound..<offset).unicodeScalars
    return before.reduce(segment.source.lowerBound) { $0 + encoding.width(of: $1) }
  }

  // MARK: Words

  private func render(_ edit: Edit.Insertion, at offset: Int) -> String {
    let form: DraftText.Form = document.format == .markdown ? .markdown : .plain
    let headings = zip(document.blocks, document.sourceMap.blocks).compactMap { block, source in
      block.headingLevel.map {
        (level: $0, text: headingText(block), start: source.source.lowerBound)
      }
    }
    let place = headings.prefix { $0.start < offset }.count
    let numbered = headings.map { (level: $0.level, text: $0.text) }
    return DraftText(form, lineWidth: text.lineWidth).render(
      edit.blocks, firstLevel: max(1, edit.headingLevel)
    ) { level, words in
      let model =
        headings[..<place].last { $0.level == level } ?? headings.first { $0.level == level }
      let number = TypedNumber.following(numbered, place: place, level: level)?.text ?? ""
      return number + (model.map { isCapital($0.text) } == true ? words.uppercased() : words)
    }
  }

  private func headingText(_ block: Block) -> String {
    let words = document.string(block.range)
    guard let label = block.label, !words.hasPrefix(label) else { return words }
    return label + " " + words
  }

  private func isCapital(_ heading: String) -> Bool {
    let letters = heading.filter(\.isLetter)
    return letters.count > 2 && letters.allSatisfy(\.isUppercase)
  }

  /// One blank line before and after, where the file has none there.
  private func surrounded(_ words: String, at offset: Int, in source: [UInt8]) -> String {
    let before = String(decoding: tail(of: source[mark..<max(mark, offset)]), as: UTF8.self)
    var leading = ""
    if offset > mark {
      if !before.hasSuffix("\n") {
        leading = "\n\n"
      } else if !before.hasSuffix("\n\n") {
        leading = "\n"
      }
    }
    let after = head(of: source[offset...]).prefix { $0 == 0x20 || $0 == 0x09 || $0 == 0x0A }
    let needsBlank = offset < source.count && !after.contains(0x0A)
    return leading + words + (needsBlank ? "\n" : "")
  }

  /// The last characters of a stretch, blanks at line ends and carriage returns left out.
  private func tail(of bytes: ArraySlice<UInt8>) -> [UInt8] {
    plain(bytes.suffix(400)).filter { $0 != 0x20 && $0 != 0x09 }
  }

  private func head(of bytes: ArraySlice<UInt8>) -> [UInt8] { plain(bytes.prefix(400)) }

  /// The stretch as UTF-8 with `\n` at line ends.
  private func plain(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    let bytes = Array(bytes)
    var text: [UInt8] = []
    var at = 0
    while at < bytes.count {
      let (value, length) = encoding.scalar(in: bytes, at: at)
      text.appendUTF8(value)
      at += length
    }
    return TextFileManner.withoutReturns(text)
  }
}
