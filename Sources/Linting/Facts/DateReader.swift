import PhraseMatching
import ProcurementLaw

/// Reads days: `2026-11-21`, `den 21 november 2026`, `21/11 2026`, `21.11.2026`.
enum DateReader {
  private static let months = [
    "januari", "februari", "mars", "april", "maj", "juni", "juli", "augusti", "september",
    "oktober", "november", "december",
  ]
  private static let shortMonths = [
    "jan", "feb", "mar", "apr", "maj", "jun", "jul", "aug", "sep", "okt", "nov", "dec",
  ]

  /// A day with the words that it takes.
  typealias Found = (value: LegalDate, words: Range<Int>)

  /// The date that begins with a word; a month without a day is none.
  static func date(at word: Int, in text: TokenisedText) -> Found? {
    guard word + 2 < text.words.count else { return nil }
    let first = text.words[word].range
    guard (48...57).contains(text.bytes[first.lowerBound]) else { return nil }
    if first.count == 4 { return yearFirst(word, in: text) }
    guard first.count <= 2, let day = Int(text.folded(word)) else { return nil }
    if let month = month(word + 1, in: text) {
      return found(text.folded(word + 2), month, day, word, in: text)
    }
    // ”31/3 2026”, ”31/3-2026”, ”31.3.2026”.
    let signs = [text.gap(after: word), text.gap(after: word + 1)]
    guard signs[0] == [47] && [[32], [45], [47]].contains(signs[1]) || signs == [[46], [46]],
      let month = Int(text.folded(word + 1))
    else { return nil }
    return found(text.folded(word + 2), month, day, word, in: text)
  }

  /// The month that begins with a word, `mars 2026`: its first day and its last.
  static func wholeMonth(
    at word: Int, in text: TokenisedText
  ) -> (first: LegalDate, last: LegalDate, words: Range<Int>)? {
    guard word + 1 < text.words.count, let month = month(word, in: text),
      let year = Int(text.folded(word + 1)), (2000...2099).contains(year),
      let first = LegalDate(year: year, month: month, day: 1)
    else { return nil }
    let last = (28...31).reversed().lazy.compactMap {
      LegalDate(year: year, month: month, day: $0)
    }.first
    return last.map { (first, $0, word..<(word + 2)) }
  }

  /// Whole months between two days, the last included; half a month counts as one.
  static func months(from first: LegalDate, through last: LegalDate) -> Int {
    let days = last.day + 1 - first.day
    let whole = (last.year - first.year) * 12 + last.month - first.month
    if days >= 15 { return whole + 1 }
    return days <= -15 ? whole - 1 : whole
  }

  private static func yearFirst(_ word: Int, in text: TokenisedText) -> Found? {
    let sign = text.gap(after: word)
    guard [[45], [46], [47]].contains(sign), text.gap(after: word + 1) == sign,
      let year = Int(text.folded(word)), let month = Int(text.folded(word + 1)),
      text.words[word + 1].range.count == 2, text.words[word + 2].range.count == 2,
      let day = Int(text.folded(word + 2)),
      let date = LegalDate(year: year, month: month, day: day)
    else { return nil }
    return (date, word..<(word + 3))
  }

  private static func found(
    _ yearText: String, _ month: Int, _ day: Int, _ word: Int, in text: TokenisedText
  ) -> Found? {
    guard yearText.utf8.count == 4, let year = Int(yearText),
      let date = LegalDate(year: year, month: month, day: day)
    else { return nil }
    return (date, word..<(word + 3))
  }

  private static func month(_ word: Int, in text: TokenisedText) -> Int? {
    let range = text.words[word].range
    guard (3...9).contains(range.count), !(48...57).contains(text.bytes[range.lowerBound]) else {
      return nil
    }
    let name = text.folded(word)
    if let index = months.firstIndex(of: name) { return index + 1 }
    return shortMonths.firstIndex(of: name == "sept" ? "sep" : name).map { $0 + 1 }
  }
}
