import PhraseMatching
import ProcurementLaw
import Rules

/// Finds thresholds that a text states as if they were in force and that have been replaced.
struct OldThresholds: Sendable {
  /// A threshold that the text states.
  struct Stated: Sendable {
    /// Its words, with the unit.
    let words: Range<Int>
    /// The threshold that it was.
    let limit: AmountLimit
  }

  private static let kinds: Set<AmountLimit.Kind> = [
    .stateGoodsAndServices, .goodsAndServices, .works, .specialServices, .concessions,
  ]
  /// How far from the word ”tröskelvärde” an amount may stand, in bytes.
  private static let reach = 100

  private let law: LawBook
  private let threshold: Int
  private let history: Int
  private let units: [Int]

  init(law: LawBook, vocabulary: Vocabulary) {
    self.law = law
    threshold = vocabulary.index(of: "threshold_word") ?? -1
    history = vocabulary.index(of: "told_as_history") ?? -1
    units = ["currency_word"].compactMap(vocabulary.index(of:))
  }

  /// The old thresholds of a document, in reading order.
  ///
  /// - Parameter act: The act that governs the tender; of amounts that several acts had, its own is
  ///   meant.
  func stated(in source: StatementSource, act: Act?, asOf: LegalDate) -> [Stated] {
    let former = law.formerLimits(Self.kinds, asOf: asOf)
    if former.isEmpty { return [] }
    var found: [Stated] = []
    for index in source.statements.indices {
      guard
        source.saysAny([threshold], in: index)
          || source.headingSaysAny([threshold], above: index),
        !source.saysAny([history], in: index)
      else { continue }
      let statement = source.statements[index].words
      let own = source.mention(of: [threshold], in: index, near: nil)
      for (number, words) in StatedNumbers(source.text).all(in: statement) {
        let meant = former.filter { $0.kronor == number }
        guard let limit = meant.first(where: { $0.act == act }) ?? meant.first,
          let whole = withUnit(words, in: source), isNear(own, words, in: source)
        else { continue }
        found.append(Stated(words: whole, limit: limit))
      }
    }
    return found
  }

  /// The number with ”kronor” behind it or ”SEK” in front; nil for a bare number, which may be a CPV
  /// code or an organisation's.
  private func withUnit(_ words: Range<Int>, in source: StatementSource) -> Range<Int>? {
    let around = max(0, words.lowerBound - 1)..<min(source.text.words.count, words.upperBound + 1)
    for mention in source.mentions.indices(in: around) {
      let match = source.mentions.matches[mention]
      guard units.contains(match.concept) else { continue }
      let start = min(words.lowerBound, match.words.lowerBound)
      return start..<max(words.upperBound, match.words.upperBound)
    }
    return nil
  }

  /// Words of a list or table belong to the head that names the threshold however far it stands.
  private func isNear(
    _ threshold: Range<Int>?, _ words: Range<Int>, in source: StatementSource
  ) -> Bool {
    guard let threshold else { return true }
    let left = source.offsets(of: threshold)
    let right = source.offsets(of: words)
    let gap =
      left.upperBound <= right.lowerBound
      ? right.lowerBound - left.upperBound : left.lowerBound - right.upperBound
    let isSame =
      source.text.words[threshold.lowerBound].sentence
      == source.text.words[words.lowerBound].sentence
    return !isSame || gap <= Self.reach
  }
}
