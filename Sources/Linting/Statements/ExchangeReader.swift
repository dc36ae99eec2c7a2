import TenderDocuments

/// Tells questions from answers while the sentences of a document are read in order.
///
/// Answers given during the tender period bind like the rest of the documents; questions don't, and
/// both often stand under one heading, or even in one paragraph.
struct ExchangeReader {
  private var current: Statement.Exchange?
  /// The statements of the question that was asked last.
  private var asked: [Int] = []
  private var isAsking = false

  /// Begins a block: a heading ends what came before it.
  mutating func enter(_ block: Block) {
    guard block.headingLevel != nil else { return }
    current = nil
    asked = []
    isAsking = false
  }

  /// What a sentence is, by its label or its question mark, and the statements that it answers.
  mutating func read(
    _ range: Range<Int>, index: Int, in document: Document
  ) -> (exchange: Statement.Exchange?, answers: [Int]) {
    let sentence = document.text[range]
    if let label = Self.label(of: sentence) {
      current = label
      if label == .question { isAsking = false }
    }
    if current == .answer {
      isAsking = false
      // At most three: ”Ja, minst två” says nothing without its question.
      return (.answer, Array(asked.prefix(3)))
    }
    let end = sentence.last { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "*") }
    let exchange = end == UInt8(ascii: "?") ? .question : current
    if exchange == .question {
      if !isAsking { asked = [] }
      asked.append(index)
    }
    isAsking = exchange == .question
    return (exchange, [])
  }

  /// ”Fråga 8:” and ”Svar:”, in any capitals; with a number or a colon behind, since both words begin
  /// ordinary sentences too.
  private static func label(of sentence: ArraySlice<UInt8>) -> Statement.Exchange? {
    let opening = sentence.prefix(16)
    for (word, part) in words where opening.count > word.count {
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
