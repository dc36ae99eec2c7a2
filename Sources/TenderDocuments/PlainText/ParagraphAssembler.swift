/// Joins lines to paragraphs.
struct ParagraphAssembler {
  private let text: [UInt8]
  private let lines: [TextLine]
  private let layout: LineLayout
  private var drafts: [DraftParagraph] = []
  private var open: DraftParagraph?
  /// Furniture that stands between the halves of a paragraph that may run on after it.
  private var held: [DraftParagraph] = []
  private var table = 0
  private var row = 0
  private var lastRow = -2
  /// The drafts of the last row laid out in columns, and the columns at which they begin.
  private var rowCells: [(draft: Int, column: Int)] = []

  /// The paragraphs of a text in reading order.
  ///
  /// - Parameter typeset: the heading levels that lines have by the size of their type, by the
  ///   indices of the lines; what is known besides the words.
  static func paragraphs(
    of lines: [TextLine], in text: [UInt8], typeset: [Int: Int] = [:]
  ) -> [DraftParagraph] {
    let layout = LineLayout(lines, of: text)
    let content = contentLines(lines, text)
    var levels = HeadingFinder.levels(of: content, in: text, layout: layout)
    // A number tells a level best, then the type, then the words alone.
    for (number, line) in content.enumerated() where levels[number] == 0 || line.label == nil {
      guard let level = typeset[line.index] else { continue }
      switch line.label?.kind {
      case .item, .bullet: break
      case .decimal: levels[number] = line.label?.depth ?? level
      default: levels[number] = level
      }
    }
    var assembler = ParagraphAssembler(text: text, lines: lines, layout: layout)
    assembler.drafts.reserveCapacity(content.count)
    var next = 0
    for index in lines.indices {
      switch lines[index].role {
      case .blank: break
      case .furniture, .pageBreak: assembler.takeFurniture(index)
      case .content:
        assembler.take(content[next], level: levels[next], number: next)
        next += 1
      }
    }
    assembler.close()
    return assembler.drafts
  }

  private static func contentLines(_ lines: [TextLine], _ text: [UInt8]) -> [ContentLine] {
    var content: [ContentLine] = []
    content.reserveCapacity(lines.count)
    var blank = true
    var page = true
    for (index, line) in lines.enumerated() {
      switch line.role {
      case .blank: blank = true
      case .furniture: break
      case .pageBreak:
        page = true
        blank = true
      case .content:
        content.append(
          ContentLine(
            index: index, line: line, label: LineLabel.parse(text, line.content),
            blankBefore: blank, pageBefore: page || line.endsPage))
        blank = false
        page = false
      }
    }
    return content
  }

  // MARK: Lines

  private mutating func takeFurniture(_ index: Int) {
    let line = lines[index]
    guard !line.content.isEmpty else { return }
    let draft = DraftParagraph(
      kind: .furniture, first: line.content,
      lines: index...index)
    if open == nil { drafts.append(draft) } else { held.append(draft) }
  }

  private mutating func take(_ item: ContentLine, level: Int, number: Int) {
    let line = item.line
    if level > 0 {
      close()
      start(.heading(level: level), item)
    } else if line.hasBar {
      takeRow(item, number: number, cells: RowCells.byBars(text, line.content))
    } else if line.hasGap, layout.isWrapped, isRow(item) {
      takeRow(item, number: number, cells: RowCells.byGaps(text, line.content))
    } else if let cell = wrappedCell(item, number: number) {
      drafts[cell].append(line.content, index: item.index, of: text)
      lastRow = number
    } else if runsOn(item) {
      join(item)
    } else {
      close()
      start(item.label == nil ? .paragraph : .listItem(level: listLevel(item)), item)
    }
  }

  private mutating func start(_ kind: Block.Kind, _ item: ContentLine) {
    open = DraftParagraph(
      kind: kind, first: item.line.content,
      label: item.label?.range, lines: item.index...item.index)
  }

  private func listLevel(_ item: ContentLine) -> Int {
    item.label?.kind == .decimal ? item.label?.depth ?? 1 : 1
  }

  private mutating func close() {
    if let open { drafts.append(open) }
    open = nil
    drafts += held
    held.removeAll(keepingCapacity: true)
  }

  // MARK: Joining

  private func runsOn(_ item: ContentLine) -> Bool {
    guard let open else { return false }
    let above = lines[open.lines.upperBound]
    if item.blankBefore, !item.pageBefore {
      return open.kind == .paragraph && item.label == nil
        && layout.continuesOverBlank(above, with: item.line)
    }
    if let label = item.label {
      // A dash or a number that a broken sentence happens to continue with is no list.
      let breaks = label.kind == .decimal && layout.isWrapped && !item.blankBefore
      guard breaks, !layout.endsSentence(above), layout.isFull(above, before: item.line) else {
        return false
      }
      return true
    }
    guard case .heading = open.kind else {
      return layout.continues(above, with: item.line, overPage: item.pageBefore)
    }
    // A heading takes one more line, when that begins with a small letter.
    return layout.isWrapped && !item.pageBefore && open.rest.isEmpty && above.width > 40
      && !layout.endsSentence(above)
      && LetterCase(text, at: item.line.content.lowerBound) == .lower
  }

  private mutating func join(_ item: ContentLine) {
    guard var draft = open else { return }
    open = nil
    draft.append(item.line.content, index: item.index, of: text)
    open = draft
  }

  // MARK: Tables

  /// A list item or heading may have a wide gap after its label only.
  private func isRow(_ item: ContentLine) -> Bool {
    guard let label = item.label else { return true }
    return RowCells.byGaps(text, label.body..<item.line.content.upperBound).count > 1
  }

  private mutating func takeRow(_ item: ContentLine, number: Int, cells: [Range<Int>]) {
    close()
    if lastRow != number - 1 {
      table += 1
      row = 0
    }
    lastRow = number
    row += 1
    rowCells.removeAll(keepingCapacity: true)
    for (column, cell) in cells.enumerated() where !cell.isEmpty {
      // A table has few columns; a hostile line may seem to have any number.
      if !item.line.hasBar, cells.count < 50 {
        rowCells.append((drafts.count, self.column(of: cell.lowerBound, in: item.line)))
      }
      drafts.append(
        DraftParagraph(
          kind: .paragraph, first: cell,
          cell: Block.Cell(table: table, row: row, column: column + 1),
          lines: item.index...item.index))
    }
  }

  /// The draft of the cell that a line goes on with: right below the row and under its column.
  private func wrappedCell(_ item: ContentLine, number: Int) -> Int? {
    guard layout.isWrapped, lastRow == number - 1, !item.blankBefore, item.label == nil else {
      return nil
    }
    let column = column(of: item.line.content.lowerBound, in: item.line)
    let starts = LetterCase(text, at: item.line.content.lowerBound)
    for (index, cell) in rowCells.enumerated() where abs(cell.column - column) < 2 {
      // In the first column an ordinary paragraph may begin as well.
      return index > 0 || starts == .lower ? cell.draft : nil
    }
    return nil
  }

  private func column(of offset: Int, in line: TextLine) -> Int {
    text[line.start..<offset].reduce(0) { $1 & 0xC0 == 0x80 ? $0 : $0 + 1 }
  }
}
