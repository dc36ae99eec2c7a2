import PhraseMatching
import Rules

/// The statements that mention each concept, in reading order.
///
/// Most concepts stand nowhere in a document: what is asked of one costs what there is of it, not
/// the length of the text.
struct ConceptPlaces: Sendable {
  /// The index of the first statement of each concept, and behind them the number of all.
  private let starts: [Int32]
  private let statements: [Int32]

  /// Sorts the mentions of a text.
  ///
  /// - Parameters:
  ///   - mentions: Ordered by place.
  ///   - text: The text in words.
  ///   - count: How many statements there are.
  ///   - concepts: How many concepts the vocabulary has.
  init(_ mentions: [ConceptMatch], in text: TokenisedText, statements count: Int, concepts: Int) {
    /// Calls with each concept and statement once, in reading order.
    func forEachPlace(_ body: (_ concept: Int, _ statement: Int32) -> Void) {
      var last = [Int32](repeating: -1, count: concepts)
      for mention in mentions {
        let statement = text.words[mention.words.lowerBound].sentence
        guard statement < count, last[mention.concept] != statement else { continue }
        last[mention.concept] = statement
        body(mention.concept, statement)
      }
    }
    var starts = [Int32](repeating: 0, count: concepts + 1)
    forEachPlace { concept, _ in starts[concept + 1] += 1 }
    for concept in 0..<concepts { starts[concept + 1] += starts[concept] }
    var next = starts
    var statements = [Int32](repeating: 0, count: Int(starts[concepts]))
    forEachPlace { concept, statement in
      statements[Int(next[concept])] = statement
      next[concept] += 1
    }
    self.starts = starts
    self.statements = statements
  }

  /// The statements that mention one of some concepts, each once.
  func statements(saying concepts: [Int]) -> [Int] {
    var found: [Int] = []
    var sources = 0
    for concept in concepts where concept >= 0 {
      let places = statements[Int(starts[concept])..<Int(starts[concept + 1])]
      if places.isEmpty { continue }
      sources += 1
      found += places.lazy.map(Int.init)
    }
    guard sources > 1 else { return found }
    found.sort()
    var last = -1
    found.removeAll { statement in
      defer { last = statement }
      return statement == last
    }
    return found
  }
}
