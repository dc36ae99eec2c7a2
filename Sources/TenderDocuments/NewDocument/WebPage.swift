/// Writes a draft as a web page that stands alone.
///
/// Headings, lists, tables with heads and the language are marked up for what they are, so that a
/// screen reader can find its way; the look is for A4 paper as well as for a screen.
struct WebPage {
  let title: String

  /// The page, with a line break at its end.
  func text(_ blocks: [DraftBlock]) -> String {
    """
    <!DOCTYPE html>
    <html lang="sv">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>\(Self.escaped(title))</title>
    <style>
    \(Self.look)
    </style>
    </head>
    <body>
    <main>
    \(body(blocks))
    </main>
    </body>
    </html>

    """
  }

  // MARK: Blocks

  private func body(_ blocks: [DraftBlock]) -> String {
    var lines: [String] = []
    var rest = blocks[...]
    while let block = rest.first {
      let count = Self.run(rest)
      let group = Array(rest.prefix(count))
      rest = rest.dropFirst(count)
      switch block.kind {
      case .row(_): lines.append(table(group))
      case .numbered, .bullet: lines.append(list(group[...], level: 1))
      case .heading(let level):
        let tag = "h\(min(6, max(1, level)))"
        lines.append("<\(tag)>\(inline(block.runs))</\(tag)>")
      case .paragraph:
        lines.append(block.placing == nil ? "<p>\(inline(block.runs))</p>" : placed(group))
      }
    }
    return lines.joined(separator: "\n")
  }

  /// How many blocks belong together from the first on: a list, a table, the head of a letter.
  private static func run(_ blocks: ArraySlice<DraftBlock>) -> Int {
    guard let first = blocks.first else { return 0 }
    let count = blocks.prefix { block in
      switch (first.kind, block.kind) {
      case (.row, .row): true
      case (.numbered, .numbered), (.numbered, .bullet), (.bullet, .numbered), (.bullet, .bullet):
        true
      case (.paragraph, .paragraph): first.placing != nil && first.placing == block.placing
      default: false
      }
    }.count
    return max(1, count)
  }

  /// The parts of a letter's head, or its signatures, each in a box.
  private func placed(_ blocks: [DraftBlock]) -> String {
    var boxes: [(name: String, lines: [String])] = []
    var key: DraftBlock.Role?
    for block in blocks {
      var own = block.role
      var line = inline(block.runs)
      if case .blank(let number) = block.role {
        own = .signature(number)
        line = "<span class=\"blank\">\(line)</span>"
      } else {
        line = "<span>\(line)</span>"
      }
      if own != key || boxes.isEmpty {
        boxes.append((Self.name(own), []))
        key = own
      }
      boxes[boxes.count - 1].lines.append(line)
    }
    let name = blocks.first?.placing == .head ? "head" : "signatures"
    let content = boxes.map { box in
      "<p class=\"\(box.name)\">\(box.lines.joined(separator: "<br>\n"))</p>"
    }
    return (["<div class=\"\(name)\">"] + content + ["</div>"]).joined(separator: "\n")
  }

  private static func name(_ role: DraftBlock.Role?) -> String {
    switch role {
    case .sender: "sender"
    case .particulars: "particulars"
    case .contact: "contact"
    case .recipient: "recipient"
    default: "signature"
    }
  }

  private func table(_ blocks: [DraftBlock]) -> String {
    let rows = blocks.map { block -> [[DraftBlock.Run]] in
      if case .row(let cells) = block.kind { cells } else { [] }
    }
    let columns = rows.map(\.count).max() ?? 0
    func row(_ cells: [[DraftBlock.Run]], _ opening: String, _ closing: String) -> String {
      "<tr>"
        + (0..<columns).map { column in
          opening + (column < cells.count ? inline(cells[column]) : "") + closing
        }.joined() + "</tr>"
    }
    var lines = ["<table>", "<thead>", row(rows.first ?? [], "<th scope=\"col\">", "</th>")]
    lines += ["</thead>", "<tbody>"]
    lines += rows.dropFirst().map { row($0, "<td>", "</td>") }
    return (lines + ["</tbody>", "</table>"]).joined(separator: "\n")
  }

  // MARK: Lists

