import PhraseMatching
import TenderDocuments

/// The sections that a passage refers to: ”se avsnitt 4.5”, ”enligt punkt 7.2”, ”bilaga 3”.
struct CrossReferences {
  private static let numbered: Set<String> = [
    "avsnitt", "avsnittet", "punkt", "punkten", "kapitel", "kapitlet", "rubrik", "rubriken",
  ]
  private static let annexes: Set<String> = ["bilaga", "bilagan", "bilagans"]

  private let document: Document
  private let text: TokenisedText
  private let byLabel: [String: [Int]]
  private let byAnnex: [String: [Int]]

  init(_ document: Document, text: TokenisedText) {
    self.document = document
    self.text = text
    var byLabel: [String: [Int]] = [:]
    var byAnnex: [String: [Int]] = [:]
    for (index, section) in document.sections.enumerated() {
      if let label = section.label, !label.isEmpty {
        byLabel[Self.trimmed(label), default: []].append(index)
      }
      let words = text.wordIndices(in: document.blocks[section.heading].range)
      if words.count > 1, Self.annexes.contains(text.folded(words.lowerBound)) {
        byAnnex[text.folded(words.lowerBound + 1), default: []].append(index)
      }
    }
    self.byLabel = byLabel
    self.byAnnex = byAnnex
  }

  /// The sections that some blocks refer to, without repeats, in the order of their mention.
  ///
  /// - Parameter isFrom: For each block of the document whether it is one of them.
  func sections(from isFrom: [Bool]) -> [Int] {
    if byLabel.isEmpty, byAnnex.isEmpty { return [] }
    var seen: Set<Int> = []
    var targets: [Int] = []
    for (index, block) in document.blocks.enumerated() where isFrom[index] {
      let words = text.wordIndices(in: block.range)
      for word in words where word + 1 < words.upperBound {
        for target in self.targets(at: word, in: block) where seen.insert(target).inserted {
          targets.append(target)
        }
      }
    }
    return targets
  }

  /// The sections that one block refers to, without repeats, in the order of their mention.
  func sections(fromBlock index: Int) -> [Int] {
    if byLabel.isEmpty, byAnnex.isEmpty { return [] }
    let block = document.blocks[index]
    var targets: [Int] = []
    let words = text.wordIndices(in: block.range)
    for word in words where word + 1 < words.upperBound {
      targets += self.targets(at: word, in: block).filter { !targets.contains($0) }
    }
    return targets
  }

  private func targets(at word: Int, in block: Block) -> [Int] {
    // Both kinds begin with one of few letters: most words are passed over unread.
    let first = text.bytes[Int(text.words[word].start)] | 0x20
    guard "aprkb".utf8.contains(first), text.words[word].range.count <= 9 else { return [] }
    let folded = text.folded(word)
    if Self.annexes.contains(folded) { return byAnnex[text.folded(word + 1)] ?? [] }
    guard Self.numbered.contains(folded) || folded == "p" else { return [] }
    let start = Int(text.words[word + 1].start)
    let label = text.bytes[start..<block.range.upperBound].prefix {
      (48...57).contains($0) || $0 == UInt8(ascii: ".")
    }
    let number = Self.trimmed(String(decoding: label, as: UTF8.self))
    // ”p 4” is as often a point of a paragraph of law.
    guard number.contains(".") || folded != "p" && (1...2).contains(number.utf8.count) else {
      return []
    }
    return byLabel[number] ?? []
  }

  private static func trimmed(_ label: String) -> String {
    label.hasSuffix(".") ? String(label.dropLast()) : label
  }
}
