import PhraseMatching
import ProcurementLaw
import Rules

/// A document states a limit for direct award that is not the one in force.
struct AmountCheck {
  let law: LawBook
  let directAward: Int
  let inclusive: Int
  let history: Int

  init(law: LawBook, vocabulary: Vocabulary) {
    self.law = law
    directAward = vocabulary.index(of: "direct_award") ?? -1
    inclusive = vocabulary.index(of: "inclusive_limit") ?? -1
    history = vocabulary.index(of: "told_as_history") ?? -1
  }

  func run(on tender: Tender, asOf: LegalDate) -> Verdict {
    let act = tender.facts.act ?? .lou
    let current = law.directAwardLimit(for: act, asOf: asOf)
    let former = Set(law.formerLimits([.directAward], asOf: asOf).compactMap(\.kronor))
    var drafts: [Draft] = []
    for (document, reading) in tender.readings.enumerated() {
      let source = reading.source
      var last = -1
      for mention in source.mentions.matches where mention.concept == directAward {
        guard let index = source.statement(ofWord: mention.words.lowerBound), index != last,
          !source.saysAny([history], in: index)
        else { continue }
        last = index
        for (amount, words) in amounts(in: source.statements[index].words, of: source.text) {
          let wrong =
            former.contains(amount) || amount == current?.kronor && isInclusive(words, source)
          guard wrong else { continue }
          var draft = Draft(document: document, range: source.offsets(of: words))
          draft.hit = source.document.string(source.offsets(of: words))
          draft.lacks = [note(current, act: act, asOf: asOf)]
          drafts.append(draft)
          break
        }
      }
    }
    return .judged(drafts)
  }

  /// Whole numbers of at least five digits, with their words.
  private func amounts(
    in words: Range<Int>, of text: TokenisedText
  ) -> [(amount: Int, words: Range<Int>)] {
    var found: [(Int, Range<Int>)] = []
    var word = words.lowerBound
    while word < words.upperBound {
      guard let number = SwedishNumber.parse(at: word, in: text),
        word + number.wordCount <= words.upperBound
      else {
        word += 1
        continue
      }
      if number.value >= 10_000, number.value.rounded() == number.value, number.value < 1e12 {
        found.append((Int(number.value), word..<(word + number.wordCount)))
      }
      word += number.wordCount
    }
    return found
  }

  /// Whether the words before an amount count the amount itself in.
  private func isInclusive(_ words: Range<Int>, _ source: StatementSource) -> Bool {
    let before = max(0, words.lowerBound - 6)..<words.lowerBound
    return source.mentions.indices(in: before).contains {
      source.mentions.matches[$0].concept == inclusive
    }
  }

  private func note(_ limit: AmountLimit?, act: Act, asOf: LegalDate) -> Localised {
    let place = law.basis(for: "direct_award", act: act, regime: .direct, asOf: asOf).text
    guard let kronor = limit?.kronor else {
      return Localised(
        sv: "gränsen i kronor är inte känd för \(act.rawValue) den dagen",
        en: "the limit in kronor is not known for \(act.rawValue) on that day")
    }
    let amount = Self.grouped(kronor)
    return Localised(
      sv: "värdet ska beräknas understiga \(amount) kronor" + (place.map { " (\($0))" } ?? ""),
      en: "the value must be estimated to be below SEK \(amount)"
        + (place.map { " (\($0))" } ?? ""))
  }

  /// Digits in groups of three, as Swedish writes them.
  private static func grouped(_ number: Int) -> String {
    var digits = String(number)
    var groups: [String] = []
    while digits.count > 3 {
      groups.insert(String(digits.suffix(3)), at: 0)
      digits.removeLast(3)
    }
    return ([digits] + groups).joined(separator: " ")
  }
}
