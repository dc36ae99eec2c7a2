extension DraftBlock {
  /// The places of a page that hold lines beside each other.
  enum Placing: Hashable {
    case head, signatures
  }

  /// Where on the page the block is set; nil for what follows in the text.
  var placing: Placing? {
    switch role {
    case .sender, .particulars, .contact, .recipient: .head
    case .signature, .blank: .signatures
    case .closing, nil: nil
    }
  }
}

/// Sets the head of a letter and its signatures side by side, in tables without borders.
extension DraftMarkup {
  /// The lines of one cell.
  private typealias Cell = [(block: DraftBlock, look: ParagraphLook)]

  /// One table of lines that all belong to the head, or that all are signatures.
  mutating func layout(_ blocks: [DraftBlock]) -> String {
    var cells: [(key: DraftBlock.Role?, lines: Cell)] = []
    for block in blocks {
      let line = (block, typesetter.look(of: block))
      if cells.last?.key == block.cellKey {
        cells[cells.count - 1].lines.append(line)
      } else {
        cells.append((block.cellKey, [line]))
      }
    }
    let isHead = blocks.first?.placing == .head
    let left = isHead ? textWidth * 56 / 100 : textWidth / 2
    var rows: [[Cell]] = []
    for (index, cell) in cells.enumerated() {
      let column = isHead ? (cell.key?.isOnTheRight == true ? 1 : 0) : index % 2
      if column == 0 || rows.last?[1].isEmpty != true { rows.append([[], []]) }
      rows[rows.count - 1][column] = cell.lines
    }
    var markup = opening(widths: [left, textWidth - left], rightMargin: isHead ? 120 : 340)
    for (number, row) in rows.enumerated() {
      markup += "<\(prefix):tr><\(prefix):trPr><\(prefix):cantSplit/></\(prefix):trPr>"
      for (column, cell) in row.enumerated() {
        let width = column == 0 ? left : textWidth - left
        markup += self.cell(cell, width: width, keepsNext: isHead || number < rows.count - 1)
      }
      markup += "</\(prefix):tr>"
    }
    return markup + "</\(prefix):tbl>"
  }

  private func opening(widths: [Int], rightMargin: Int) -> String {
    let w = prefix
    var markup = "<\(w):tbl><\(w):tblPr>"
    markup += "<\(w):tblW \(w):w=\"\(textWidth)\" \(w):type=\"dxa\"/>"
    markup += "<\(w):tblLayout \(w):type=\"fixed\"/><\(w):tblCellMar>"
    markup += "<\(w):left \(w):w=\"0\" \(w):type=\"dxa\"/>"
    markup += "<\(w):right \(w):w=\"\(rightMargin)\" \(w):type=\"dxa\"/>"
    markup += "</\(w):tblCellMar></\(w):tblPr><\(w):tblGrid>"
    markup += widths.map { "<\(w):gridCol \(w):w=\"\($0)\"/>" }.joined()
    return markup + "</\(w):tblGrid>"
  }

  private mutating func cell(_ lines: Cell, width: Int, keepsNext: Bool) -> String {
    let w = prefix
    var markup =
      "<\(w):tc><\(w):tcPr><\(w):tcW \(w):w=\"\(width)\" \(w):type=\"dxa\"/></\(w):tcPr>"
    if lines.isEmpty { markup += "<\(w):p/>" }
    for (number, line) in lines.enumerated() {
      var look = line.look
      let isLast = number == lines.count - 1
      if keepsNext || !isLast { look.paragraph["keepNext"] = "<\(w):keepNext/>" }
      switch line.block.role {
      case .blank:
        // Borders of paragraphs that look alike are drawn once for all of them, so the rule stands
        // under a paragraph of its own.
        markup += paragraph([], look: ruled(look))
        look = label(look)
      case .signature where number == 0:
        look.paragraph["spacing"] = spacing(before: 360, after: 0)
      default:
        // The lines of an address stand close, the next address stands off.
        look.paragraph["spacing"] = spacing(before: 0, after: isLast ? 240 : 0)
      }
      guard line.block.role == .sender, number == 0 else {
        markup += paragraph(line.block.runs, look: look)
        continue
      }
      look.run = size(26, look.run)
      markup += paragraph(
        line.block.runs.map {
          DraftBlock.Run($0.text, bold: true, italic: $0.italic, isOpen: $0.isOpen)
        }, look: look)
    }
    return markup + "</\(w):tc>"
  }

  /// A rule to write on.
  private func ruled(_ look: ParagraphLook) -> ParagraphLook {
    let w = prefix
    var look = look
    look.paragraph["keepNext"] = "<\(w):keepNext/>"
    look.paragraph["pBdr"] =
      "<\(w):pBdr><\(w):bottom \(w):val=\"single\" \(w):sz=\"4\" \(w):space=\"1\" "
      + "\(w):color=\"auto\"/></\(w):pBdr>"
    look.paragraph["spacing"] = spacing(before: 320, after: 0)
    return look
  }

  /// What goes on a rule, below it in smaller letters.
  private func label(_ look: ParagraphLook) -> ParagraphLook {
    var look = look
    look.paragraph["spacing"] = spacing(before: 20, after: 0)
    look.run = size(18, look.run)
    return look
  }

  private func size(_ halfPoints: Int, _ properties: Properties) -> Properties {
    var properties = properties
    properties["sz"] = "<\(prefix):sz \(prefix):val=\"\(halfPoints)\"/>"
    properties["szCs"] = "<\(prefix):szCs \(prefix):val=\"\(halfPoints)\"/>"
    return properties
  }

  private func spacing(before: Int, after: Int) -> String {
    "<\(prefix):spacing \(prefix):before=\"\(before)\" \(prefix):after=\"\(after)\" "
      + "\(prefix):line=\"264\" \(prefix):lineRule=\"auto\"/>"
  }
}

extension DraftBlock {
  /// What blocks of one cell have in common.
  fileprivate var cellKey: Role? {
    if case .blank(let number) = role { .signature(number) } else { role }
  }
}

extension DraftBlock.Role {
  fileprivate var isOnTheRight: Bool { self == .particulars || self == .recipient }
}
