import PhraseMatching
import Rules
import TenderDocuments

/// Finds what backs requirements up: in their own sentence, near them, in a section that they refer
/// to, or where the document follows up and sanctions what they are about.
struct BackingSearch {
  private let source: StatementSource
  private let words: [Words]
  private let references: CrossReferences

  /// What backs a requirement up, and the statements of content that speak of it, in reading order.
  private struct Words {
    let backing: Requirement.Backing
    let concepts: [Int]
    let statements: [Int]
    /// Those of them that are known to be about a social condition.
    let social: [Int]
  }

  /// Farther from a requirement without a topic nothing in its section is about it.
  private static let near = 4
  /// So many statements of a kind are looked at for each requirement; a document of nothing but
  /// sanctions would else take a time that grows with its square.
  private static let mostSocial = 50

  init(_ reading: DocumentReading, vocabulary: Vocabulary) {
    let source = reading.source
    self.source = source
    references = CrossReferences(reading.document, text: source.text)
    words = [
      (.proof, ["proves", "proof_paper"], nil),
      (.followup, ["reports", "inspects", "checks_off"], "followup_of_social"),
      (.sanction, ["sanction", "sanction_word", "penalty_word"], "sanction_for_social"),
    ].map { (backing: Requirement.Backing, ids: [String], topic: String?) in
      let concepts = ids.compactMap(vocabulary.index(of:))
      let statements = source.statements(saying: concepts)
        .filter { source.isContent(source.statements[$0]) }
      let social = topic.flatMap(reading.topic)?.evidence.map(\.statement) ?? []
      return Words(
        backing: backing, concepts: concepts, statements: statements,
        social: Array(social.prefix(Self.mostSocial)))
    }
  }

  /// The statements that back a requirement.
  ///
  /// - Parameters:
  ///   - index: Its statement.
  ///   - isSocial: Whether it has a topic: then anything in its section, and what the document says
  ///     of the same elsewhere, counts.
  func backing(of index: Int, isSocial: Bool) -> [Requirement.Backing: Int] {
    var backing: [Requirement.Backing: Int] = [:]
    let referred = referred(by: index)
    for words in words {
      backing[words.backing] =
        source.saysItself(words.concepts, in: index)
        ? index
        : nearest(words, to: index, within: isSocial ? nil : Self.near).map { found in
          // ”Villkoret följs upp enligt avsnitt 7” only says where.
          first(of: words, in: self.referred(by: found)) ?? found
        }
          ?? first(of: words, in: referred)
          ?? (isSocial ? elsewhere(words, about: index) : nil)
    }
    return backing
  }

  /// The nearest statement in the section that says one of some concepts; of two as near the one
  /// before.
  private func nearest(_ words: Words, to index: Int, within distance: Int?) -> Int? {
    let blocks = source.sections.blocks(of: source.statements[index].section)
    let after = words.statements.firstIndex(atOrAfter: index)
    // Statements stand in the order of their blocks: beyond its neighbours none is nearer.
    var best: Int?
    for place in [after - 1, after] where words.statements.indices.contains(place) {
      let candidate = words.statements[place]
      guard blocks.contains(source.statements[candidate].block) else { continue }
      let away = abs(candidate - index)
      if let distance, away > distance || !speaks(candidate, of: index) { continue }
      if best.map({ away < abs($0 - index) }) ?? true { best = candidate }
    }
    return best
  }

  /// Whether a statement near a requirement is about it: it says a word of it, speaks of the demands as
  /// such, or points back from the sentence after.
  private func speaks(_ candidate: Int, of index: Int) -> Bool {
    let other = source.statements[candidate].words
    return !telling(other).isDisjoint(with: telling(source.statements[index].words))
      || other.contains { word in
        let folded = source.text.folded(word)
        return Self.demands.contains(folded)
          || candidate == index + 1 && Self.pointers.contains(folded)
      }
  }

