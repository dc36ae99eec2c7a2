/// Writes a draft as WordprocessingML.
struct DraftMarkup<Setter: Typesetter> {
  let prefix: String
  let textWidth: Int
  /// The size of letters in cells in half points, and whether cells are only read.
  private let cellSize: Int
  private let isDense: Bool
  var typesetter: Setter
  var marks: RevisionMarks?

  /// Makes a writer.
  ///
  /// - Parameters:
  ///   - prefix: The prefix that the part binds to the WordprocessingML namespace.
  ///   - marks: Gives the marks of tracked insertions; nil for text that is just written.
  ///   - textWidth: The width of the text in twentieths of a point; that of an A4 page with margins of
  ///     2.5 cm where nothing else is known.
  init(prefix: String, typesetter: Setter, marks: RevisionMarks?, textWidth: Int = 9_070) {
    self.prefix = prefix
    self.textWidth = textWidth
    cellSize = Self.usualSize
    isDense = false
    self.typesetter = typesetter
    self.marks = marks
  }

  /// Makes a writer for a document of its own.
  init(prefix: String, typesetter: Setter, marks: RevisionMarks?, form: PageForm) {
    self.prefix = prefix
    textWidth = form.textWidth
    cellSize = form.cellSize ?? Self.usualSize
    isDense = form.isDense
    self.typesetter = typesetter
    self.marks = marks
  }

  private static var usualSize: Int { 22 }

  /// One string for each paragraph or table.
  ///
  /// - Parameter takesOver: Markup for the `w:pPr` of the last paragraph in place of its own
  ///   insertion mark, for the place where nothing follows; see ``ContainerEnd``.
  mutating func elements(_ blocks: [DraftBlock], takesOver: ContainerEnd? = nil) -> [String] {
    var elements: [String] = []
    var rows: [[[DraftBlock.Run]]] = []
    var placed: [DraftBlock] = []
    for (index, block) in blocks.enumerated() {
      if !placed.isEmpty, placed[0].placing != block.placing {
        elements.append(layout(placed))
        placed = []
      }
      if case .row(let cells) = block.kind {
        rows.append(cells)
        continue
      }
      if !rows.isEmpty { elements.append(table(rows)) }
      rows = []
      if block.placing != nil {
        placed.append(block)
        continue
      }
      elements.append(paragraph(block, takesOver: index == blocks.count - 1 ? takesOver : nil))
    }
    if !placed.isEmpty { elements.append(layout(placed)) }
    if !rows.isEmpty { elements.append(table(rows)) }
    return elements
  }

  private mutating func paragraph(_ block: DraftBlock, takesOver: ContainerEnd?) -> String {
    let look = typesetter.look(of: block)
    return paragraph(block.runs, look: look, takesOver: takesOver)
  }

  mutating func paragraph(
    _ runs: [DraftBlock.Run], look: ParagraphLook, takesOver: ContainerEnd? = nil
  ) -> String {
    var properties = look.paragraph.markup
    if let takesOver {
      properties += takesOver.markRunProperties
      properties += takesOver.change(to: look.paragraph, marks: &marks)
    } else if let mark = marks?.mark() {
      properties += "<\(prefix):rPr>\(mark)\(look.run.markup)</\(prefix):rPr>"
    }
    var content = run(look.typedLabel, look.run)
    for part in runs where !part.text.isEmpty {
      var properties = look.run
      if part.bold {
        properties["b"] = "<\(prefix):b/>"
        properties["bCs"] = "<\(prefix):bCs/>"
      }
      if part.italic {
        properties["i"] = "<\(prefix):i/>"
        properties["iCs"] = "<\(prefix):iCs/>"
      }
      if part.isOpen {
        properties["highlight"] = "<\(prefix):highlight \(prefix):val=\"yellow\"/>"
      }
      content += run(part.text, properties)
    }
    if !content.isEmpty, marks != nil { content = marks?.insertion(of: content) ?? content }
    let head = properties.isEmpty ? "" : "<\(prefix):pPr>\(properties)</\(prefix):pPr>"
    return "<\(prefix):p>\(head)\(content)</\(prefix):p>"
  }

