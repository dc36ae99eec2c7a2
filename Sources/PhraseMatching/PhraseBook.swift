import ParallelWork

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
    var plain: [(phrase: Phrase, anchor: Int, source: Int)] = []
    var waits: [(group: Int32, item: Int32)] = []
    for (source, written) in phrases.enumerated() {
      for phrase in try parser.parse(written) {
        let anchor = phrase.anchor(in: parser.table)
        for pattern in phrase.steps[anchor].members {
          waits.append((pattern, Int32(plain.count)))
        }
        plain.append((phrase, anchor, source))
      }
    }
    let patterns = parser.table.patterns
    trie = WordTrie(patterns)
    plan = PhrasePlan(plain, patternCount: patterns.count)
    waiting = GroupedIndices(waits, groups: patterns.count)
  }

  /// Reads a book that was compiled when the program was built.
  ///
  /// - Parameters:
  ///   - reader: Stands where ``write(to:)`` began, and afterwards where it ended; what can't be a
  ///     book marks it as damaged, and the book must not be used.
  ///   - sources: How many phrases the book was made from.
  public init(from reader: inout CompactNumberReader, sources: Int) {
    trie = WordTrie(from: &reader)
    plan = PhrasePlan(from: &reader)
    waiting = GroupedIndices(from: &reader)
    let isSound =
      plan.isSound(patterns: trie.patternCount, sources: sources)
      && waiting.isSound(groups: trie.patternCount, items: plan.count)
    if !isSound { reader.isDamaged = true }
  }

  /// Writes the book in a form that is read back without understanding its phrases again.
  public func write(to numbers: inout CompactNumbers) {
    trie.write(to: &numbers)
    plan.write(to: &numbers)
    waiting.write(to: &numbers)
  }

  /// All places where a phrase stands, ordered by their first word and the phrase.
  ///
  /// A phrase is reported once for each of its possible beginnings, with the nearest end. No match
  /// crosses the end of a sentence.
  public func matches(in text: TokenisedText) -> [PhraseMatch] {
    let fitting = trie.fits(in: text)
    let count = text.words.count
    guard count > Self.worthSplitting else {
      return Self.ordered([matches(in: text, fitting, anchors: 0..<count)], wordCount: count)
    }
    let (first, second) = inParallel {
      matches(in: text, fitting, anchors: 0..<(count / 2))
    } _: {
      matches(in: text, fitting, anchors: (count / 2)..<count)
    }
    return Self.ordered([first, second], wordCount: count)
  }

  /// A text of so many words is searched in two halves at the same time.
  private static let worthSplitting = 4_000

  private func matches(
    in text: TokenisedText, _ fitting: GroupedIndices, anchors: Range<Int>
  ) -> [PhraseMatch] {
    var matches: [PhraseMatch] = []
    matches.reserveCapacity(fitting.count / 3)
    text.words.withUnsafeBufferPointer { words in
      text.sentences.withUnsafeBufferPointer { sentences in
        fitting.withPointers { fitting in
          plan.withPointers { plan in
            waiting.withPointers { waiting in
              withUnsafeTemporaryAllocation(of: Int32.self, capacity: plan.setCount) { standing in
                standing.initialize(repeating: 0)
                let search = PhraseSearch(
                  text: text, words: words, sentences: sentences, fitting: fitting, plan: plan,
                  standing: standing)
                var sentence: Int32 = -1
                for word in anchors {
                  if words[word].sentence != sentence {
                    sentence = words[word].sentence
                    search.enter(sentence)
                  }
                  for place in fitting.places(of: word) {
                    for wait in waiting.places(of: Int(fitting.item(at: place))) {
                      let phrase = Int(waiting.item(at: wait))
                      if let found = search.match(phrase, anchoredAt: word) {
                        matches.append(found)
                      }
                    }
                  }
                }
              }
            }
          }
        }
      }
    }
    return matches
  }

  /// Orders by first word, phrase and end, and leaves out what alternatives of one phrase meet in.
  private static func ordered(_ parts: [[PhraseMatch]], wordCount: Int) -> [PhraseMatch] {
    // Nearly in order already: each is put where its first word's matches begin, then sorted there.
    var starts = [Int32](repeating: 0, count: wordCount + 1)
    for part in parts { for match in part { starts[match.words.lowerBound + 1] += 1 } }
    for word in 0..<wordCount { starts[word + 1] += starts[word] }
    let count = Int(starts[wordCount])
    return [PhraseMatch](unsafeUninitializedCapacity: count) { buffer, kept in
      var next = starts
      for part in parts {
        for match in part {
          let word = match.words.lowerBound
          buffer.initializeElement(at: Int(next[word]), to: match)
          next[word] += 1
        }
      }
      kept = 0
      for word in 0..<wordCount {
        let first = kept
        for place in Int(starts[word])..<Int(starts[word + 1]) {
          let match = buffer[place]
          var current = kept
          while current > first, match.isBefore(buffer[current - 1]) {
            buffer[current] = buffer[current - 1]
            current -= 1
          }
          buffer[current] = match
          kept += 1
        }
        var last = first
        for place in (first + 1)..<max(first + 1, kept)
        where buffer[place].phrase != buffer[last].phrase {
          last += 1
          buffer[last] = buffer[place]
        }
        kept = min(kept, last + 1)
      }
    }
  }
}

extension PhraseMatch {
  /// By phrase, then by end.
  fileprivate func isBefore(_ other: PhraseMatch) -> Bool {
    phrase == other.phrase ? words.upperBound < other.words.upperBound : phrase < other.phrase
  }
}
