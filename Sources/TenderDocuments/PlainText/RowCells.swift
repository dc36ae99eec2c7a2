/// Cuts a line that is a table row into its cells.
enum RowCells {
  /// The cells between bars that have a blank before them; an empty cell is an empty range.
  static func byBars(_ text: [UInt8], _ line: Range<Int>) -> [Range<Int>] {
    var cells: [Range<Int>] = []
    var start = line.lowerBound
    for at in line where text[at] == 0x7C && at > start && isBlank(text[at - 1]) {
      cells.append(trimmed(text, start..<at))
      start = at + 1
    }
    return cells + [trimmed(text, start..<line.upperBound)]
  }

  /// The columns of a line laid out with blanks: gaps of three or more, or tabs, part them.
  static func byGaps(_ text: [UInt8], _ line: Range<Int>) -> [Range<Int>] {
    var cells: [Range<Int>] = []
    var start = line.lowerBound
    var blanks = 0
    var tab = false
    for at in line {
      if isBlank(text[at]) {
        blanks += 1
        tab = tab || text[at] == 0x09
        continue
      }
      if blanks > 2 || tab {
        cells.append(trimmed(text, start..<at))
        start = at
      }
      blanks = 0
      tab = false
    }
    return cells + [trimmed(text, start..<line.upperBound)]
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

  private static func trimmed(_ text: [UInt8], _ range: Range<Int>) -> Range<Int> {
    var start = range.lowerBound
    var end = range.upperBound
    while start < end, isBlank(text[start]) { start += 1 }
    while end > start, isBlank(text[end - 1]) { end -= 1 }
    return start..<end
  }
}
