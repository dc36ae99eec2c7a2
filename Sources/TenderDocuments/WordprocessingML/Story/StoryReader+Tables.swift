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
      case .inserted, .movedTo, .deleted, .movedFrom:
        if let inside = placeInside(child, place) {
          rows(in: child, inside, &position)
        } else {
          skip(child)
        }
      case .alternateContent:
        if let branch = xml.understoodBranch(of: child) { rows(in: branch, place, &position) }
      default: break
      }
    }
  }

  private func row(_ node: Int, _ place: Place, _ position: inout TablePosition) {
    position.column = 1
    var inside = place
    if let properties = xml.child(.rowProperties, of: node) {
      // The text of a row that came or went need not be marked itself.
      for name in [XMLName.inserted, .deleted] {
        guard let mark = xml.child(name, of: properties) else { continue }
        guard let changed = placeInside(mark, inside) else { return skip(node) }
        inside = changed
      }
      position.column += span(.gridBefore, in: properties, default: 0)
      if xml.child(.rowHidden, of: properties).map(xml.isOn) ?? false {
        position.row += 1
        return hide(node)
      }
    }
    position.row += 1
    cells(in: node, inside, &position)
  }

  /// Leaves a hidden row out and keeps its text for the remark.
  private func hide(_ row: Int) {
    for at in row..<Int(xml.nodes[row].next) where unseen.takesHidden {
      switch xml.nodes[at].name {
      case .text: unseen.addHidden(XMLText.string(xml.bytes, xml.content(of: at)))
      case .paragraph: unseen.addHidden(" ")
      default: break
      }
    }
    skip(row, isChange: false)
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
      case .inserted, .movedTo, .deleted, .movedFrom:
        if let inside = placeInside(child, place) {
          cells(in: child, inside, &position)
        } else {
          skip(child)
        }
      case .alternateContent:
        if let branch = xml.understoodBranch(of: child) { cells(in: branch, place, &position) }
      default: break
      }
    }
  }

  private func cell(_ node: Int, _ place: Place, _ position: inout TablePosition) {
    var width = 1
    var inside = place
    if let properties = xml.child(.cellProperties, of: node) {
      width = max(1, span(.gridSpan, in: properties, default: 1))
      for name in [XMLName.cellInserted, .cellDeleted] {
        guard let mark = xml.child(name, of: properties) else { continue }
        guard let changed = placeInside(mark, inside) else { return skip(node) }
        inside = changed
      }
    }
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
