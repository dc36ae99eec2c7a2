/// Many phrases, compiled so that a text is read once for all of them.
///
/// Each phrase waits for its rarest word; where that stands, the words around it are compared.
public struct PhraseBook: Sendable {
  private struct Entry: Sendable {
    let source: Int
    let anchor: Int
    let steps: [Step]
  }

  private struct Step: Sendable {
    /// The set of patterns that fit, by index; negative for a number.
    let set: Int32
    let gap: Int32
  }

  private let automaton: WordAutomaton
  private let entries: [Entry]
  /// The entries whose anchor a pattern belongs to.
  private let waiting: [[Int32]]
  /// For each set of patterns a row of bits, one a pattern.
  private let membership: [UInt64]
  private let rowLength: Int

  /// Compiles phrases.
  ///
  /// - Parameters:
  ///   - phrases: Phrases in the notation of `docs/rules.md`.
  ///   - wordLists: The lists that `{name}` stands for.
  /// - Throws: `PhraseError` for the first phrase that can't be understood.
  public init(_ phrases: [String], wordLists: [String: [String]] = [:]) throws(PhraseError) {
    let parser = PhraseParser(wordLists: wordLists)
    var patternIndex: [WordPattern: Int] = [:]
    var patterns: [WordPattern] = []
    var setIndex: [Set<WordPattern>: Int32] = [:]
    var sets: [[Int]] = []
    var entries: [Entry] = []
    var waiting: [Int: [Int32]] = [:]
    for (source, written) in phrases.enumerated() {
      for phrase in try parser.parse(written) {
        var steps: [Step] = []
        for step in phrase.steps {
          guard case .word(let words) = step.item else {
            steps.append(Step(set: -1, gap: Int32(step.gap)))
            continue
          }
          let set: Int32
          if let known = setIndex[words] {
            set = known
          } else {
            var members: [Int] = []
            for word in words {
              if patternIndex[word] == nil {
                patternIndex[word] = patterns.count
                patterns.append(word)
              }
              members.append(patternIndex[word] ?? 0)
            }
            set = Int32(sets.count)
            sets.append(members)
            setIndex[words] = set
          }
          steps.append(Step(set: set, gap: Int32(step.gap)))
        }
        let anchor = phrase.anchor
        for pattern in sets[Int(steps[anchor].set)] {
          waiting[pattern, default: []].append(Int32(entries.count))
        }
        entries.append(Entry(source: source, anchor: anchor, steps: steps))
      }
    }
    self.entries = entries
    self.waiting = patterns.indices.map { waiting[$0] ?? [] }
    rowLength = (patterns.count + 63) / 64
    var membership = [UInt64](repeating: 0, count: rowLength * sets.count)
    for (set, members) in sets.enumerated() {
      for member in members { membership[set * rowLength + member / 64] |= 1 << (member % 64) }
    }
    self.membership = membership
    automaton = WordAutomaton(patterns)
  }

  /// All places where a phrase stands, ordered by their first word and the phrase.
  ///
  /// A phrase is reported once for each of its possible beginnings, with the nearest end. No match
  /// crosses the end of a sentence.
  public func matches(in text: TokenisedText) -> [PhraseMatch] {
    var first = [Int32](repeating: 0, count: text.words.count + 1)
    var fitting: [Int32] = []
    fitting.reserveCapacity(text.words.count)
    var current = 0
    automaton.scan(text) { word, pattern in
      while current <= word {
        first[current] = Int32(fitting.count)
        current += 1
      }
      fitting.append(Int32(pattern))
    }
    while current <= text.words.count {
      first[current] = Int32(fitting.count)
      current += 1
    }
    var search = PhraseSearch(
      text: text, first: first, fitting: fitting, membership: membership, rowLength: rowLength)
    var matches: [PhraseMatch] = []
    for word in text.words.indices {
      for slot in Int(first[word])..<Int(first[word + 1]) {
        for index in waiting[Int(fitting[slot])] {
          let entry = entries[Int(index)]
          guard
            let found = search.around(
              word, anchor: entry.anchor, count: entry.steps.count,
              step: { (entry.steps[$0].set, Int(entry.steps[$0].gap)) })
          else { continue }
          matches.append(
            PhraseMatch(phrase: entry.source, words: found.words, numbers: found.numbers))
        }
      }
    }
    matches.sort {
      ($0.words.lowerBound, $0.phrase, $0.words.upperBound)
        < ($1.words.lowerBound, $1.phrase, $1.words.upperBound)
    }
    return Self.withoutRepeats(matches)
  }

  /// One phrase may be written with alternatives that meet in the same words.
  private static func withoutRepeats(_ sorted: [PhraseMatch]) -> [PhraseMatch] {
    var kept: [PhraseMatch] = []
    kept.reserveCapacity(sorted.count)
    for match in sorted {
      if let last = kept.last, last.phrase == match.phrase,
        last.words.lowerBound == match.words.lowerBound
      {
        continue
      }
      kept.append(match)
    }
    return kept
  }
}
