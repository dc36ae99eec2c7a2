import PhraseMatching
import TenderDocuments

/// Reads who buys, behind a label such as `Upphandlande myndighet:`.
struct BuyerReader {
  private static let longest = 80

  let document: Document
  let text: TokenisedText

  /// The first name behind a label.
  func buyer(after labels: [Range<Int>]) -> FactReading {
    for words in labels {
      let end = Int(text.words[words.upperBound - 1].end)
      guard let block = document.blockIndex(at: end) else { continue }
      let rest = document.blocks[block].range
      guard end <= rest.upperBound else { continue }
      // The label begins its paragraph, or it is only mentioned.
      let start = Int(text.words[words.lowerBound].start)
      guard start - rest.lowerBound <= 6 else { continue }
      let range = name(in: end..<rest.upperBound) ?? nextCell(block)
      guard let range else { continue }
      return FactReading(
        fact: Fact(key: "buyer", value: document.string(range), origin: .text(range)))
    }
    return FactReading()
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
    while start < rest.upperBound, bytes[start] == 32 { start += 1 }
    var end = start
    while end < rest.upperBound, !Self.stops.contains(bytes[end]) { end += 1 }
    while end > start, bytes[end - 1] == 32 { end -= 1 }
    return isName(start..<end) ? start..<end : nil
  }

  /// The cell to the right of the label's.
  private func nextCell(_ label: Int) -> Range<Int>? {
    guard let cell = document.blocks[label].cell, label + 1 < document.blocks.count else {
      return nil
    }
    let next = document.blocks[label + 1]
    guard let other = next.cell, other.table == cell.table, other.row == cell.row else {
      return nil
    }
    return isName(next.range) ? next.range : nil
  }

  private static let stops = Set(",;(|\t".utf8)

  /// A name begins with a capital and is short; a prompt of a template is none.
  private func isName(_ range: Range<Int>) -> Bool {
    guard (3...Self.longest).contains(range.count) else { return false }
    let first = document.text[range.lowerBound]
    let isCapital = (65...90).contains(first) || first == 0xC3
    let name = document.string(range).lowercased()
    return isCapital
      && !["klicka", "ange", "välj", "köpare", "namn"].contains { name.hasPrefix($0) }
  }
}
