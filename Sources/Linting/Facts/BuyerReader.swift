import PhraseMatching
import TenderDocuments

/// Reads who buys, behind a label such as `Upphandlande myndighet:`.
struct BuyerReader {
  private static let longest = 80

  let document: Document
  let text: TokenisedText

  /// The first name behind a label, else an authority's name that is a line of the title.
  func buyer(after labels: [Range<Int>], titleEnd: Int) -> FactReading {
    for words in labels {
      let end = Int(text.words[words.upperBound - 1].end)
      guard let block = document.blockIndex(at: end) else { continue }
      let rest = document.blocks[block].range
      guard end <= rest.upperBound else { continue }
      // The label begins its paragraph, or it is only mentioned.
      let start = Int(text.words[words.lowerBound].start)
      guard isNumber(rest.lowerBound..<start) else { continue }
      let range =
        name(in: end..<rest.upperBound) ?? neighbour(block) ?? nextParagraph(block, labelEnd: end)
      guard let range else { continue }
      return FactReading(
        fact: Fact(key: "buyer", value: document.string(range), origin: .text(range)))
    }
    let title = document.blocks.first {
      $0.range.upperBound <= titleEnd && $0.range.count <= 40 && isAuthority($0.range)
    }
    guard let range = title?.range else { return FactReading() }
    return FactReading(
      fact: Fact(key: "buyer", value: document.string(range), origin: .text(range)))
  }

  /// Whether only a heading's number stands in a range.
  private func isNumber(_ range: Range<Int>) -> Bool {
    document.text[range].allSatisfy { (48...57).contains($0) || $0 == 46 || $0 == 32 }
  }

  /// Whether a name says itself that it is an authority's.
  private func isAuthority(_ range: Range<Int>) -> Bool {
    guard isName(range) else { return false }
    let words = document.string(range).lowercased().split(separator: " ")
    guard (2...4).contains(words.count), let first = words.first, let last = words.last else {
      return false
    }
    return last == "kommun" || last == "stad" || first == "region"
  }

  /// `: Borås Stad`, ` är Borås Stad, org.nr …`.
  private func name(in rest: Range<Int>) -> Range<Int>? {
    let bytes = document.text
    var start = rest.lowerBound
    guard start < rest.upperBound else { return nil }
    if bytes[start] == UInt8(ascii: ":") {
      start += 1
    } else if bytes[start..<rest.upperBound].starts(with: " är ".utf8) {
      start += 5
    } else {
      return nil
    }
    // A table in a text file has its cells parted by strokes.
    while start < rest.upperBound, [32, 0x7C, 0x2F].contains(bytes[start]) { start += 1 }
    var end = start
    while end < rest.upperBound, !Self.stops.contains(bytes[end]) { end += 1 }
    while end > start, bytes[end - 1] == 32 { end -= 1 }
    return isName(start..<end) ? start..<end : nil
  }

  /// The cell to the right of the label's, or the one below it.
  private func neighbour(_ label: Int) -> Range<Int>? {
    guard let cell = document.blocks[label].cell else { return nil }
    let near = document.blocks[(label + 1)...].prefix(12)
    let right = near.first { $0.cell?.table == cell.table && $0.cell?.row == cell.row }
    if let right, right.cell?.column != cell.column, let name = firstName(right.range) {
      return name
    }
    let below = near.first {
      $0.cell?.table == cell.table && ($0.cell?.row ?? 0) == cell.row + 1
        && $0.cell?.column == cell.column
    }
    return below.flatMap { firstName($0.range) }
  }

  /// What stands in front of the first comma: `Norrby kommun, upphandlingsenheten`.
  private func firstName(_ range: Range<Int>) -> Range<Int>? {
    let end = document.text[range].firstIndex { Self.stops.contains($0) } ?? range.upperBound
    let name = range.lowerBound..<end
    return isName(name) ? name : nil
  }

  /// The paragraph behind a label that ends with a colon or is a heading.
  private func nextParagraph(_ label: Int, labelEnd: Int) -> Range<Int>? {
    let own = document.blocks[label]
    guard own.cell == nil, label + 1 < document.blocks.count, own.range.upperBound <= labelEnd + 2,
      document.blocks[label + 1].headingLevel == nil
    else { return nil }
    let next = document.blocks[label + 1].range
    if own.headingLevel == nil {
      let isLabel = labelEnd < document.text.count && document.text[labelEnd] == UInt8(ascii: ":")
      return isLabel && isName(next) ? next : nil
    }
    // ”1.1 Beställare / Tallåsa kommun, nedan kallad kommunen, inbjuder …”
    let comma = document.text[next].firstIndex(of: UInt8(ascii: ",")) ?? next.upperBound
    let name = next.lowerBound..<comma
    return isAuthority(name) ? name : nil
  }

  /// What stands behind the label instead of a name: prompts, and the heads of other columns.
  private static let notNames = [
    "klicka", "ange", "välj", "köpare", "namn", "kontaktperson", "befattning", "fyll",
  ]

  private static let stops = Set(",;(|\t".utf8)

  /// A name begins with a capital and is short; a prompt of a template is none.
  private func isName(_ range: Range<Int>) -> Bool {
    guard (3...Self.longest).contains(range.count) else { return false }
    let first = document.text[range.lowerBound]
    let isCapital = (65...90).contains(first) || first == 0xC3
    let name = document.string(range).lowercased()
    guard isCapital, name != "upphandling", !name.contains(":") else { return false }
    return !Self.notNames.contains { name.hasPrefix($0) }
  }
}
