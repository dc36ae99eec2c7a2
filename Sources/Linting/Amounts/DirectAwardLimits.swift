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
    /// Which limit it was, or is taken to be.
    let kind: AmountLimit.Kind
    /// Whether it was a limit once.
    let isFormer: Bool
    /// Whether it is today's limit, wrongly counting the amount itself in.
    let isInclusive: Bool
  }

  private let law: LawBook
  /// Which limit governs what is bought.
  private let kind: AmountLimit.Kind
  private let directAward: Int
  /// What speaks of direct award without the word.
  private let context: Int
  private let inclusive: Int
  private let history: Int
  private let share: Int
  private let euro: Int

  /// - Parameter kind: `directAward`, or `specialServices` for services that have a limit of their
  ///   own.
  init(of kind: AmountLimit.Kind, law: LawBook, vocabulary: Vocabulary) {
    self.law = law
    self.kind = kind
    directAward = vocabulary.index(of: "direct_award") ?? -1
    context = vocabulary.index(of: "direct_award_context") ?? -1
    inclusive = vocabulary.index(of: "inclusive_limit") ?? -1
    history = vocabulary.index(of: "told_as_history") ?? -1
    share = vocabulary.index(of: "share_of_threshold") ?? -1
    euro = vocabulary.index(of: "euro_word") ?? -1
  }

  /// The first wrong limit of each statement that speaks of direct award, in reading order.
  ///
  /// - Parameter governing: The act of the tender; where it is not known LOU is taken, and another
  ///   act's limit is no fault.
  func wrong(in source: StatementSource, act governing: Act?, asOf: LegalDate) -> [Stated] {
    let act = governing ?? .lou
    let current = law.limit(kind, for: act, asOf: asOf)
    let others = governing == nil ? [] : limitsOfOtherActs(than: act, asOf: asOf)
    let formerLimits = law.formerLimits([.directAward], asOf: asOf)
    let former = Set(formerLimits.compactMap(\.kronor))
    // Special services may be awarded directly below their threshold, so an old threshold is an old
    // limit.
    let special = Set(law.formerLimits([.specialServices], asOf: asOf).compactMap(\.kronor))
      .subtracting(former)
    // LUK still sets its limit as a share, so a share is former only where the act has left it.
    let formerShares = Set(formerLimits.filter { $0.act == act }.compactMap(\.percent))
      .subtracting([law.directAwardLimit(for: act, asOf: asOf)?.percent].compactMap { $0 })
    var found: [Stated] = []
    var last = -1
    // A share of the threshold has never been anything but the limit for direct award.
    let triggers = [directAward, context, share].filter { $0 >= 0 }
    for mention in source.mentions.matches where triggers.contains(mention.concept) {
      guard let index = source.statement(ofWord: mention.words.lowerBound), index != last,
        !source.saysAny([history], in: index)
      else { continue }
      last = index
      let words = source.statements[index].words
      let namesOther = others.isEmpty || namesOtherAct(than: act, in: index, of: source)
      let amount = StatedNumbers(source.text).all(in: words).first { number, words in
        former.contains(number) || special.contains(number)
          || !namesOther && others.contains(number)
          || isCurrent(number, words, current, in: source)
            && says(inclusive, before: words, in: source)
      }
      if let amount {
        found.append(
          Stated(
            statement: index, words: amount.words,
            kind: special.contains(amount.number) ? .specialServices : kind,
            isFormer: former.contains(amount.number) || special.contains(amount.number),
            isInclusive: isCurrent(amount.number, amount.words, current, in: source)))
      } else if let part = formerShare(formerShares, in: words, of: source) {
        found.append(
          Stated(statement: index, words: part, kind: kind, isFormer: true, isInclusive: false))
      }
    }
    return found
  }

  /// Whether a number is the limit in force, in kronor or, where that is said, in euro.
  private func isCurrent(
    _ number: Int, _ words: Range<Int>, _ limit: AmountLimit?, in source: StatementSource
  ) -> Bool {
    guard let limit else { return false }
    let around = max(0, words.lowerBound - 1)..<min(source.text.words.count, words.upperBound + 1)
    let isEuro = source.mentions.indices(in: around).contains {
      source.mentions.matches[$0].concept == euro
    }
    return number == (isEuro ? limit.euro : limit.kronor)
  }

  /// Today's limits of the other acts, where they are not also this act's.
  private func limitsOfOtherActs(than act: Act, asOf: LegalDate) -> Set<Int> {
    let own = law.directAwardLimit(for: act, asOf: asOf)?.kronor
    return Set(
      Act.allCases.filter { $0 != act }
        .compactMap { law.directAwardLimit(for: $0, asOf: asOf)?.kronor }
    ).subtracting([own].compactMap(\.self))
  }

  private func namesOtherAct(
    than act: Act, in index: Int, of source: StatementSource
  ) -> Bool {
    let range = source.statements[index].range
    return source.citations.contains { citation in
      guard range.overlaps(citation.range), let mention = citation.act else { return false }
      return law.acts.contains {
        $0.act != nil && $0.act != act
          && ($0.number == mention.number || mention.name.map($0.isCalled) ?? false)
      }
    }
  }

  /// The words of a share of the threshold that was the limit once.
  private func formerShare(
    _ shares: Set<Int>, in words: Range<Int>, of source: StatementSource
  ) -> Range<Int>? {
    for index in source.mentions.indices(in: words) {
      let mention = source.mentions.matches[index]
      guard mention.concept == share,
        let number = StatedNumbers(source.text).all(in: mention.words).first,
        shares.contains(number.number)
      else { continue }
      return mention.words
    }
    return nil
  }

  /// Whether the words just before an amount say a thing.
  private func says(_ concept: Int, before words: Range<Int>, in source: StatementSource) -> Bool {
    let before = max(0, words.lowerBound - 6)..<words.lowerBound
    return source.mentions.indices(in: before).contains {
      source.mentions.matches[$0].concept == concept
    }
  }
}
