extension StoryReader {
  /// Reads a table, row by row; rows and cells may stand in controls of their own.
  func table(_ node: Int, _ place: Place) {
    builder.table += 1
    var position = TablePosition(table: builder.table)
    rows(in: node, place, &position)
  }

  /// Where a walk through a table has come to.
  struct TablePosition {
    let table: Int
    var row = 0
    var column = 1
  }

  private func rows(in node: Int, _ place: Place, _ position: inout TablePosition) {
    for child in xml.children(of: node) {
      switch xml.nodes[child].name {
      case .row: row(child, place, &position)
      case .control:
        var inner = position
        control(child, place) { [self] content, place in rows(in: content, place, &inner) }
        position = inner
      case .customXML, .smartTag: rows(in: child, place, &position)
      case .inserted, .movedTo:
        if builder.view == .original { skip(child) } else { rows(in: child, place, &position) }
      case .deleted, .movedFrom:
        if builder.view == .accepted { skip(child) } else { rows(in: child, place, &position) }
      case .alternateContent:
        if let branch = xml.understoodBranch(of: child) { rows(in: branch, place, &position) }
      default: break
      }
    }
  }

  private func row(_ node: Int, _ place: Place, _ position: inout TablePosition) {
    position.column = 1
    if let properties = xml.child(.rowProperties, of: node) {
      if builder.view == .accepted, xml.child(.deleted, of: properties) != nil {
        return skip(node)
      }
      if builder.view == .original, xml.child(.inserted, of: properties) != nil {
        return skip(node)
      }
      position.column += span(.gridBefore, in: properties, default: 0)
    }
    position.row += 1
    cells(in: node, place, &position)
  }

  private func cells(in node: Int, _ place: Place, _ position: inout TablePosition) {
    for child in xml.children(of: node) {
      switch xml.nodes[child].name {
      case .cell: cell(child, place, &position)
      case .control:
        var inner = position
        control(child, place) { [self] content, place in cells(in: content, place, &inner) }
        position = inner
      case .customXML, .smartTag: cells(in: child, place, &position)
      default: break
      }
    }
  }

  private func cell(_ node: Int, _ place: Place, _ position: inout TablePosition) {
    var width = 1
    if let properties = xml.child(.cellProperties, of: node) {
      width = max(1, span(.gridSpan, in: properties, default: 1))
      let isGone =
        builder.view == .accepted && xml.child(.cellDeleted, of: properties) != nil
        || builder.view == .original && xml.child(.cellInserted, of: properties) != nil
      if isGone { return skip(node) }
    }
    var inside = place
    inside.cell = Block.Cell(
      table: position.table, row: position.row, column: position.column)
    blocks(in: node, inside)
    finishOpenParagraph()
    position.column += width
  }

  /// A number of grid columns; a table wider than Word allows is not believed.
  private func span(_ name: XMLName, in properties: Int, default standard: Int) -> Int {
    guard let node = xml.child(name, of: properties), let value = xml.integer("val", of: node)
    else { return standard }
    return min(max(0, value), 63)
  }
}
