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
  /// outside of the body.
  func page(ofOffset offset: Int, inBlock index: Int) -> Int? {
    guard let pages, blocks.indices.contains(index), blocks[index].story == .body else {
      return nil
    }
    return pages.page(at: offset)
  }
}
