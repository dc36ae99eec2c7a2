import PhraseMatching
import Rules
import TenderDocuments

/// The text of the conditions that concern some topics: where their evidence stands, the sections
/// it refers to and those whose headings speak of the same thing.
///
/// Pieces that a rule requires are looked for here and nowhere else: a number in a clause about
/// invoices says nothing about how many placements there are.
struct ConditionText {
  /// A large section without headings of its own is read only so many blocks around the evidence.
  private static let reach = 10
  private static let mostBlocks = 30

  private let reading: DocumentReading
  private let blocks: Set<Int>

  /// Makes the text.
  ///
  /// - Parameters:
  ///   - reading: The document.
  ///   - topics: The topics whose evidence counts.
  ///   - related: Concepts that make a heading one of the condition's.
  init(_ reading: DocumentReading, topics: [String], related: [Int]) {
    self.reading = reading
    let source = reading.source
    var blocks: Set<Int> = []
    var open = topics.compactMap(reading.topic).flatMap(\.evidence).map(\.statement)
    if !open.isEmpty {
      for (index, section) in source.document.sections.enumerated()
      where section.blocks.count <= Self.mostBlocks * 4 {
        let words = source.text.wordIndices(in: source.document.blocks[section.heading].range)
        let says = source.mentions.indices(in: words).contains {
          related.contains(source.mentions.matches[$0].concept)
        }
        if says, source.sections.kind(of: index) != .background { blocks.formUnion(section.blocks) }
      }
    }
    var seen: Set<Int?> = []
    while let statement = open.popLast() {
      let block = source.statements[statement].block
      let section = source.statements[statement].section
      let around = Self.blocks(around: block, section: section, in: source)
      blocks.formUnion(around)
      guard seen.insert(section).inserted else { continue }
      for target in Self.references(in: around, of: source) {
        let inside = source.sections.blocks(of: target)
        blocks.formUnion(inside.prefix(Self.mostBlocks * 2))
      }
    }
    self.blocks = blocks
  }

  /// Whether a statement belongs to the text.
  func contains(_ statement: Int) -> Bool {
    blocks.contains(reading.source.statements[statement].block)
  }

  /// The statements of the text.
  var statements: [Int] {
    reading.source.statements.indices.filter { contains($0) }
  }

  private static func blocks(
    around block: Int, section: Int?, in source: StatementSource
  ) -> Range<Int> {
    let all = source.sections.blocks(of: section)
    if all.count <= mostBlocks { return all }
    return max(all.lowerBound, block - reach)..<min(all.upperBound, block + reach + 1)
  }

  /// The sections that a passage refers to by number: ”se avsnitt 4.5”, ”enligt punkt 3.2”.
  private static func references(in blocks: Range<Int>, of source: StatementSource) -> [Int] {
    guard let first = blocks.first, let last = blocks.last else { return [] }
    let document = source.document
    let range = document.blocks[first].range.lowerBound..<document.blocks[last].range.upperBound
    let words = source.text.wordIndices(in: range)
    var targets: [Int] = []
    for word in words where word + 1 < words.upperBound {
      guard ["avsnitt", "punkt", "punkten", "kapitel", "p"].contains(source.text.folded(word))
      else { continue }
      let start = Int(source.text.words[word + 1].start)
      let label = document.text[start..<range.upperBound].prefix {
        (48...57).contains($0) || $0 == UInt8(ascii: ".")
      }
      var number = String(decoding: label, as: UTF8.self)
      if number.hasSuffix(".") { number.removeLast() }
      guard number.contains(".") || number.count <= 2, !number.isEmpty else { continue }
      targets += document.sections.indices.filter { document.sections[$0].label == number }
    }
    return targets
  }
}
