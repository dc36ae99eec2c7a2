import Foundation
import PhraseMatching
import TenderDocuments

/// Reads who buys, behind a label such as `Upphandlande myndighet:`.
struct BuyerReader {
  private static let longest = 80

  let document: Document
  let text: TokenisedText

  /// The first name behind a label, else an authority's name that is a line of the title, a party
  /// of the contract or in the header of the pages.
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
      return reading(range)
    }
    for block in document.blocks where block.range.upperBound <= titleEnd {
      if let range = authority(in: block.range) { return reading(range) }
    }
    if let party = labels.lazy.compactMap({ party($0) }).first { return reading(party) }
    return inFurniture()
  }

  private func reading(_ range: Range<Int>) -> FactReading {
    FactReading(fact: Fact(key: "buyer", value: value(range), origin: .text(range)))
  }

  /// A line that is an authority's name, alone or parted by a dot or a stroke from what follows.
  private func authority(in line: Range<Int>) -> Range<Int>? {
    let signs: Set<UInt8> = [0x7C, 0x09, 0xC2]
    let end = document.text[line.prefix(Self.longest)].firstIndex { signs.contains($0) }
    var name = line.lowerBound..<(end ?? line.upperBound)
    while name.count > 1, document.text[name.upperBound - 1] == 32 {
      name = name.lowerBound..<(name.upperBound - 1)
    }
    return name.count <= 40 && isAuthority(name) ? name : nil
  }

  /// `mellan Region Mittlandet (Beställaren) och …`: the first party, if it is an authority.
  private func party(_ words: Range<Int>) -> Range<Int>? {
    guard text.folded(words.upperBound - 1) == "mellan" else { return nil }
    let end = Int(text.words[words.upperBound - 1].end)
    let start = Int(text.words[words.lowerBound].start)
    guard let block = document.blockIndex(at: end),
      words.count > 1 || isNumber(document.blocks[block].range.lowerBound..<start),
      end + 1 < document.blocks[block].range.upperBound, document.text[end] == 32
    else { return nil }
    let rest = (end + 1)..<min(document.blocks[block].range.upperBound, end + Self.longest)
    var stop = document.text[rest].firstIndex { Self.stops.contains($0) } ?? rest.upperBound
    let and = Array(" och ".utf8)
    for index in rest.prefix(while: { $0 < stop })
    where document.text[index..<stop].starts(with: and) {
      stop = index
      break
    }
    while stop > rest.lowerBound, document.text[stop - 1] == 32 { stop -= 1 }
    let name = rest.lowerBound..<stop
    return isAuthority(name) ? name : nil
  }

  /// The authority that headers and footers name, where they name but one.
  private func inFurniture() -> FactReading {
    let names = document.blocks.lazy
      .filter { $0.story == .header || $0.story == .footer }
      .prefix(Self.mostFurniture)
      .compactMap { authority(in: $0.range) }
    let facts = names.map { Fact(key: "buyer", value: value($0), origin: .text($0)) }
    guard let first = facts.first, facts.allSatisfy({ $0.value == first.value }) else {
      return FactReading()
    }
    return FactReading(fact: first)
  }

  /// A document has seldom more than a few headers; a hostile one may have thousands.
  private static let mostFurniture = 24

  /// The name as it is written in running text: `LIDVIK KOMMUN` is `Lidvik kommun`, and the full
  /// stop of the sentence is no part of it.
  private func value(_ range: Range<Int>) -> String {
    var name = document.string(range).trimmingCharacters(in: .whitespaces)
    if name.hasSuffix("."), !name.hasSuffix("f.") { name.removeLast() }
    guard isAuthority(range), name == name.uppercased() else { return name }
    let small: Set<String> = ["kommun", "kommuns", "stad", "län", "läns", "och", "i"]
    return name.lowercased().split(separator: " ").enumerated()
      .map { $0 > 0 && small.contains(String($1)) ? String($1) : $1.capitalized }
      .joined(separator: " ")
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