  /// One level of a list, with the levels below inside their items.
  private func list(_ blocks: ArraySlice<DraftBlock>, level: Int) -> String {
    var lines: [String] = []
    var open: String?
    var last: ListNumber?
    var rest = blocks
    while let block = rest.first {
      let inner = rest.dropFirst().prefix { Self.level(of: $0) > level }
      rest = rest.dropFirst(1 + inner.count)
      let below = inner.isEmpty ? "" : "\n" + list(inner, level: level + 1)
      let (tag, opening, shown, number) = Self.form(of: block, after: open == "ol" ? last : nil)
      if let opening {
        if let open { lines.append("</\(open)>") }
        lines.append(opening)
        open = tag
      } else if open != tag {
        if let open { lines.append("</\(open)>") }
        lines.append("<\(tag)>")
        open = tag
      }
      last = number
      lines.append("<li>\(shown)\(inline(block.runs))\(below)</li>")
    }
    if let open { lines.append("</\(open)>") }
    return lines.joined(separator: "\n")
  }

  private static func level(of block: DraftBlock) -> Int {
    switch block.kind {
    case .numbered(_, let level), .bullet(let level): level
    default: 1
    }
  }

  /// The list that an item stands in: a new one where it does not go on with the one before it.
  private static func form(
    of block: DraftBlock, after last: ListNumber?
  ) -> (tag: String, opening: String?, shown: String, number: ListNumber?) {
    guard case .numbered(let label, _) = block.kind else { return ("ul", nil, "", nil) }
    let readings = ListNumber.readings(of: label)
    if let next = readings.first(where: { reading in last.map(reading.follows) ?? false }) {
      return ("ol", nil, "", next)
    }
    guard let first = readings.first, first.prefix.isEmpty else {
      return ("ul", "<ul class=\"typed\">", escaped(label) + " ", nil)
    }
    let type =
      switch first.format {
      case .decimal: ""
      case .lowerLetter: " type=\"a\""
      case .upperLetter: " type=\"A\""
      case .lowerRoman: " type=\"i\""
      }
    let start = first.value == 1 ? "" : " start=\"\(first.value)\""
    return ("ol", "<ol\(type)\(start)>", "", first)
  }

  // MARK: Words

  private func inline(_ runs: [DraftBlock.Run]) -> String {
    runs.map { run in
      var words = Self.escaped(NoBreakSpaces.binding(run.text))
      if run.italic { words = "<em>\(words)</em>" }
      if run.isOpen { words = "<mark>\(words)</mark>" }
      if run.bold { words = "<strong>\(words)</strong>" }
      return words
    }.joined()
  }

  private static func escaped(_ text: String) -> String { XMLEscape.text(text) }

  /// Black on white, lines of a length that can be read, and no heading at the bottom of a page.
  private static let look = """
    @page { size: A4; margin: 25mm; }
    body { margin: 0; color: #000; background: #fff; font: 11pt/1.4 Calibri, Carlito, Arial, sans-serif; }
    main { max-width: 44em; margin: 2em auto; padding: 0 1em; }
    h1 { font-size: 1.4em; line-height: 1.25; margin: 1.2em 0 .7em; }
    h2 { font-size: 1.15em; margin: 1.4em 0 .4em; }
    h3 { font-size: 1em; margin: 1.2em 0 .3em; }
    h1, h2, h3 { break-after: avoid; }
    p, ul, ol { margin: 0 0 .7em; }
    li { margin: 0 0 .35em; }
    ul.typed { list-style: none; padding-left: 1.5em; }
    table { width: 100%; border-collapse: collapse; margin: 0 0 1em; }
    thead { display: table-header-group; }
    tr { break-inside: avoid; }
    th, td { border: 1px solid #000; padding: .25em .5em; text-align: left; vertical-align: top; height: 1.4em; }
    .head { display: grid; grid-template-columns: 56% 44%; margin: 0 0 1.5em; }
    .head .sender, .head .contact { grid-column: 1; }
    .head .particulars, .head .recipient { grid-column: 2; }
    .sender span:first-child { font-weight: bold; }
    .signatures { display: grid; grid-template-columns: 1fr 1fr; column-gap: 2em; break-inside: avoid; }
    .signature { margin-top: 1.2em; }
    .blank { display: inline-block; width: 100%; margin-top: 2.4em; border-top: 1px solid #000; font-size: .85em; }
    @media print { main { max-width: none; margin: 0; padding: 0; } }
    """
}
