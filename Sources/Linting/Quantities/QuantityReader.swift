import PhraseMatching

/// Reads quantities: numbers with their units, what they are counted for and how they are bounded.
public struct QuantityReader: Sendable {
  /// So many words may stand between a number and what it counts: `två nya långa platser`.
  private static let mostAdjectives = 3

  private let text: TokenisedText
  private var numbers: NumberReader { NumberReader(text: text) }

  /// Makes a reader of a text.
  public init(_ text: TokenisedText) { self.text = text }

  /// The quantities in a range of words, in order; they do not overlap.
  public func quantities(in words: Range<Int>) -> [Quantity] {
    var found: [Quantity] = []
    var index = words.lowerBound
    while index < words.upperBound {
      if let quantity = quantity(at: index, before: words.upperBound) {
        found.append(quantity)
        index = max(quantity.words.upperBound, index + 1)
      } else {
        index += max(1, numbers.number(at: index, before: words.upperBound)?.words.count ?? 1)
      }
    }
    return found
  }

  /// The quantity that begins with a word: a number, or a currency in front of one; nil for none.
  ///
  /// - Parameters:
  ///   - index: The index of the word.
  ///   - end: Words from here on are not read.
  public func quantity(at index: Int, before end: Int) -> Quantity? {
    let sentence = text.sentences[Int(text.words[index].sentence)].words
    let end = min(end, sentence.upperBound)
    guard canBegin(index) else { return nil }
    if let money = leadingCurrency(at: index, before: end) { return money }
    if let glued = glued(at: index, before: end) { return glued }
    guard !isRest(index), let number = numbers.number(at: index, before: end) else { return nil }
    guard let (meaning, after) = unit(behind: number, before: end) else {
      return isFollowedByStroke(number)
        ? make(number, .init(unit: .kronor), unitEnd: number.words.upperBound, before: end) : nil
    }
    return make(number, meaning, unitEnd: after, before: end)
  }

  // MARK: Units

  /// Letters that no number and no currency begins with are passed over at once.
  private func canBegin(_ index: Int) -> Bool {
    let byte = text.bytes[text.words[index].range.lowerBound]
    if byte < 0x80, !(48...57).contains(byte) {
      return Self.openings.contains(byte | 0x20)
    }
    return true
  }

  private static let openings = Set("aefhmnst".utf8)

  /// `4mkr`, `36mån`: number and unit written as one word.
  private func glued(at index: Int, before end: Int) -> Quantity? {
    let word = text.bytes[text.words[index].range]
    let digits = word.prefix { (48...57).contains($0) }
    guard !digits.isEmpty, digits.count < word.count, digits.count <= 9,
      index == 0 || numbers.gap(index - 1) != [44] && numbers.gap(index - 1) != [46],
      let value = Double(String(decoding: digits, as: UTF8.self)),
      let meaning = QuantityWords.unit(String(text.folded(index).dropFirst(digits.count)))
    else { return nil }
    let number = NumberReader.Number(terms: [value], words: index..<(index + 1))
    return make(number, meaning, unitEnd: index + 1, before: end)
  }

  /// Whether a group of three digits goes on from digits in front: the end of a table's row.
  private func isRest(_ index: Int) -> Bool {
    index > 0 && numbers.isDigits(index) && text.words[index].range.count == 3
      && numbers.gap(index - 1) == [32] && numbers.isDigits(index - 1)
      && text.words[index - 1].range.count <= 3
  }

  private func leadingCurrency(at index: Int, before end: Int) -> Quantity? {
    // What costs little is asked first: few words have a number behind them.
    guard index + 1 < end, text.bytes[text.words[index + 1].range.lowerBound] < 58,
      numbers.isPlainGap(index),
      let meaning = QuantityWords.unit(text.folded(index)), meaning.unit == .kronor,
      let number = numbers.number(at: index + 1, before: end)
    else { return nil }
    var whole = number
    whole.words = index..<number.words.upperBound
    return make(whole, meaning, unitEnd: number.words.upperBound, before: end)
  }

  /// The unit behind a number: the next word, or a noun that words such as `nya` part from it.
  private func unit(
    behind number: NumberReader.Number, before end: Int
  ) -> (meaning: QuantityWords.Meaning, after: Int)? {
    let next = number.words.upperBound
    guard next < end, numbers.isPlainGap(next - 1) || isClosed(next - 1) else {
      return number.scale >= 1e6 ? (.init(unit: .kronor), next) : nil
    }
    for index in next..<min(next + Self.mostAdjectives + 1, end) {
      if index > next {
        guard numbers.gap(index - 1) == [32] else { break }
      }
      let word = text.folded(index)
      guard let meaning = QuantityWords.unit(word) else {
        if Self.noAdjectives.contains(word) || numbers.isDigits(index) { break }
        continue
      }
      // ”två dåliga år” and ”3 svenska kronor” are rare; ”två nya dagar” is no period of notice.
      if index > next, !Self.nouns.contains(meaning.unit) { break }
      return (meaning, index + 1)
    }
    // ”25 miljoner” behind words for a value are kronor.
    return number.scale >= 1e6 ? (.init(unit: .kronor), next) : nil
  }

  /// `två (2) år`: the closing bracket stands between the number and its unit.
  private func isClosed(_ left: Int) -> Bool {
    [[41, 32], [32, 41, 32]].contains(numbers.gap(left))
  }

  private static let nouns: Set<QuantityUnit> = [
    .places, .employments, .people, .suppliers, .lots, .meetings, .orders, .months, .fullTimeYears,
  ]

  /// Words that end a noun phrase: what follows them is not what the number counts.
  private static let noAdjectives: Set<String> = [
    "av", "i", "på", "om", "för", "per", "och", "eller", "som", "till", "från", "med", "den", "det",
    "de", "dem", "ska", "skall", "är", "kan", "får", "vid", "under", "inom", "efter", "att", "samt",
    "år", "ur", "hos", "utan", "enligt", "mot", "än", "bland", "gånger", "en", "ett", "sådan",
  ]

  /// `1 500 000:-`.
  private func isFollowedByStroke(_ number: NumberReader.Number) -> Bool {
    let after = Int(text.words[number.words.upperBound - 1].end)
    return text.bytes[min(after, text.bytes.count)...].starts(with: ":-".utf8)
  }

  // MARK: Assembly

  private func make(
    _ number: NumberReader.Number, _ meaning: QuantityWords.Meaning, unitEnd: Int, before end: Int
  ) -> Quantity {
    let surroundings = QuantitySurroundings(text: text)
    var after = unitEnd
    // ”miljoner kronor exkl. moms per år”, ”mkr kronor”: the second unit only names the currency.
    if meaning.unit == .kronor, after < end, numbers.isPlainGap(after - 1),
      QuantityWords.unit(text.folded(after))?.unit == .kronor
    {
      after += 1
    }
    let basis = surroundings.basis(after: after, before: end)
    let share =
      meaning.unit == .percent ? surroundings.whole(after: after, before: end) : nil
    let last = max(basis.end, share?.end ?? after)
    return Quantity(
      value: number.value * meaning.factor, upper: number.upper.map { $0 * meaning.factor },
      terms: number.terms.map { $0 * meaning.factor }, unit: meaning.unit, per: basis.units,
      whole: share?.whole,
      bound: surroundings.bound(before: number.words.lowerBound, of: meaning.unit),
      isArticle: number.isArticle,
      range: Int(text.words[number.words.lowerBound].start)..<Int(text.words[last - 1].end),
      words: number.words.lowerBound..<after, end: last)
  }
}
