import TenderDocuments

/// The parts of a document in which words weigh differently.
struct TextZones {
  /// The first lines: at most so many blocks and bytes.
  private static let titleBlocks = 14
  private static let titleBytes = 700
  /// A longer line of the title is prose.
  private static let longestLine = 90

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

  /// Whether an offset begins a line of the title, behind a number and marks at most.
  func opensTitleLine(_ offset: Int) -> Bool {
    guard isInTitle(offset), let index = document.blockIndex(at: offset) else { return false }
    let block = document.blocks[index]
    let line = document.text[block.range]
    guard block.headingLevel != nil || line.count <= Self.longestLine && line.last != 46 else {
      return false
    }
    return document.text[block.range.lowerBound..<offset].allSatisfy { $0 < 65 }
  }

  /// Whether an offset lies in a heading, and whether in something that is no content.
  func kind(at offset: Int) -> (isHeading: Bool, isFurniture: Bool) {
    guard let index = document.blockIndex(at: offset) else { return (false, false) }
    let block = document.blocks[index]
    return (block.headingLevel != nil, block.kind == .furniture)
  }
}
