import PhraseMatching
import TenderDocuments

/// Makes the statements of a document: finds what leads into lists and heads tables.
struct StatementBuilder {
  let document: Document
  let text: TokenisedText
  let sections: SectionTree

  /// The first and last statement of each block; empty for blocks without words.
  private var ofBlock: [Range<Int>] = []
  private var statements: [Statement] = []
  private var exchange = ExchangeReader()

  init(document: Document, text: TokenisedText, sections: SectionTree) {
    self.document = document
    self.text = text
    self.sections = sections
  }

  mutating func build() -> [Statement] {
    ofBlock.reserveCapacity(document.blocks.count)
    statements.reserveCapacity(text.sentences.count)
    var sentence = 0
    var table = TableHeads(document: document)
    for (index, block) in document.blocks.enumerated() {
      let first = statements.count
      let leadIn = leadIn(of: index)
      table.enter(block, statement: first)
      exchange.enter(block)
      while sentence < text.sentences.count,
        text.sentences[sentence].range.lowerBound <= block.range.upperBound
      {
        let found = text.sentences[sentence]
        let part = exchange.read(found.range, index: statements.count, in: document)
        statements.append(
          Statement(
            range: found.range, words: found.words, block: index,
            section: sections.section(ofBlock: index), leadIn: leadIn,
            heads: table.heads(of: block) + part.answers, row: table.start,
            isHeading: block.headingLevel != nil,
            exchange: part.exchange))
        sentence += 1
      }
      ofBlock.append(first..<statements.count)
      table.note(block, statements: first..<statements.count)
    }
    return statements
  }

  /// The last statement of the paragraph that a list item belongs under.
  private func leadIn(of index: Int) -> Int? {
    let block = document.blocks[index]
    guard block.headingLevel == nil, block.kind != .furniture, block.story == .body else {
      return nil
    }
    let level = listLevel(of: block)
    var previous = index - 1
    while previous >= 0, index - previous <= 60 {
      let candidate = document.blocks[previous]
      if candidate.kind == .furniture || candidate.range.isEmpty {
        previous -= 1
        continue
      }
      guard candidate.headingLevel == nil, candidate.cell == block.cell else { return nil }
      let other = listLevel(of: candidate)
      if let level, let other, other >= level {
        previous -= 1
        continue
      }
      if level == nil, other != nil { return nil }
      let last = document.text[candidate.range].last
      let opens = last == UInt8(ascii: ":")
      let isOpen = opens || (level != nil && last != UInt8(ascii: ".") && last != UInt8(ascii: ";"))
      if isOpen, level != nil || opens { return ofBlock[previous].last }
      // A paragraph that goes on in lower case belongs to the one before.
      if level == nil, beginsLower(block), let earlier = ofBlock[previous].last {
        return statements[earlier].leadIn
      }
      return nil
    }
    return nil
  }

  /// The level of a list item, marked as one or by its label alone.
  private func listLevel(of block: Block) -> Int? {
    if case .listItem(let level) = block.kind { return level }
    return nil
  }

  private func beginsLower(_ block: Block) -> Bool {
    guard let first = document.text[block.range].first else { return false }
    return (97...122).contains(first)
  }
}
