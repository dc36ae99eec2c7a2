/// Writes a draft as plain text or as Markdown, with `\n` at line ends.
struct DraftText {
  /// The two forms.
  enum Form {
    case plain, markdown
  }

  private let form: Form
  private let lineWidth: Int?

  /// Makes a writer.
  ///
  /// - Parameter lineWidth: Where lines are broken, in characters; nil for one line a paragraph.
  init(_ form: Form, lineWidth: Int?) {
    self.form = form
    self.lineWidth = lineWidth
  }

  /// The whole draft, ending with a line break; empty for an empty draft.
  ///
  /// - Parameters:
  ///   - firstLevel: The heading level that the draft's level 1 becomes.
  ///   - heading: Gives the words of a heading their final form: a number, capitals.
  func render(
    _ blocks: [DraftBlock], firstLevel: Int = 1,
    heading: (_ level: Int, _ words: String) -> String = { $1 }
  ) -> String {
    var text = ""
    var previous: DraftBlock?
    var rows: [[String]] = []
    for block in blocks {
      if case .row(let cells) = block.kind {
        rows.append(cells.map(inline))
        continue
      }
      flush(&rows, into: &text)
      let words: String
      switch block.kind {
      case .heading(let level):
        let actual = firstLevel + level - 1
        let title = heading(actual, block.plainText)
        words =
          form == .markdown
          ? String(repeating: "#", count: min(6, max(1, actual))) + " " + escaped(title) : title
      case .paragraph, .row: words = paragraph(block)
      case .numbered(let label, let level): words = item(label, block, level: level)
      case .bullet(let level): words = item("-", block, level: level)
      }
      if !text.isEmpty, !isTight(previous, block) { text += "\n" }
      if form == .markdown, isLine(previous, block) {
        // Markdown joins lines into one paragraph unless they are broken by a mark.
        text.removeLast()
        text += "\\\n"
      }
      text += words + "\n"
      previous = block
    }
    flush(&rows, into: &text)
    return text
  }

  // MARK: Paragraphs

  private func paragraph(_ block: DraftBlock) -> String {
    var words = inline(block.runs)
    if case .blank = block.role {
      words += ": " + (form == .plain ? Self.rule : escaped(Self.rule))
    }
    return wrap(form == .markdown ? Self.guardStart(words) : words, first: "", rest: "")
  }

  private func item(_ label: String, _ block: DraftBlock, level: Int) -> String {
    guard form == .plain || isNative(label) else {
      return wrap(escaped(label) + " " + inline(block.runs), first: "", rest: "")
    }
    let indent = String(repeating: " ", count: (form == .plain ? 3 : 4) * max(0, level - 1))
    let first = indent + label + " "
    return wrap(inline(block.runs), first: first, rest: String(repeating: " ", count: first.count))
  }

  /// Whether Markdown knows the label as that of a list item.
  private func isNative(_ label: String) -> Bool {
    label == "-"
      || ((label.hasSuffix(".") || label.hasSuffix(")")) && label.count > 1
        && label.dropLast().allSatisfy { $0.isASCII && $0.isNumber })
  }

  /// Where somebody writes by hand.
  private static let rule = String(repeating: "_", count: 30)

  /// Whether two blocks are lines of one address or one signature.
  private func isLine(_ previous: DraftBlock?, _ block: DraftBlock) -> Bool {
    switch (previous?.role, block.role) {
    case (.signature(let one)?, .signature(let other)?), (.signature(let one)?, .blank(let other)?),
      (.blank(let one)?, .signature(let other)?), (.blank(let one)?, .blank(let other)?):
      one == other
    case (.closing?, _), (nil, _): false
    case (let one, let other): one == other
    }
  }

  /// Whether no blank line stands between two blocks: members of one list, lines of one address.
  private func isTight(_ previous: DraftBlock?, _ block: DraftBlock) -> Bool {
    func isItem(_ block: DraftBlock?) -> Bool {
      switch block?.kind {
      case .bullet: true
      case .numbered(let label, _): form == .plain || isNative(label)
      default: false
      }
    }
    return isItem(previous) && isItem(block) || isLine(previous, block)
  }

  private func wrap(_ words: String, first: String, rest: String) -> String {
    guard let lineWidth else { return first + words }
    var lines: [String] = []
    var line = first
    var isFresh = true
    for word in words.split(separator: " ") {
      if !isFresh, line.count + 1 + word.count > lineWidth {
        lines.append(line)
        line = rest
        isFresh = true
      }
      line += (isFresh ? "" : " ") + word
      isFresh = false
    }
    return (lines + [line]).joined(separator: "\n")
  }

  // MARK: Words

  private func inline(_ runs: [DraftBlock.Run]) -> String {
    runs.map { run in
      let flat = Self.flat(run.text)
      guard form == .markdown else { return flat }
      let mark = (run.bold ? "**" : "") + (run.italic ? "*" : "")
      let words = flat.drop { $0 == " " }
      let core = words.reversed().drop { $0 == " " }.reversed()
      guard !mark.isEmpty, !core.isEmpty else { return escaped(flat) }
      // A mark beside a blank is no mark.
      let before = String(repeating: " ", count: flat.count - words.count)
      let after = String(repeating: " ", count: words.count - core.count)
      return before + mark + escaped(String(core)) + String(mark.reversed()) + after
    }.joined()
  }

  /// The words on one line, without control characters.
  private static func flat(_ words: String) -> String {
    var flat = ""
    for scalar in words.unicodeScalars {
      switch scalar {
      case "\t", "\n": flat += " "
      default: if scalar.value >= 0x20, scalar.value != 0x7F { flat.unicodeScalars.append(scalar) }
      }
    }
    return flat
  }

  private func escaped(_ words: String) -> String {
    guard form == .markdown else { return words }
    var escaped = ""
    for character in words {
      if "\\*_`[]<|".contains(character) { escaped.append("\\") }
      escaped.append(character)
    }
    return escaped
  }

  /// Keeps the first characters of a paragraph from making it a heading, a list or a quotation.
  private static func guardStart(_ words: String) -> String {
    guard let first = words.first else { return words }
    if "#>+-=~".contains(first) { return "\\" + words }
    let digits = words.prefix { $0.isASCII && $0.isNumber }
    let rest = words.dropFirst(digits.count)
    guard !digits.isEmpty, rest.first == "." || rest.first == ")" else { return words }
    return digits + "\\" + rest
  }

  // MARK: Tables

  private func flush(_ rows: inout [[String]], into text: inout String) {
    guard !rows.isEmpty else { return }
    if !text.isEmpty { text += "\n" }
    let columns = rows.map(\.count).max() ?? 0
    let widths = (0..<columns).map { column in
      rows.map { column < $0.count ? $0[column].count : 0 }.max() ?? 0
    }
    for (number, row) in rows.enumerated() {
      let cells = widths.indices.map { column in
        let cell = column < row.count ? row[column] : ""
        return cell + String(repeating: " ", count: widths[column] - cell.count)
      }
      if form == .markdown {
        text += "| " + cells.joined(separator: " | ") + " |\n"
        if number == 0 {
          text += "|" + widths.map { String(repeating: "-", count: $0 + 2) }.joined(separator: "|")
          text += "|\n"
        }
      } else {
        var line = cells.joined(separator: " | ")
        while line.last == " " { line.removeLast() }
        text += line + "\n"
      }
    }
    rows = []
  }
}
