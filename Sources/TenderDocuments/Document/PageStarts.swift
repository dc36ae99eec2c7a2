/// Where the pages of a document begin.
public struct PageStarts: Sendable, Equatable {
  /// The UTF-8 offsets into the document's text at which the second page and those after it begin,
  /// ascending; a page without text begins where the next one does.
  public let offsets: [Int]
  /// Whether the pages are fixed in the file; a word processor only remembers its last division.
  public let isExact: Bool

  /// Makes a division.
  public init(offsets: [Int], isExact: Bool) {
    self.offsets = offsets
    self.isExact = isExact
  }

  /// The page on which an offset of the text stands, from 1.
  public func page(at offset: Int) -> Int {
    var low = 0
    var high = offsets.count
    while low < high {
      let middle = (low + high) / 2
      if offsets[middle] <= offset { low = middle + 1 } else { high = middle }
    }
    return low + 1
  }
}

extension Document {
  /// The page on which an offset of a block stands, from 1; nil where the file does not tell, and
  /// for headers and footers, which stand on many.
  ///
  /// A note stands on the page of its reference, a text box on that of its paragraph.
  func page(ofOffset offset: Int, inBlock index: Int) -> Int? {
    guard let pages, blocks.indices.contains(index) else { return nil }
    switch blocks[index].story {
    case .body: return pages.page(at: offset)
    case .footnote, .endnote, .textBox:
      let place = place(ofBlock: index)
      return place == index ? nil : pages.page(at: blocks[place].range.lowerBound)
    case .header, .footer: return nil
    }
  }
}
