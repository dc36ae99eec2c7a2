import PhraseMatching
import ProcurementLaw
import TenderDocuments

/// Reads days: `2026-11-21`, `den 21 november 2026`.
enum DateReader {
  private static let months = [
    "januari", "februari", "mars", "april", "maj", "juni", "juli", "augusti", "september",
    "oktober", "november", "december",
  ]

  /// The day of a document: a date in its title that stands alone or behind a word for it.
  ///
  /// The title also holds last days for tenders and days of delivery, which say nothing of it.
  static func read(_ document: Document, text: TokenisedText, zones: TextZones) -> FactReading {
    let end = text.wordIndex(atOrAfter: zones.titleEnd)
    for word in 0..<max(0, min(end, text.words.count)) {
      guard let date = date(at: word, in: text), (2000...2099).contains(date.value.year),
        isOwn(date.words, in: document, text)
      else { continue }
      let range = Int(text.words[word].start)..<Int(text.words[date.words.upperBound - 1].end)
      return FactReading(
        fact: Fact(key: "date", value: date.value.description, origin: .text(range)))
    }
    return FactReading()
  }

  /// The date that begins with a word.
  static func date(at word: Int, in text: TokenisedText) -> (value: LegalDate, words: Range<Int>)? {
    guard word + 2 < text.words.count else { return nil }
    let first = text.words[word].range
    guard (48...57).contains(text.bytes[first.lowerBound]) else { return nil }
    if first.count == 4 {
      let whole = first.lowerBound..<Int(text.words[word + 2].end)
      guard whole.count == 10 else { return nil }
      let date = LegalDate(String(decoding: text.bytes[whole], as: UTF8.self))
      return date.map { ($0, word..<(word + 3)) }
    }
    guard first.count <= 2, let month = months.firstIndex(of: text.folded(word + 1)),
      let day = Int(text.folded(word)), let year = Int(text.folded(word + 2)),
      let date = LegalDate(year: year, month: month + 1, day: day)
    else { return nil }
    return (date, word..<(word + 3))
  }

  /// Whole months between two days, the last included; half a month counts as one.
  static func months(from first: LegalDate, through last: LegalDate) -> Int {
    let days = last.day + 1 - first.day
    let whole = (last.year - first.year) * 12 + last.month - first.month
    if days >= 15 { return whole + 1 }
    return days <= -15 ? whole - 1 : whole
  }

  private static func isOwn(
    _ words: Range<Int>, in document: Document, _ text: TokenisedText
  ) -> Bool {
    let start = Int(text.words[words.lowerBound].start)
    guard let block = document.blockIndex(at: start) else { return false }
    let range = document.blocks[block].range
    if document.blocks[block].cell == nil, range.count <= 12 { return true }
    let before = document.string(range.lowerBound..<start).lowercased()
    return ["datum", "publicerad", "reviderat", "reviderad", "utkast", "daterad", "version"]
      .contains { before.contains($0) } && !before.contains("sista") && !before.contains("start")
  }
}