  private func wrapped(_ properties: Properties) -> String {
    properties.isEmpty ? "" : "<\(prefix):rPr>\(properties.markup)</\(prefix):rPr>"
  }

  /// One run; tabs and line breaks become elements, because as characters they are just blanks.
  private func run(_ text: String, _ properties: Properties) -> String {
    var content = ""
    var stretch = ""
    func flush() {
      let escaped = XMLEscape.text(stretch)
      if !escaped.isEmpty {
        content += "<\(prefix):t xml:space=\"preserve\">\(escaped)</\(prefix):t>"
      }
      stretch = ""
    }
    var before: Character?
    let characters = Array(NoBreakSpaces.binding(text))
    for (index, character) in characters.enumerated() {
      defer { before = character }
      switch character {
      case "-"
      where before?.isNumber == true
        && index + 1 < characters.count && characters[index + 1].isNumber:
        // A number such as that of an organisation is not parted at its hyphen.
        flush()
        content += "<\(prefix):noBreakHyphen/>"
      case "\t":
        flush()
        content += "<\(prefix):tab/>"
      case "\n", "\r\n", "\r":
        flush()
        content += "<\(prefix):br/>"
      default: stretch.append(character)
      }
    }
    flush()
    return content.isEmpty ? "" : "<\(prefix):r>\(wrapped(properties))\(content)</\(prefix):r>"
  }

  // MARK: Tables

  private static var shortTable: Int { 12 }

  /// A table with borders of its own, so that it needs no table style of the host.
  private mutating func table(_ rows: [[[DraftBlock.Run]]]) -> String {
    let w = prefix
    let columns = max(1, rows.map(\.count).max() ?? 1)
    let widths = ColumnWidths(rows, columns: columns, size: cellSize).fitting(textWidth)
    let borders = ["top", "left", "bottom", "right", "insideH", "insideV"].map {
      "<\(w):\($0) \(w):val=\"single\" \(w):sz=\"4\" \(w):space=\"0\" \(w):color=\"auto\"/>"
    }.joined()
    var markup = "<\(w):tbl><\(w):tblPr><\(w):tblW \(w):w=\"5000\" \(w):type=\"pct\"/>"
    markup += "<\(w):tblBorders>\(borders)</\(w):tblBorders>"
    if columns > ColumnWidths.fewest || isDense { markup += ColumnWidths.narrowMargins(prefix: w) }
    markup += "</\(w):tblPr><\(w):tblGrid>"
    markup += widths.map { "<\(w):gridCol \(w):w=\"\($0)\"/>" }.joined()
    markup += "</\(w):tblGrid>"
    for (index, row) in rows.enumerated() {
      let isBlank = !isDense && index > 0 && row.contains { $0.allSatisfy(\.text.isEmpty) }
      var properties = "<\(w):cantSplit/>"
      // Room to write by hand.
      if isBlank { properties += "<\(w):trHeight \(w):val=\"400\" \(w):hRule=\"atLeast\"/>" }
      properties += (index == 0 ? "<\(w):tblHeader/>" : "")
      properties += marks?.mark() ?? ""
      markup += "<\(w):tr><\(w):trPr>\(properties)</\(w):trPr>"
      for column in 0..<columns {
        let runs = column < row.count ? row[column] : []
        let shown =
          index == 0
          ? runs.map { DraftBlock.Run($0.text, bold: true, italic: $0.italic, isOpen: $0.isOpen) }
          : runs
        markup +=
          "<\(w):tc><\(w):tcPr><\(w):tcW \(w):w=\"\(widths[column])\" \(w):type=\"dxa\"/></\(w):tcPr>"
        var look = typesetter.cell
        // A table that is no longer than half a page is not parted by the end of one.
        if rows.count <= Self.shortTable, index + 1 < rows.count {
          look.paragraph["keepNext"] = "<\(w):keepNext/>"
        }
        markup += paragraph(shown, look: look) + "</\(w):tc>"
      }
      markup += "</\(w):tr>"
    }
    return markup + "</\(w):tbl>"
  }
}
