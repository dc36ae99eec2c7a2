/// A heading of the body and everything under it.
public struct Section: Sendable, Equatable {
  /// The index of the heading's block.
  public let heading: Int
  /// The heading's number as shown, for example `4.3`; nil where it has none.
  public let label: String?
  /// The heading's text without its number.
  public let title: String
  /// The heading's level; 1 is the highest.
  public let level: Int
  /// The indices of its blocks: the heading, what stands under it, and its subsections.
  public let blocks: Range<Int>
  /// The index of the section around it, among the document's sections.
  public let parent: Int?

  /// The sections of a document, in the order of their headings.
  static func sections(of blocks: [Block], in text: [UInt8]) -> [Section] {
    let end = blocks.firstIndex { $0.story != .body } ?? blocks.count
    var sections: [Section] = []
    var open: [Int] = []
    func close(downTo level: Int, at block: Int) {
      while let last = open.last, sections[last].level >= level {
        sections[last] = sections[last].ending(at: block)
        open.removeLast()
      }
    }
    for (index, block) in blocks[..<end].enumerated() {
      guard let level = block.headingLevel else { continue }
      close(downTo: level, at: index)
      sections.append(
        Section(
          heading: index, label: block.label, title: title(of: block, in: text), level: level,
          blocks: index..<end, parent: open.last))
      open.append(sections.count - 1)
    }
    return sections
  }

  private func ending(at block: Int) -> Section {
    Section(
      heading: heading, label: label, title: title, level: level,
      blocks: blocks.lowerBound..<block, parent: parent)
  }

  /// A heading's text; in text formats its number is part of that and is left out here.
  private static func title(of block: Block, in text: [UInt8]) -> String {
    var title = text[block.range]
    if let label = block.label, title.starts(with: label.utf8) {
      title = title.dropFirst(label.utf8.count).drop { $0 == 0x2E || $0 == 0x3A || $0 == 0x20 }
    }
    return title.isEmpty ? block.label ?? "" : String(decoding: title, as: UTF8.self)
  }
}

extension Document {
  /// The index of the innermost section that a block stands in.
  ///
  /// Nil before the first heading, and for notes, headers, footers and text boxes.
  public func sectionIndex(ofBlock block: Int) -> Int? {
    var low = 0
    var high = sections.count
    while low < high {
      let middle = (low + high) / 2
      if sections[middle].heading <= block { low = middle + 1 } else { high = middle }
    }
    // The last section to begin is the innermost one; only the stories after the body lie outside.
    guard low > 0, sections[low - 1].blocks.contains(block) else { return nil }
    return low - 1
  }

  /// A heading in the outline of a document.
  public struct OutlineEntry: Sendable, Equatable {
    /// The heading's level; 1 is the highest.
    public let level: Int
    /// Its number, where it has one.
    public let label: String?
    /// Its text without the number.
    public let title: String
    /// The number of its paragraph, from 1.
    public let paragraph: Int
    /// The index of its block.
    public let block: Int
  }

  /// The headings of the body.
  public var outline: [OutlineEntry] {
    sections.map {
      OutlineEntry(
        level: $0.level, label: $0.label, title: $0.title,
        paragraph: blocks[$0.heading].paragraph, block: $0.heading)
    }
  }
}
