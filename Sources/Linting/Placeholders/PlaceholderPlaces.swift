import TenderDocuments

/// Where a mark stands: its block, its sentence, its row, what is above it.
struct PlaceholderPlaces {
  let document: Document
  /// Every mark of the document: they are no label of one another.
  let marks: [PlaceholderMark]

  func block(_ mark: PlaceholderMark) -> Range<Int> { document.blocks[mark.block].range }

  func end(_ mark: PlaceholderMark) -> Int { block(mark).upperBound }

  /// The text around a mark up to the nearest full stops, at most some lines of it.
  func sentence(around mark: PlaceholderMark) -> Range<Int> {
    let whole = block(mark)
    var start = mark.range.lowerBound
    while start > whole.lowerBound, mark.range.lowerBound - start < 240, !isStop(start - 1, whole) {
      start -= 1
    }
    var end = mark.range.upperBound
    while end < whole.upperBound, end - mark.range.upperBound < 240, !isStop(end, whole) {
      end += 1
    }
    return start..<end
  }

  private func isStop(_ offset: Int, _ whole: Range<Int>) -> Bool {
    document.text[offset] == UInt8(ascii: ".") && offset + 1 < whole.upperBound
      && document.text[offset + 1] == 32
  }

  /// What stands between the mark before and a mark.
  func afterMarks(_ front: Range<Int>) -> Range<Int> {
    var low = 0
    var high = marks.count
    while low < high {
      let middle = (low + high) / 2
      if marks[middle].range.upperBound <= front.upperBound {
        low = middle + 1
      } else {
        high = middle
      }
    }
    guard low > 0 else { return front }
    return max(front.lowerBound, marks[low - 1].range.upperBound)..<front.upperBound
  }

  func previousBlock(before block: Int) -> Int? {
    var index = block - 1
    while index >= 0, block - index <= 4 {
      let candidate = document.blocks[index]
      if !candidate.range.isEmpty, candidate.kind != .furniture { return index }
      index -= 1
    }
    return nil
  }

  /// The other cells of the row, left of the block from the nearest, then the heads of the table.
  func row(of block: Int) -> [Range<Int>] {
    guard let cell = document.blocks[block].cell else { return [] }
    var cells: [Range<Int>] = []
    var index = block - 1
    while index >= 0, let other = document.blocks[index].cell, other.table == cell.table,
      block - index < 400
    {
      let range = document.blocks[index].range
      if other.row == cell.row, other.column < cell.column, !range.isEmpty { cells.append(range) }
      if other.row == 1, cell.row > 1, !range.isEmpty { cells.append(range) }
      index -= 1
    }
    return cells
  }
}
