import TenderDocuments

/// The parts of a document in which words weigh differently.
struct TextZones {
  /// The first lines: at most so many blocks and bytes.
  private static let titleBlocks = 14
  private static let titleBytes = 700

  /// Blocks that are furniture, headings and the end of the title, by index.
  private let document: Document
  /// The offset where the title ends.
  let titleEnd: Int

  init(_ document: Document) {
    self.document = document
    var end = 0
    for block in document.blocks.prefix(Self.titleBlocks)
    where block.story == .body && block.range.lowerBound < Self.titleBytes {
      end = min(block.range.upperBound, Self.titleBytes)
    }
    titleEnd = end
  }

  func isInTitle(_ offset: Int) -> Bool { offset < titleEnd }

  /// Whether an offset lies in a heading, and whether in something that is no content.
  func kind(at offset: Int) -> (isHeading: Bool, isFurniture: Bool) {
    guard let index = document.blockIndex(at: offset) else { return (false, false) }
    let block = document.blocks[index]
    return (block.headingLevel != nil, block.kind == .furniture)
  }
}
