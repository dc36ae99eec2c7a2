/// Gives paragraphs of a new document its styles, and its lists real numbering.
struct NewDocumentTypesetter: Typesetter {
  /// One list of the document.
  struct Definition {
    /// Nil for bullets.
    let first: ListNumber?
    /// 1 is the outermost.
    let level: Int
  }

  /// The lists in the order in which they begin; list `n` of this array has the number `n + 1`.
  private(set) var definitions: [Definition] = []
  private var lists: [Int?] = []
  private var numbered = 0
  private var followTables: [Bool] = []
  private var endLists: [Bool] = []
  private var leadOn: [Bool] = []
  private var written = 0

  /// Decides beforehand which items belong to one list.
  ///
  /// Every label comes out exactly as the draft has it: an item that does not go on with the
  /// list before it begins a new one at its own number.
  mutating func number(_ blocks: [DraftBlock]) {
    var open: [Int: (number: ListNumber, list: Int)] = [:]
    var bullets: [Int: Int] = [:]
    var isAfterTable = false
    for (index, block) in blocks.enumerated() {
      if case .row = block.kind {
        isAfterTable = true
      } else {
        let next = index + 1 < blocks.count ? blocks[index + 1] : nil
        endLists.append(Self.endsList(block, before: next))
        leadOn.append(Self.leadsOn(block, to: next))
        followTables.append(isAfterTable)
        isAfterTable = false
      }
      switch block.kind {
      case .numbered(let label, let level):
        open = open.filter { $0.key <= level }
        let readings = ListNumber.readings(of: label)
        let last = open[level]
        let next = readings.first { reading in last.map { reading.follows($0.number) } ?? false }
        if let last, let next {
          open[level] = (next, last.list)
          lists.append(last.list)
        } else if let first = readings.first {
          definitions.append(Definition(first: first, level: level))
          open[level] = (first, definitions.count)
          lists.append(definitions.count)
        } else {
          open[level] = nil
          lists.append(nil)
        }
      case .bullet(let level):
        open = open.filter { $0.key < level }
        if bullets[level] == nil {
          definitions.append(Definition(first: nil, level: level))
          bullets[level] = definitions.count
        }
        lists.append(bullets[level])
      case .heading, .paragraph, .row: open = [:]
      }
    }
  }

  /// Whether a block stays on the page of the next one: what leads to a list or a table, and the end
  /// of a letter, so that the greeting and the names never stand alone on a page.
  private static func leadsOn(_ block: DraftBlock, to next: DraftBlock?) -> Bool {
    if block.role == .closing || next?.role == .closing { return next != nil }
    if next != nil, block.plainText.hasSuffix(":") { return true }
    return block.kind == .paragraph && (isRow(next) || next?.placing == .signatures)
  }

  /// Whether a block is the last one of a list that text or a table follows at once.
  private static func endsList(_ block: DraftBlock, before next: DraftBlock?) -> Bool {
    switch (block.kind, next?.kind) {
    case (.bullet, .paragraph?), (.bullet, .row?), (.numbered, .paragraph?), (.numbered, .row?):
      true
    default: false
    }
  }

  private static func isRow(_ block: DraftBlock?) -> Bool {
    if case .row? = block?.kind { true } else { false }
  }

  var cell: ParagraphLook { styled("Tabelltext") }

  mutating func look(of block: DraftBlock) -> ParagraphLook {
    defer { written += 1 }
    switch block.kind {
    case .heading(let level): return styled("Rubrik\(min(3, max(1, level)))")
    case .paragraph, .row:
      var look = ParagraphLook()
      // A table has no space of its own below it.
      if written < followTables.count, followTables[written] {
        look.paragraph["spacing"] = "<w:spacing w:before=\"200\"/>"
      }
      if block.role == .closing { look.paragraph["spacing"] = "<w:spacing w:before=\"320\"/>" }
      return leading(look)
    case .bullet(let level): return leading(listItem("Punktlista", level: level, label: nil))
    case .numbered(let label, let level):
      return leading(listItem("Numreradlista", level: level, label: label))
    }
  }

  private func leading(_ look: ParagraphLook) -> ParagraphLook {
    var look = look
    if written < leadOn.count, leadOn[written] { look.paragraph["keepNext"] = "<w:keepNext/>" }
    return look
  }

  private mutating func listItem(_ style: String, level: Int, label: String?) -> ParagraphLook {
    let list = numbered < lists.count ? lists[numbered] : nil
    numbered += 1
    var look = styled(style)
    if let list {
      look.paragraph["numPr"] =
        "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"\(list)\"/></w:numPr>"
    } else {
      look.paragraph["ind"] = NewPackage.indent(level: level)
      look.typedLabel = label.map { $0 + "\t" } ?? ""
    }
    // Items stand close; what follows the list stands as far off as after any paragraph.
    if written < endLists.count, endLists[written] {
      look.paragraph["spacing"] = "<w:spacing w:after=\"120\"/>"
    }
    return look
  }

  private func styled(_ style: String) -> ParagraphLook {
    var look = ParagraphLook()
    look.paragraph["pStyle"] = "<w:pStyle w:val=\"\(style)\"/>"
    return look
  }
}
