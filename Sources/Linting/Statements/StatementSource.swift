import PhraseMatching
import ProcurementLaw
import Rules
import TenderDocuments

/// Everything that signals ask about a document: its words, mentions, statements and sections.
struct StatementSource: Sendable {
  /// How many statements lead into one another at the most: deeper lists say no more.
  static let deepestLeadIn = 6

  let document: Document
  let text: TokenisedText
  let mentions: Mentions
  let sections: SectionTree
  let statements: [Statement]
  let grammar: Grammar
  /// The citations of law in the text, in order.
  let citations: [Citation]
  /// The concepts that each statement mentions itself.
  private let said: ConceptTable
  /// The statements that mention each concept.
  private let places: ConceptPlaces
  /// The concepts that the headings around each section mention, its own among them.
  private let headed: ConceptTable

  init(
    document: Document, text: TokenisedText, mentions: Mentions, sections: SectionTree,
    statements: [Statement], vocabulary: Vocabulary, citations: [Citation]
  ) {
    self.citations = citations
    self.document = document
    self.text = text
    self.mentions = mentions
    self.sections = sections
    self.statements = statements
    grammar = Grammar(vocabulary)
    var said = ConceptTable(rows: statements.count, concepts: vocabulary.count)
    for mention in mentions.matches {
      let sentence = Int(text.words[mention.words.lowerBound].sentence)
      if sentence < statements.count { said.insert(mention.concept, row: sentence) }
    }
    self.said = said
    places = ConceptPlaces(
      mentions.matches, in: text, statements: statements.count,
      concepts: vocabulary.count)
    var headed = ConceptTable(
      rows: document.sections.count, concepts: vocabulary.count)
    for (index, section) in document.sections.enumerated() {
      let words = text.wordIndices(in: document.blocks[section.heading].range)
      for mention in mentions.indices(in: words) {
        headed.insert(mentions.matches[mention].concept, row: index)
      }
      if let parent = section.parent { headed.add(row: parent, to: index) }
    }
    self.headed = headed
  }

  var forces: ForceReader {
    ForceReader(text: text, mentions: mentions, grammar: grammar, statements: statements)
  }

  /// What the section of a statement is for.
  func kind(of statement: Statement) -> SectionKind? {
    let kind = sections.kind(of: statement.section)
    return switch statement.exchange {
    case .question: .questions
    case .answer: kind == .questions ? nil : kind
    case nil: kind
    }
  }

  /// The first thing found among the statements whose words count as said in one: itself, its
  /// table heads, then what leads into it.
  @inline(__always)
  func firstInContext<Found>(of index: Int, _ find: (Int) -> Found?) -> Found? {
    if let found = find(index) { return found }
    for head in statements[index].heads {
      if let found = find(head) { return found }
    }
    var outer = statements[index].leadIn
    for _ in 0..<Self.deepestLeadIn {
      guard let lead = outer else { return nil }
      if let found = find(lead) { return found }
      outer = statements[lead].leadIn
    }
    return nil
  }

  /// The words of a mention of one of some concepts, in the statement itself if it has one.
  ///
  /// - Parameters:
  ///   - concepts: The concepts.
  ///   - index: The statement.
  ///   - near: Of several mentions the nearest to these words is taken.
  func mention(of concepts: ArraySlice<Int>, in index: Int, near: Range<Int>?) -> Range<Int>? {
    firstInContext(of: index) { statement in
      guard said.hasAny(concepts, row: statement) else { return nil }
      var best: Range<Int>?
      for mention in mentions.indices(in: statements[statement].words) {
        let match = mentions.matches[mention]
        guard concepts.contains(match.concept) else { continue }
        guard let near else { return match.words }
        let distance = abs(match.words.lowerBound - near.lowerBound)
        if best.map({ distance < abs($0.lowerBound - near.lowerBound) }) ?? true {
          best = match.words
        }
      }
      return best
    }
  }

  /// Adds to a row what a statement and all of its context mention.
  func addContext(of index: Int, to row: inout ConceptRow) {
    _ = firstInContext(of: index) { statement -> Bool? in
      row.add(row: statement, of: said)
      return nil
    }
  }

  /// Whether a statement or its context says one of some concepts.
  ///
  /// What a question says is not said by its answer: ”Får vi hjälpa till om vi vill?” takes nothing
  /// back from ”Nej, tre platser ska erbjudas”.
  func saysAny(_ concepts: [Int], in index: Int) -> Bool {
    !concepts.isEmpty
      && firstInContext(of: index) {
        let isAsked = $0 != index && statements[$0].exchange == .question
        return !isAsked && said.hasAny(concepts, row: $0) ? true : nil
      } != nil
  }

  /// Whether a statement itself mentions one of some concepts, whatever leads into it.
  func saysItself(_ concepts: [Int], in index: Int) -> Bool { said.hasAny(concepts, row: index) }

  /// The statements that mention one of some concepts themselves, in reading order.
  func statements(saying concepts: [Int]) -> [Int] { places.statements(saying: concepts) }

  /// Whether content mentions one of some concepts.
  func contentSays(_ concepts: [Int]) -> Bool {
    !concepts.isEmpty
      && statements(saying: concepts).contains { isContent(statements[$0]) }
  }

  /// Whether a section's own heading mentions one of some concepts.
  func heading(of section: Int, saysAny concepts: [Int]) -> Bool {
    let words = text.wordIndices(in: document.blocks[document.sections[section].heading].range)
    return mentions.indices(in: words).contains {
      concepts.contains(mentions.matches[$0].concept)
    }
  }

  /// Headings announce, tables of contents repeat: neither settles anything.
  func isContent(_ statement: Statement) -> Bool {
    !statement.isHeading && document.blocks[statement.block].kind != .furniture
  }

  /// Whether a heading above a statement mentions one of some concepts.
  func headingSaysAny(_ concepts: [Int], above index: Int) -> Bool {
    statements[index].section.map { headed.hasAny(concepts, row: $0) } ?? false
  }

  /// Whether one of some concepts is mentioned in the statement or the three before and after it in
  /// the same section.
  func saysAny(_ concepts: [Int], near index: Int) -> Bool {
    if saysAny(concepts, in: index) { return true }
    let section = statements[index].section
    let near = max(0, index - 3)..<min(statements.count, index + 4)
    return near.contains {
      statements[$0].section == section && said.hasAny(concepts, row: $0)
    }
  }

  /// The index of the statement that holds a word.
  func statement(ofWord word: Int) -> Int? {
    guard word < text.words.count else { return nil }
    let sentence = Int(text.words[word].sentence)
    return sentence < statements.count ? sentence : nil
  }

  /// The index of the statement that holds the first word at or after an offset.
  func statement(at offset: Int) -> Int? {
    statement(ofWord: text.wordIndex(atOrAfter: offset))
  }

  /// Whether a subordinate clause or a semicolon stands between two mentions.
  func isParted(_ left: Range<Int>, _ right: Range<Int>) -> Bool {
    let start = min(left.upperBound, right.upperBound)
    let end = max(left.lowerBound, right.lowerBound)
    guard start < end else { return false }
    return mentions.indices(in: start..<end).contains {
      mentions.matches[$0].concept == grammar.border
    }
  }

  /// UTF-8 offsets of words.
  func offsets(of words: Range<Int>) -> Range<Int> {
    guard let last = words.last else { return 0..<0 }
    return Int(text.words[words.lowerBound].start)..<Int(text.words[last].end)
  }
}
