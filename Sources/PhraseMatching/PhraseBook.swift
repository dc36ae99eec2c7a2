/// Many phrases, compiled so that a text is read once for all of them.
///
/// Each phrase waits for its rarest word; where that stands, the words around it are compared.
public struct PhraseBook: Sendable {
  private let automaton: WordAutomaton
  private let plan: PhrasePlan
  /// The plain phrases that wait for a pattern, by pattern.
  private let waiting: GroupedIndices

  /// Compiles phrases.
  ///
  /// - Parameters:
  ///   - phrases: Phrases in the notation of `docs/rules.md`.
  ///   - wordLists: The lists that `{name}` stands for.
  /// - Throws: `PhraseError` for the first phrase that can't be understood.
  public init(_ phrases: [String], wordLists: [String: [String]] = [:]) throws(PhraseError) {
    var parser = PhraseParser(wordLists: wordLists)
    var plan = PhrasePlan()
    var waits: [(pattern: Int32, phrase: Int32)] = []
    for (source, written) in phrases.enumerated() {
      for phrase in try parser.parse(written) {
        let anchor = phrase.anchor(in: parser.table)
        let number = Int32(plan.count)
        for pattern in phrase.steps[anchor].members { waits.append((pattern, number)) }
        plan.add(phrase, anchor: anchor, source: source)
      }
    }
    let patterns = parser.table.patterns
    plan.finish(patternCount: patterns.count)
    self.plan = plan
    waiting = GroupedIndices(waits.map { ($0.pattern, $0.phrase) }, groups: patterns.count)
    automaton = WordAutomaton(patterns)
  }

  /// All places where a phrase stands, ordered by their first word and the phrase.
  ///
  /// A phrase is reported once for each of its possible beginnings, with the nearest end. No match
  /// crosses the end of a sentence.
  public func matches(in text: TokenisedText) -> [PhraseMatch] {
    var fits: [(word: Int32, pattern: Int32)] = []
    automaton.scan(text) { fits.append((Int32($0), Int32($1))) }
    let fitting = GroupedIndices(fits.map { ($0.word, $0.pattern) }, groups: text.words.count)
    let search = PhraseSearch(text: text, fitting: fitting, plan: plan)
    var matches: [PhraseMatch] = []
    for fit in fits {
      for phrase in waiting[Int(fit.pattern)] {
        guard let found = search.match(Int(phrase), anchoredAt: Int(fit.word)) else { continue }
        matches.append(found)
      }
    }
    return Self.ordered(matches, wordCount: text.words.count)
  }

  /// Orders by first word, phrase and end, and leaves out what alternatives of one phrase meet in.
  private static func ordered(_ matches: [PhraseMatch], wordCount: Int) -> [PhraseMatch] {
    let byWord = GroupedIndices(
      matches.indices.map { (Int32(matches[$0].words.lowerBound), Int32($0)) }, groups: wordCount)
    var ordered: [PhraseMatch] = []
    ordered.reserveCapacity(matches.count)
    for word in 0..<wordCount {
      let here = byWord[word]
      if here.isEmpty { continue }
      let sorted = here.sorted {
        let (left, right) = (matches[Int($0)], matches[Int($1)])
        return (left.phrase, left.words.upperBound) < (right.phrase, right.words.upperBound)
      }
      var last = -1
      for index in sorted where matches[Int(index)].phrase != last {
        last = matches[Int(index)].phrase
        ordered.append(matches[Int(index)])
      }
    }
    return ordered
  }
}
