/// A paragraph before its text is written: the pieces of the source that it is made of.
struct DraftParagraph {
  /// What stands between a piece and the one before it.
  enum Glue {
    case nothing, blank
  }

  /// A stretch of the UTF-8 text.
  struct Piece {
    var range: Range<Int>
    var glue: Glue
  }

  /// What it is.
  var kind: Block.Kind
  /// Its first piece.
  var first: Range<Int>
  /// The pieces after it; most paragraphs have none, and cost no memory of their own.
  var rest: [Piece] = []
  /// The number, letter or bullet, as a range of the text.
  var label: Range<Int>?
  /// Where in a table it stands.
  var cell: Block.Cell?
  /// The indices of its first and last line.
  var lines: ClosedRange<Int>
}

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
  private var lastRow = -1

  /// The paragraphs of a text in reading order.
  static func paragraphs(of lines: [TextLine], in text: [UInt8]) -> [DraftParagraph] {
    let layout = LineLayout(lines, of: text)
    let content = contentLines(lines, text)
    let levels = HeadingFinder.levels(of: content, in: text, layout: layout)
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
    if item.blankBefore, !item.pageBefore { return false }
    let above = lines[open.lines.upperBound]
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
    let last = draft.rest.last?.range ?? draft.first
    let seam = seam(last, item.line.content)
    let kept = last.lowerBound..<seam.end
    if draft.rest.isEmpty {
      draft.first = kept
    } else {
      draft.rest[draft.rest.count - 1].range = kept
    }
    draft.rest.append(.init(range: item.line.content, glue: seam.glue))
    draft.lines = draft.lines.lowerBound...item.index
    open = draft
  }

  /// Where the upper line's text ends and what stands between it and the next line.
  private func seam(
    _ upper: Range<Int>, _ lower: Range<Int>
  ) -> (end: Int, glue: DraftParagraph.Glue) {
    let end = upper.upperBound
    if upper.count > 2, text[end - 2] == 0xC2, text[end - 1] == 0xAD { return (end, .nothing) }
    guard upper.count > 1, text[end - 1] == 0x2D, text[end - 2] != 0x20 else {
      return (end, .blank)
    }
    let word = text[lower].prefix { $0 != 0x20 }
    if Self.conjunctions.contains(Array(word)) { return (end, .blank) }
    guard LetterCase(text, at: lower.lowerBound) == .lower else { return (end, .nothing) }
    // `IT-` / `konsult`, `e-` / `post`, `2021-` / `års` keep their hyphen; `upp-` / `handling` not.
    var start = end - 1
    while start > upper.lowerBound, text[start - 1] != 0x20, text[start - 1] != 0x2D { start -= 1 }
    let letters = LetterCase.census(text, start..<(end - 1))
    let isWord =
      letters.lower > 1 && letters.upper < 2
      && text[start..<(end - 1)].allSatisfy { !(0x30...0x39).contains($0) }
    return (isWord ? end - 1 : end, .nothing)
  }

  /// After a hyphen these mean that a word was left out: `bygg-` / `och anläggning`.
  private static let conjunctions: Set<[UInt8]> = Set(
    ["och", "eller", "samt", "respektive", "till", "och/eller", "men"].map { Array($0.utf8) })

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
    for (column, cell) in cells.enumerated() where !cell.isEmpty {
      drafts.append(
        DraftParagraph(
          kind: .paragraph, first: cell,
          cell: Block.Cell(table: table, row: row, column: column + 1),
          lines: item.index...item.index))
    }
  }
}
