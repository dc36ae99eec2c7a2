import TenderDocuments

/// The blocks of a document that were put in a moment ago, together with where the next clause goes
/// if it belongs there too.
///
/// A section of one's own is no place for another clause, however fitting its heading is; in a file
/// without heading levels it even ends the section that it was put into.
struct OwnText {
  /// A run of blocks that was put in, and the level of its first heading.
  struct Insertion: Equatable {
    var blocks: Range<Int>
    let headingLevel: Int
  }

  private(set) var insertions: [Insertion] = []
  /// Where blocks came in and how many, one insertion after the other.
  private var shifts: [(start: Int, count: Int)] = []

  /// Whether a block was put in.
  func holds(_ block: Int) -> Bool { insertions.contains { $0.blocks.contains(block) } }

  /// The insertion that a block is part of.
  func insertion(around block: Int) -> Insertion? {
    insertions.first { $0.blocks.contains(block) }
  }

  /// The last block of what was put in right behind one, else that block.
  ///
  /// - Parameter level: The level of what goes there: a chapter that was put in behind a section is no
  ///   part of it.
  func last(behind block: Int, level: Int) -> Int {
    var last = block
    while let next = insertion(around: last + 1), next.headingLevel >= level {
      last = next.blocks.upperBound - 1
    }
    return last
  }

  /// Where a block of the document as it was first now stands.
  func index(ofOld block: Int) -> Int {
    shifts.reduce(block) { $0 < $1.start ? $0 : $0 + $1.count }
  }

  /// Takes note of what is new in a document that was read again.
  mutating func note(from old: Document, to new: Document, headingLevel: Int) {
    let same = { (index: Int, other: Int) in
      old.string(old.blocks[index].range) == new.string(new.blocks[other].range)
    }
    let count = min(old.blocks.count, new.blocks.count)
    let start = (0..<count).first { !same($0, $0) } ?? count
    let added = new.blocks.count - old.blocks.count
    guard added > 0 else { return }
    for index in insertions.indices where insertions[index].blocks.lowerBound >= start {
      let blocks = insertions[index].blocks
      insertions[index].blocks = blocks.lowerBound + added..<blocks.upperBound + added
    }
    shifts.append((start, added))
    insertions.append(Insertion(blocks: start..<start + added, headingLevel: headingLevel))
  }
}
