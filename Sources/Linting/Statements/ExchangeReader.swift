import TenderDocuments

/// Tells questions from answers while the blocks of a document are read in order.
///
/// Answers given during the tender period bind like the rest of the documents; questions don't, and
/// both often stand under one heading.
struct ExchangeReader {
  private var current: Statement.Exchange?
  /// The statements of the question that was asked last.
  private var asked: Range<Int>?

  /// Begins a block: a label opens a question or an answer, a heading ends it.
  mutating func enter(_ block: Block, in document: Document) {
    guard block.headingLevel == nil else {
      current = label(of: block, in: document)
      asked = nil
      return
    }
    guard let opened = label(of: block, in: document) else { return }
    if opened == .question { asked = nil }
    current = opened
  }

  /// The statements that an answer answers, at most three: ”Ja, minst två” says nothing alone.
  var heads: [Int] { current == .answer ? asked.map { Array($0.prefix(3)) } ?? [] : [] }

  /// Remembers the statements of a block that asks.
  mutating func note(_ statements: ArraySlice<Statement>, from first: Int) {
    guard statements.first?.exchange == .question else { return }
    asked = (asked?.lowerBound ?? first)..<(first + statements.count)
  }

  /// What a sentence is: a question by its mark, else what its block is.
  func part(of range: Range<Int>, in document: Document) -> Statement.Exchange? {
    if current == .answer { return .answer }
    let end = document.text[range].last { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "*") }
    return end == UInt8(ascii: "?") ? .question : current
  }

  /// ”Fråga 8:” and ”Svar:”, in any capitals; with a number or a colon behind, since both words begin
  /// ordinary sentences too.
  private func label(of block: Block, in document: Document) -> Statement.Exchange? {
    let opening = document.text[block.range].prefix(16)
    for (word, part) in Self.words where opening.count > word.count {
      guard zip(opening, word).allSatisfy({ $0 | 0x20 == $1 | 0x20 }) else { continue }
      let rest = opening.dropFirst(word.count).drop { $0 == UInt8(ascii: " ") }
      let digits = rest.drop { (0x30...0x39).contains($0) }
      let sign = digits.first { $0 != UInt8(ascii: " ") }
      let isNumbered = digits.count < rest.count && word.count > 1
      if isNumbered || sign == UInt8(ascii: ":") { return part }
    }
    return nil
  }

  private static let words: [([UInt8], Statement.Exchange)] = [
    (Array("fråga".utf8), .question), (Array("svar".utf8), .answer),
    (Array("nytt svar".utf8), .answer), (Array("f".utf8), .question), (Array("s".utf8), .answer),
  ]
}