  /// Words for the demands of a section as such.
  private static let demands: Set<String> = [
    "kravet", "kraven", "villkoret", "villkoren", "ovan", "ovanstående", "åtagandet", "åtagandena",
  ]
  /// Words by which a sentence speaks of the one before.
  private static let pointers: Set<String> = ["detta", "dessa", "det", "så", "uppgifterna"]

  // MARK: References

  /// The blocks of the sections that a requirement's paragraph refers to, and of none that hold it.
  private func referred(by index: Int) -> [Range<Int>] {
    let block = source.statements[index].block
    return references.sections(fromBlock: block).map { source.sections.blocks(of: $0) }
      .filter { !$0.contains(block) }
  }

  private func first(of words: Words, in blocks: [Range<Int>]) -> Int? {
    for range in blocks {
      let found = words.statements.first { range.contains(source.statements[$0].block) }
      if let found { return found }
    }
    return nil
  }

  // MARK: Elsewhere

  /// A statement elsewhere in the document that is about what the requirement is about: it refers to
  /// the requirement's section, or says the same thing by name.
  private func elsewhere(_ words: Words, about index: Int) -> Int? {
    let block = source.statements[index].block
    let telling = self.telling(source.statements[index].words)
      .union(telling(heading(of: source.statements[index])))
    var best: (statement: Int, shared: Int)?
    for candidate in words.social {
      let other = source.statements[candidate]
      let isReferred = references.sections(fromBlock: other.block).contains {
        source.sections.blocks(of: $0).contains(block)
      }
      // What is sanctioned is often named by the sentence before the one with the amount.
      let block = source.text.wordIndices(in: source.document.blocks[other.block].range)
      let said = self.telling(block).union(self.telling(heading(of: other)))
      let shared = telling.intersection(said).count + (isReferred ? 1 : 0)
      guard shared > 0 else { continue }
      let away = abs(candidate - index)
      // Of two that say as much of it the nearer one.
      if best.map({ ($0.shared, away) < (shared, abs($0.statement - index)) }) ?? true {
        best = (candidate, shared)
      }
    }
    return best?.statement
  }

  /// The words of the heading above a statement; none before the first heading.
  private func heading(of statement: Statement) -> Range<Int> {
    guard let section = statement.section else { return 0..<0 }
    let heading = source.document.sections[section].heading
    return source.text.wordIndices(in: source.document.blocks[heading].range)
  }

  /// Words that nearly every requirement holds, as they begin.
  private static let common: Set<String> = [
    "levera", "bestäl", "anbuds", "avtale", "kontra", "uppdra", "villko", "kraven", "kravet",
    "person", "utföra", "utföri", "uppfyl", "redovi", "skrift", "senast", "månade", "procen",
    "omfatt", "under", "enligt", "följan", "följa", "minst", "erbjud", "lämna", "därför", "efter",
    "första", "heltid", "myndig", "upphan", "gäller", "arbets", "arbete", "social", "bilaga",
    "arbeta", "särski", "anstäl", "delta", "avtals", "varje", "påfölj", "uppföl",
    "fullgö", "omstän", "mellan", "vilken", "vilket", "sådana", "behöve", "möjlig", "avsnit",
    "samtli", "ansvar", "angivn", "omgåen", "skälig",
  ]

  /// The beginnings of the words that tell what a statement is about: `prakti`, `plats`.
  private func telling(_ words: Range<Int>) -> Set<String> {
    Set(
      words.lazy.map { String(source.text.folded($0).prefix(6)) }
        .filter { $0.count == 6 && !Self.common.contains($0) })
  }
}

extension [Int] {
  /// Where, in a sorted list, the first number stands that is not less than another.
  fileprivate func firstIndex(atOrAfter number: Int) -> Int {
    var low = startIndex
    var high = endIndex
    while low < high {
      let middle = (low + high) / 2
      if self[middle] < number { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
