import PhraseMatching
import Rules
import TenderDocuments

/// The text of a condition in one document: where its evidence stands, the sections it refers to
/// and those whose headings speak of the same thing.
///
/// Pieces that a rule requires are looked for here and nowhere else: a number in a clause about
/// invoices says nothing about how many placements there are.
struct ConditionText {
  /// A large section without headings of its own is read only so many blocks around the evidence.
  private static let reach = 10
  private static let mostBlocks = 30
  /// A section that a heading alone brings in may be so long.
  private static let mostRelated = 120

  private let isInside: [Bool]

  /// Makes the text.
  ///
  /// - Parameters:
  ///   - source: The document.
  ///   - evidence: The statements that the condition rests on here.
  ///   - related: Concepts that make a heading one of the condition's.
  ///   - others: Blocks of other conditions, which count only where this one refers to them.
  ///   - foreign: Blocks that speak of something else, likewise.
  init(
    _ source: StatementSource, evidence: [Int], related: [Int], others: [Range<Int>] = [],
    foreign: Set<Int> = []
  ) {
    let document = source.document
    var isInside = [Bool](repeating: false, count: document.blocks.count)
    func take(_ blocks: Range<Int>) {
      for block in blocks
      where !foreign.contains(block) && !others.contains(where: { $0.contains(block) }) {
        isInside[block] = true
      }
    }
    for (index, section) in document.sections.enumerated()
    where section.blocks.count <= Self.mostRelated && source.heading(of: index, saysAny: related) {
      if source.sections.kind(of: index) != .background { take(section.blocks) }
    }
    for statement in evidence {
      take(Self.blocks(around: source.statements[statement], in: source))
    }
    for target in CrossReferences(document, text: source.text).sections(from: isInside) {
      for block in document.sections[target].blocks.prefix(Self.mostBlocks * 2) {
        isInside[block] = true
      }
    }
    // A note says more of the passage that refers to it, and belongs to whatever that belongs to.
    for (block, note) in document.blocks.enumerated() {
      if let anchor = note.anchor, isInside.indices.contains(anchor), isInside[anchor] {
        isInside[block] = true
      }
    }
    self.isInside = isInside
  }

  /// Whether a block belongs to the text.
  func contains(block: Int) -> Bool { isInside[block] }

  /// Its statements in the document that it was made of, in order.
  func statements(of source: StatementSource) -> [Int] {
    source.statements.indices.filter { contains(block: source.statements[$0].block) }
  }

  /// The blocks of the clause around a statement: its section, or what stands near in a large one.
  static func blocks(around statement: Statement, in source: StatementSource) -> Range<Int> {
    let all = source.sections.blocks(of: statement.section)
    guard all.contains(statement.block) else {
      // Notes, headers and text boxes stand outside the sections: each for itself.
      return statement.block..<(statement.block + 1)
    }
    if all.count <= mostBlocks { return all }
    return max(
      all.lowerBound, statement.block - reach)..<min(
        all.upperBound, statement.block + reach + 1)
  }
}
