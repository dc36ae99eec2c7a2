import Rules
import TenderDocuments

/// The sections of a document and what each is for.
public struct SectionTree: Sendable {
  /// A heading with everything below it; the first section is what stands before any heading.
  public struct Section: Sendable {
    /// The index of the heading's block; nil for what stands before the first heading.
    public let heading: Int?
    /// The index of the section around it.
    public let parent: Int?
    /// The level of the heading; 0 where there is none.
    public let level: Int
    /// Indices of the blocks of the section and those inside it, the heading included.
    public internal(set) var blocks: Range<Int>
    /// What its own heading says it is for.
    public internal(set) var ownKind: SectionKind?
  }

  /// The sections in reading order.
  public private(set) var sections: [Section]
  private let ofBlock: [Int32]
  /// The kind of text outside any section that says its own.
  private let documentKind: SectionKind?

  init(_ document: Document, ownKinds: [Int: SectionKind], documentKind: SectionKind?) {
    self.documentKind = documentKind
    var sections = [Section(heading: nil, parent: nil, level: 0, blocks: 0..<0, ownKind: nil)]
    var ofBlock: [Int32] = []
    ofBlock.reserveCapacity(document.blocks.count)
    var open = [0]
    for (index, block) in document.blocks.enumerated() {
      if let level = block.headingLevel, block.story == .body {
        while open.count > 1, sections[open[open.count - 1]].level >= level {
          open.removeLast()
        }
        let parent = open[open.count - 1]
        sections.append(
          Section(
            heading: index, parent: parent, level: level, blocks: index..<index,
            ownKind: ownKinds[index]))
        open.append(sections.count - 1)
      }
      ofBlock.append(Int32(open[open.count - 1]))
    }
    for index in sections.indices {
      // A section ends where the next of the same or a higher level begins.
      let start = sections[index].heading ?? 0
      let next = sections[(index + 1)...].first { $0.level <= sections[index].level }
      let end = index == 0 ? document.blocks.count : next?.heading ?? document.blocks.count
      sections[index].blocks = start..<end
    }
    self.sections = sections
    self.ofBlock = ofBlock
  }

  /// The index of the innermost section around a block.
  public func section(ofBlock block: Int) -> Int { Int(ofBlock[block]) }

  /// What a section is for: its own heading's word, else the nearest above, else the document's.
  public func kind(of section: Int) -> SectionKind? {
    var current: Int? = section
    while let index = current {
      if let kind = sections[index].ownKind { return kind }
      current = sections[index].parent
    }
    return documentKind
  }

  /// The indices of the headings' blocks around a section, the outermost first.
  public func headings(of section: Int) -> [Int] {
    var path: [Int] = []
    var current: Int? = section
    while let index = current {
      if let heading = sections[index].heading { path.append(heading) }
      current = sections[index].parent
    }
    return path.reversed()
  }
}
