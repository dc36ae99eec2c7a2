import TenderDocuments

/// Remembers the statements that head the rows and columns of the table being read.
///
/// What a row is about stands in its first cell that has words: ”6.3 | Underleverantör | Tillåtet”.
struct TableHeads {
  let document: Document
  /// The first statement of the row being read; nil outside tables and in the row of heads.
  private(set) var start: Int?

  private var table = 0
  private var row = 0
  /// The cells of the row up to the one that has words, that one among them.
  private var rowHeads: [Int] = []
  /// The column of the cell that has words, once it is found.
  private var subject: Int?
  private var columns: [Int: Int] = [:]

  init(document: Document) {
    self.document = document
  }

  /// Begins a block; `statement` is the index that its first statement gets.
  mutating func enter(_ block: Block, statement: Int) {
    guard let cell = block.cell else {
      start = nil
      return
    }
    if cell.table != table {
      table = cell.table
      row = 0
      columns = [:]
    }
    if cell.row != row {
      row = cell.row
      rowHeads = []
      subject = nil
      start = cell.row > 1 ? statement : nil
    }
  }

  /// Ends a block with the statements it holds.
  mutating func note(_ block: Block, statements: Range<Int>) {
    guard let cell = block.cell, let last = statements.last else { return }
    if cell.row == 1, columns[cell.column] == nil { columns[cell.column] = last }
    guard subject == nil else { return }
    let label = label(block)
    if label != .number { rowHeads.append(last) }
    if label == .words { subject = cell.column }
  }

  /// The statements that head a block's row and column.
  func heads(of block: Block) -> [Int] {
    guard let cell = block.cell, cell.row > 1 || cell.column > 1 else { return [] }
    var heads: [Int] = []
    if subject != cell.column { heads += rowHeads }
    guard cell.row > 1 else { return heads }
    if let column = columns[cell.column] { heads.append(column) }
    // The columns beside the subject tell what is said of it.
    if cell.column == subject ?? cell.column, cell.column == 1 || label(block) == .words {
      heads += columns.filter { $0.key > cell.column }.sorted { $0.key < $1.key }.map(\.value)
    }
    return heads
  }

  private enum Label {
    /// ”2”, ”6.3”, ”K1”, ”a)”: says nothing.
    case number
    /// ”Del 2”, ”AFC.16”: says something, but not what the row is about.
    case numbered
    case words
  }

  private func label(_ block: Block) -> Label {
    let text = document.text[block.range]
    let isLetter = { (byte: UInt8) in byte >= 0x80 || (0x41...0x5A).contains(byte & 0xDF) }
    let words = text.split { !isLetter($0) }
    let longest = words.map(\.count).max() ?? 0
    if longest < 2 { return .number }
    let holdsNumber = text.contains { (0x30...0x39).contains($0) }
    return holdsNumber && words.count <= 2 && longest <= 6 ? .numbered : .words
  }
}
