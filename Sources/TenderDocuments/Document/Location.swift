/// Where in a document a passage stands, as reports tell it.
public struct Location: Sendable, Equatable {
  /// The number of the section, for example `4.3`: the passage's own number where a numbered
  /// paragraph has one, else the nearest numbered heading above.
  public let section: String?
  /// The nearest heading above, without its number.
  public let heading: String?
  /// All headings around the passage, the highest first, each with its number.
  public let headings: [String]
  /// The paragraph, from 1.
  public let paragraph: Int
  /// The line in the file, from 1; only in text formats.
  public let line: Int?
  /// The column in the line, from 1, in Unicode scalars; only in text formats.
  public let column: Int?
  /// The page, from 1, where the file tells it; in DOCX the one on which it was last shown.
  public let page: Int?
  /// Whether the page is fixed in the file, and not only the nearest one.
  public let isPageExact: Bool
  /// The place in a table.
  public let cell: Block.Cell?
  /// The part of the document.
  public let story: Block.Story
  /// The exact logical text of the passage.
  public let quote: String
}

extension Document {
  /// Where a range of the text stands; an offset outside the text counts as its end.
  public func location(of range: Range<Int>) -> Location {
    let range = range.clamped(to: 0..<text.count)
    let block = blockIndex(at: range.lowerBound) ?? max(0, blocks.count - 1)
    let path = headingPath(ofBlock: place(ofBlock: block))
    let position = position(ofOffset: range.lowerBound, inBlock: block)
    let found = block < blocks.count ? blocks[block] : nil
    let numbered = path.last { sections[$0].label != nil }.flatMap { sections[$0].label }
    return Location(
      section: Self.ownNumber(of: found, under: numbered) ?? numbered,
      heading: path.last.map { sections[$0].title },
      headings: path.map {
        [sections[$0].label, sections[$0].title].compactMap(\.self).joined(separator: " ")
      },
      paragraph: found?.paragraph ?? 1, line: position?.line, column: position?.column,
      page: page(ofOffset: range.lowerBound, inBlock: block), isPageExact: pages?.isExact ?? false,
      cell: found?.cell, story: found?.story ?? .body, quote: string(range))
  }

  /// The block of the body where a reader finds a block: the one that refers to a note, the
  /// paragraph that a text box hangs on, and itself for all others.
  func place(ofBlock index: Int) -> Int {
    guard blocks.indices.contains(index) else { return index }
    switch blocks[index].story {
    case .footnote, .endnote: return blocks[index].anchor ?? index
    case .textBox: return bodyBlock(withParagraph: blocks[index].paragraph) ?? index
    case .body, .header, .footer: return index
    }
  }

  /// The block of the body with that number, or the one before it where it has no text of its own.
  private func bodyBlock(withParagraph number: Int) -> Int? {
    var low = 0
    var high = blocks.count
    while low < high {
      let middle = (low + high) / 2
      if blocks[middle].story == .body, blocks[middle].paragraph <= number {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return low > 0 ? low - 1 : nil
  }

  /// The sections around a block, the outermost first.
  public func headingPath(ofBlock block: Int) -> [Int] {
    var path: [Int] = []
    var next = sectionIndex(ofBlock: block)
    while let section = next {
      path.append(section)
      next = sections[section].parent
    }
    return path.reversed()
  }

  /// The line and column of an offset in the file; nil for formats without lines.
  public func position(ofOffset offset: Int, inBlock block: Int) -> (line: Int, column: Int)? {
    guard let lines else { return nil }
    guard let segment = sourceMap.segment(at: offset) else {
      // The blank between two lines, or an empty document.
      guard block < sourceMap.blocks.count else { return (1, 1) }
      let next = sourceMap.segments.first { $0.text.lowerBound >= offset }
      return lines.position(
        ofByte: next?.source.lowerBound ?? sourceMap.blocks[block].source.lowerBound)
    }
    if segment.isVerbatim {
      return lines.position(
        ofByte: segment.source.lowerBound + offset - segment.text.lowerBound)
    }
    // Another encoding: as many characters into the segment as in the text.
    let start = lines.position(ofByte: segment.source.lowerBound)
    let before = text[segment.text.lowerBound..<offset].lazy.filter { $0 & 0xC0 != 0x80 }.count
    return (start.line, start.column + before)
  }

  /// The number of a numbered paragraph that goes on from its heading's: `4.2` under `4`.
  private static func ownNumber(of block: Block?, under heading: String?) -> String? {
    guard let label = block?.label, case .listItem = block?.kind, label.contains("."),
      label.first?.isNumber == true, label.last?.isNumber == true
    else { return nil }
    guard let heading else { return label }
    return label.hasPrefix(heading + ".") ? label : nil
  }
}
