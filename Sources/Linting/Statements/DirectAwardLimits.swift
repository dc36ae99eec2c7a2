import PhraseMatching
import ProcurementLaw
import Rules

/// Finds the limits that a text states for direct award and that are not those in force.
struct DirectAwardLimits: Sendable {
  /// A limit that the text states.
  struct Stated: Sendable {
    /// The statement that it stands in.
    let statement: Int
    /// Its words.
    let words: Range<Int>
    /// Whether it was the limit once; else it is today's, wrongly counting the amount itself in.
    let isFormer: Bool
  }

  private let law: LawBook
  private let directAward: Int
  private let inclusive: Int
  private let history: Int
  private let share: Int

  init(law: LawBook, vocabulary: Vocabulary) {
    self.law = law
    directAward = vocabulary.index(of: "direct_award") ?? -1
    inclusive = vocabulary.index(of: "inclusive_limit") ?? -1
    history = vocabulary.index(of: "told_as_history") ?? -1
    share = vocabulary.index(of: "share_of_threshold") ?? -1
  }

  /// The first wrong limit of each statement that speaks of direct award, in reading order.
  func wrong(in source: StatementSource, act: Act, asOf: LegalDate) -> [Stated] {
    let current = law.directAwardLimit(for: act, asOf: asOf)
    let formerLimits = law.formerLimits([.directAward], asOf: asOf)
    let former = Set(formerLimits.compactMap(\.kronor))
    // LUK still sets its limit as a share, so a share is former only where the act has left it.
    let formerShares = Set(formerLimits.filter { $0.act == act }.compactMap(\.percent))
      .subtracting([current?.percent].compactMap { $0 })
    var found: [Stated] = []
    var last = -1
    for mention in source.mentions.matches where mention.concept == directAward {
      guard let index = source.statement(ofWord: mention.words.lowerBound), index != last,
        !source.saysAny([history], in: index)
      else { continue }
      last = index
      let words = source.statements[index].words
      let amount = numbers(in: words, of: source.text).first { number, words in
        former.contains(number)
          || number == current?.kronor && says(inclusive, before: words, in: source)
      }
      if let amount {
        found.append(
          Stated(statement: index, words: amount.words, isFormer: former.contains(amount.number)))
      } else if let part = formerShare(formerShares, in: words, of: source) {
        found.append(Stated(statement: index, words: part, isFormer: true))
      }
    }
    return found
  }

  /// The words of a share of the threshold that was the limit once.
  private func formerShare(
    _ shares: Set<Int>, in words: Range<Int>, of source: StatementSource
  ) -> Range<Int>? {
    for index in source.mentions.indices(in: words) {
      let mention = source.mentions.matches[index]
      guard mention.concept == share,
        let number = numbers(in: mention.words, of: source.text).first,
        shares.contains(number.number)
      else { continue }
      return mention.words
    }
    return nil
  }

  /// Whole numbers with their words.
  private func numbers(
    in words: Range<Int>, of text: TokenisedText
  ) -> [(number: Int, words: Range<Int>)] {
    var found: [(Int, Range<Int>)] = []
    var word = words.lowerBound
    while word < words.upperBound {
      guard let number = SwedishNumber.parse(at: word, in: text),
        word + number.wordCount <= words.upperBound
      else {
        word += 1
        continue
      }
      if number.value >= 1, number.value.rounded() == number.value, number.value < 1e12 {
        found.append((Int(number.value), word..<(word + number.wordCount)))
      }
      word += number.wordCount
    }
    return found
  }

  /// Whether the words just before an amount say a thing.
  private func says(_ concept: Int, before words: Range<Int>, in source: StatementSource) -> Bool {
    let before = max(0, words.lowerBound - 6)..<words.lowerBound
    return source.mentions.indices(in: before).contains {
      source.mentions.matches[$0].concept == concept
    }
  }
}
