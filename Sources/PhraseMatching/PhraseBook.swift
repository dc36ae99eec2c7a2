/// Many phrases, compiled so that a text is read once for all of them.
///
/// Each phrase waits for its rarest word; where that stands, the words around it are compared.
public struct PhraseBook: Sendable {
  private let trie: WordTrie
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
    trie = WordTrie(patterns)
  }

  /// All places where a phrase stands, ordered by their first word and the phrase.
  ///
  /// A phrase is reported once for each of its possible beginnings, with the nearest end. No match
  /// crosses the end of a sentence.
  public func matches(in text: TokenisedText) -> [PhraseMatch] {
    let fitting = trie.fits(in: text)
    let search = PhraseSearch(text: text, fitting: fitting, plan: plan)
    var matches: [PhraseMatch] = []
    matches.reserveCapacity(fitting.count / 2)
    for word in text.words.indices {
      for place in fitting.places(of: word) {
        let pattern = Int(fitting.item(at: place))
        for wait in waiting.places(of: pattern) {
          if let found = search.match(Int(waiting.item(at: wait)), anchoredAt: word) {
            matches.append(found)
          }
        }
      }
    }
    return Self.ordered(matches, wordCount: text.words.count)
  }

  /// Orders by first word, phrase and end, and leaves out what alternatives of one phrase meet in.
  private static func ordered(_ matches: [PhraseMatch], wordCount: Int) -> [PhraseMatch] {
    var byWord = GroupedIndices(
      matches.indices.map { (Int32(matches[$0].words.lowerBound), Int32($0)) }, groups: wordCount)
    matches.withUnsafeBufferPointer { matches in
      byWord.sortGroups {
        let (left, right) = (Int($0), Int($1))
        if matches[left].phrase != matches[right].phrase {
          return matches[left].phrase < matches[right].phrase
        }
        return matches[left].words.upperBound < matches[right].words.upperBound
      }
    }
    var ordered: [PhraseMatch] = []
    ordered.reserveCapacity(matches.count)
    for place in 0..<byWord.count {
      let match = matches[Int(byWord.item(at: place))]
      if let last = ordered.last, last.phrase == match.phrase,
        last.words.lowerBound == match.words.lowerBound
      {
        continue
      }
      ordered.append(match)
    }
    return ordered
  }
}
