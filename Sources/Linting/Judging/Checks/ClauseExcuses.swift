/// What in a document makes a rule silent about the clause that it stands in.
struct ClauseExcuses {
  /// The blocks that it stands in, in order.
  private let blocks: [Int]
  /// The texts of conditions that hold some of it.
  private let texts: [ConditionText]

  /// Finds it.
  ///
  /// - Parameters:
  ///   - concepts: The concepts that excuse.
  ///   - source: The document.
  ///   - texts: The texts of the conditions that the rule is about; empty where it is about none.
  init(_ concepts: [Int], in source: StatementSource, texts: [ConditionText]) {
    let blocks = source.statements(saying: concepts).map { source.statements[$0].block }
    self.blocks = blocks
    self.texts = texts.filter { text in blocks.contains(where: text.contains(block:)) }
  }

  /// Whether the section around a statement, or the condition that it belongs to, holds some of it.
  func excuse(_ index: Int, in source: StatementSource) -> Bool {
    if blocks.isEmpty { return false }
    let statement = source.statements[index]
    if texts.contains(where: { $0.contains(block: statement.block) }) { return true }
    let around = ConditionText.blocks(around: statement, in: source)
    var low = 0
    var high = blocks.count
    while low < high {
      let middle = (low + high) / 2
      if blocks[middle] < around.lowerBound { low = middle + 1 } else { high = middle }
    }
    return low < blocks.count && blocks[low] < around.upperBound
  }
}
