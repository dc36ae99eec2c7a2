import PhraseMatching
import TenderDocuments

/// A place where a text refers to an annex or a section of the tender.
struct DocumentReference {
  /// What is referred to.
  enum Target: Equatable {
    /// An annex by its number or letter.
    case annex(String)
    /// A section by its number, without a full stop at the end.
    case section(String)
  }

  let target: Target
  /// UTF-8 offsets of the reference.
  let range: Range<Int>
  let statement: Int
  /// Whether the sentence names another document.
  let namesDocument: Bool

  /// The same for two references to one thing.
  var key: String {
    switch target {
    case .annex(let name): "a" + name
    case .section(let number): "s" + number
    }
  }
}

/// Finds the references of a document to annexes and sections.
///
/// References to law, to the standard forms of works contracts, to standards and to other contracts
/// are none: ”bilaga 2 till LOU”, ”AB 04 kapitel 6”, ”ramavtalets bilaga 3”.
enum DocumentReferences {
  /// So many words to either side may say whose section it is.
  private static let reach = 40
  private static let numbered: Set<String> = [
    "avsnitt", "avsnittet", "punkt", "punkten", "kapitel",
  ]
  private static let annexes: Set<String> = ["bilaga", "bilagan", "bil"]

  /// Words that make it somebody else's annex or section, wherever they stand in the sentence.
  private static let elsewhere: Set<String> = [
    "lou", "luf", "luk", "lufs", "lov", "lagen", "lag", "direktiv", "direktivet", "förordning",
    "förordningen", "föreskrift", "föreskrifter", "afs", "bfs", "ab", "abt", "abff", "abk", "aff",
    "ama", "iso", "en", "ramavtal", "ramavtalet", "ramavtalets", "huvudavtalet", "standard",
    "standarden", "gdpr", "dataskyddsförordningen", "konventionen", "fördraget", "espd", "alos",
    "avrop", "avropet", "kammarkollegiet", "nl", "alltransport", "hao", "bbr", "eks", "aup",
  ]
  private static let documents = [
    "avtal", "kontrakt", "kravspec", "bilag", "föreskrift", "mall", "formulär", "anbudsform",
    "anbudsblankett", "handbok", "dokument", "prisblad", "policy", "riktlinje", "protokoll",
    "ritning",
  ]

  static func all(in reading: DocumentReading) -> [DocumentReference] {
    let source = reading.source
    let text = source.text
    let citations = source.citations.filter { $0.kind != .ownParagraph }
    var citation = 0
    var found: [DocumentReference] = []
    for (index, statement) in source.statements.enumerated()
    where source.isContent(statement) && !statement.words.isEmpty {
      for word in statement.words.dropLast() {
        // All of the words begin with one of four letters.
        let first = text.bytes[Int(text.words[word].start)] | 0x20
        guard "abpk".utf8.contains(first), let target = target(at: word, in: text) else { continue }
        let range = Int(text.words[word].start)..<Int(text.words[target.last].end)
        while citation < citations.count,
          citations[citation].range.upperBound <= range.lowerBound
        {
          citation += 1
        }
        if citation < citations.count, citations[citation].range.overlaps(range) { continue }
        let near = (word - reach..<word + reach).clamped(to: statement.words)
        let said = near.map { text.folded($0) }
        if said.contains(where: elsewhere.contains) { continue }
        // A paragraph that begins with the number is the thing itself, or a list of such things.
        if range.lowerBound == source.document.blocks[statement.block].range.lowerBound { continue }
        let names = said.enumerated().contains { offset, other in
          near.lowerBound + offset != word
            && documents.contains { other.hasPrefix($0) }
        }
        found.append(
          .init(target: target.target, range: range, statement: index, namesDocument: names))
      }
    }
    return found
  }

  /// What the words from one on refer to.
  private static func target(
    at word: Int, in text: TokenisedText
  ) -> (target: DocumentReference.Target, last: Int)? {
    guard word + 1 < text.words.count,
      (48...57).contains(text.bytes[Int(text.words[word + 1].start)]), isBeside(word, in: text)
    else { return nil }
    let folded = text.folded(word)
    if annexes.contains(folded) {
      let name = text.folded(word + 1)
      let digits = name.prefix { ("0"..."9").contains($0) }
      // ”bilaga 3”, ”bilaga 3a”, ”bilaga A”; ”bilaga i” is a preposition.
      guard !digits.isEmpty && digits.count <= 2 && name.count - digits.count <= 1
      else { return nil }
      return (.annex(name), word + 1)
    }
    guard numbered.contains(folded) else { return nil }
    var last = word + 1
    var number = text.folded(last)
    guard isNumber(number) else { return nil }
    while last + 1 < text.words.count, gap(last, in: text) == [46], isNumber(text.folded(last + 1))
    {
      last += 1
      number += "." + text.folded(last)
    }
    // ”punkt 3” is as often a point of a list; ”kapitel 3” has no points.
    guard number.contains(".") || folded != "punkt" && folded != "punkten" else { return nil }
    if last + 1 < text.words.count, gap(last, in: text).contains(0xC2) { return nil }
    return (.section(number), last)
  }

  private static func isNumber(_ word: String) -> Bool {
    word.count <= 2 && !word.isEmpty && word.allSatisfy { ("0"..."9").contains($0) }
  }

  private static func isBeside(_ word: Int, in text: TokenisedText) -> Bool {
    [[32], [46, 32], [46]].contains(gap(word, in: text))
  }

  private static func gap(_ left: Int, in text: TokenisedText) -> [UInt8] {
    let range = Int(text.words[left].end)..<Int(text.words[left + 1].start)
    return range.count <= 3 ? Array(text.bytes[range]) : []
  }
}
