import PhraseMatching
import TenderDocuments

/// Tells which lot a statement speaks of.
enum LotName {
  private static let words: Set<String> = [
    "del", "delområde", "anbudsområde", "anbudsdel", "delkontrakt", "område", "lot", "lott",
  ]

  /// The letter or number of the lot that a statement or a heading above it names; nil for none.
  static func of(_ statement: Statement, in reading: DocumentReading) -> String? {
    let source = reading.source
    // A notice with one lot has no lots.
    if let notice = reading.document.notice, Set(notice.lots).count < 2 { return nil }
    if let own = name(in: statement.words, of: source.text) { return own }
    for heading in source.sections.headings(of: statement.section) {
      let words = source.text.wordIndices(in: source.document.blocks[heading].range)
      if let name = name(in: words, of: source.text) { return name }
    }
    return nil
  }

  private static func name(in words: Range<Int>, of text: TokenisedText) -> String? {
    for word in words.dropLast() where Self.words.contains(text.folded(word)) {
      let next = text.folded(word + 1)
      // ”LOT-0001”, ”del 1”, ”delområde A”; ”del av” and ”del i” are no names.
      if let number = Int(next) { return String(number) }
      if next.count == 1, next != "i", next != "å" { return next }
    }
    return nil
  }
}
