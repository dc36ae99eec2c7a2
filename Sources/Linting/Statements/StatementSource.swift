import PhraseMatching
import Rules
import TenderDocuments

/// Everything that signals ask about a document: its words, mentions, statements and sections.
struct StatementSource: Sendable {
  let document: Document
  let text: TokenisedText
  let mentions: Mentions
  let sections: SectionTree
  let statements: [Statement]
  let grammar: Grammar

  var forces: ForceReader {
    ForceReader(text: text, mentions: mentions, grammar: grammar, statements: statements)
  }

  /// What the section of a statement is for.
  func kind(of statement: Statement) -> SectionKind? { sections.kind(of: statement.section) }

  /// The statements whose words count as said in one: itself, its lead-in, its table heads.
  func context(of index: Int) -> [Int] {
    let statement = statements[index]
    var context = [index] + statement.heads
    var outer = statement.leadIn
    while let lead = outer, context.count < 8, !context.contains(lead) {
      context.append(lead)
      outer = statements[lead].leadIn
    }
    return context
  }

  /// The words of a mention of one of some concepts, in the statement itself if it has one.
  ///
  /// - Parameters:
  ///   - concepts: The concepts.
  ///   - index: The statement.
  ///   - near: Of several mentions the nearest to these words is taken.
  func mention(of concepts: [Int], in index: Int, near: Range<Int>?) -> Range<Int>? {
    for statement in context(of: index) {
      let matches = mentions.matches[mentions.indices(in: statements[statement].words)]
        .filter { concepts.contains($0.concept) }
      guard let near else {
        if let first = matches.first { return first.words }
        continue
      }
      let nearest = matches.min {
        abs($0.words.lowerBound - near.lowerBound) < abs($1.words.lowerBound - near.lowerBound)
      }
      if let nearest { return nearest.words }
    }
    return nil
  }

  /// Whether a statement or its context mentions a concept.
  func says(_ concept: Int, in index: Int) -> Bool {
    context(of: index).contains { says(concept, words: statements[$0].words) }
  }

  /// Whether a heading above a statement mentions a concept.
  func headingSays(_ concept: Int, above index: Int) -> Bool {
    sections.headings(of: statements[index].section).contains { block in
      says(concept, words: text.wordIndices(in: document.blocks[block].range))
    }
  }

  /// Whether a concept is mentioned in the statement or the three before and after it in the
  /// same section.
  func isSaid(_ concept: Int, near index: Int) -> Bool {
    let section = statements[index].section
    let near = max(0, index - 3)..<min(statements.count, index + 4)
    return says(concept, in: index)
      || near.contains {
        statements[$0].section == section && says(concept, words: statements[$0].words)
      }
  }

  /// The index of the statement that holds a word.
  func statement(ofWord word: Int) -> Int? {
    let sentence = Int(text.words[word].sentence)
    return sentence < statements.count ? sentence : nil
  }

  /// Whether a subordinate clause or a semicolon stands between two mentions.
  func isParted(_ left: Range<Int>, _ right: Range<Int>) -> Bool {
    let start = min(left.upperBound, right.upperBound)
    let end = max(left.lowerBound, right.lowerBound)
    return start < end && says(grammar.border, words: start..<end)
  }

  /// UTF-8 offsets of words.
  func offsets(of words: Range<Int>) -> Range<Int> {
    guard let last = words.last else { return 0..<0 }
    return Int(text.words[words.lowerBound].start)..<Int(text.words[last].end)
  }

  private func says(_ concept: Int, words: Range<Int>) -> Bool {
    mentions.indices(in: words).contains { mentions.matches[$0].concept == concept }
  }
}
