extension OpenStoryReader {
  /// Reads a table, row by row.
  func table(_ node: Int, _ place: Place) {
    builder.table += 1
    var row = 0
    rows(in: node, place, table: builder.table, &row)
  }

  private func rows(in node: Int, _ place: Place, table: Int, _ row: inout Int) {
    for child in xml.children(of: node) {
      switch xml.nodes[child].name {
      case .openHeaderRows, .openRows, .openRowGroup:
        rows(in: child, place, table: table, &row)
      case .openRow:
        row += 1
        cells(in: child, place, table: table, row: row)
        row += repetitions("number-rows-repeated", of: child) - 1
      case .openPageBreak: builder.pageStarts?.append(builder.text.end)
      case .openChangeStart, .openChangeEnd, .openChangePoint: change(child)
      default: break
      }
    }
  }

  private func cells(in node: Int, _ place: Place, table: Int, row: Int) {
    var column = 1
    for child in xml.children(of: node) {
      switch xml.nodes[child].name {
      case .openCell, .openCoveredCell:
        // A covered cell takes its column, and what it may hold is not shown.
        if xml.nodes[child].name == .openCell {
          var inside = Place()
          inside.isHidden = place.isHidden
          inside.isContents = place.isContents
          inside.cell = Block.Cell(table: table, row: row, column: column)
          blocks(in: child, inside)
          finishParagraph()
        }
        column += repetitions("number-columns-repeated", of: child)
      default: break
      }
    }
  }

  /// A number of repetitions; more than any text's table has are not believed.
  private func repetitions(_ name: StaticString, of node: Int) -> Int {
    min(max(1, xml.integer(name, in: .openTable, of: node) ?? 1), 1_000)
  }
}
