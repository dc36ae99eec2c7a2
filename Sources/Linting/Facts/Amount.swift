import PhraseMatching

/// An amount of money as Swedish tenders write it.
///
/// `1 500 000 kr`, `SEK 1 500 000`, `1.500.000 kronor`, `1 500 000:-`, `4,2 mkr`, `25 miljoner`,
/// `500 tkr`, `två miljoner kronor`.
struct Amount: Equatable {
  /// Kronor, whole.
  let kronor: Int
  /// UTF-8 offsets.
  let range: Range<Int>
  /// The words it takes.
  let words: Range<Int>

  private static let units: [String: Double] = [
    "kr": 1, "kronor": 1, "sek": 1, "tkr": 1e3, "kkr": 1e3, "tsek": 1e3, "mkr": 1e6, "mnkr": 1e6,
    "msek": 1e6, "milj": 1e6, "miljoner": 1e6, "miljon": 1e6, "mdkr": 1e9, "mdr": 1e9,
    "miljarder": 1e9, "miljard": 1e9,
  ]

  /// The amount that begins with a word; nil where none does.
  ///
  /// A number without a unit is none, except `1 500 000:-`; a range such as `2–3 mkr` or `2 till 3 mkr` is none.
  static func parse(at index: Int, in text: TokenisedText) -> Amount? {
    let leading = units[text.folded(index)]
    let start = leading == nil ? index : index + 1
    guard start < text.words.count, let number = number(at: start, in: text) else { return nil }
    if index > 0, isDigit(index - 1, in: text),
      [[45], [0xE2, 0x80, 0x93]].contains(between(index - 1, index, in: text))
    {
      return nil
    }
    if index > 1, ["och", "till"].contains(text.folded(index - 1)), isDigit(index - 2, in: text) {
      return nil
    }
    var end = number.end
    var scale = leading ?? 0
    if leading == nil, end < text.words.count, gapIsPlain(end - 1, end, in: text),
      let unit = units[text.folded(end)]
    {
      scale = unit
      end += 1
      // ”miljoner kronor”: the second unit only names the currency.
      if end < text.words.count, let more = units[text.folded(end)], more == 1,
        gapIsPlain(end - 1, end, in: text)
      {
        end += 1
      }
    }
    if scale == 0 {
      let after = Int(text.words[end - 1].end)
      guard text.bytes[min(after, text.bytes.count)...].starts(with: ":-".utf8) else { return nil }
      scale = 1
    }
    let value = number.value * scale
    guard value >= 1, value < 1e13 else { return nil }
    return Amount(
      kronor: Int(value.rounded()),
      range: Int(text.words[index].start)..<Int(text.words[end - 1].end), words: index..<end)
  }

  /// A number; beside the forms of `SwedishNumber` also groups parted by full stops.
  private static func number(
    at index: Int, in text: TokenisedText
  ) -> (value: Double, end: Int)? {
    if isDigit(index, in: text), index + 1 < text.words.count,
      between(index, index + 1, in: text) == [46]
    {
      var value = Double(text.folded(index)) ?? 0
      var end = index + 1
      while end < text.words.count, between(end - 1, end, in: text) == [46],
        text.words[end].range.count == 3, isDigit(end, in: text)
      {
        value = value * 1000 + (Double(text.folded(end)) ?? 0)
        end += 1
      }
      if end > index + 1 { return (value, end) }
    }
    guard let number = SwedishNumber.parse(at: index, in: text) else { return nil }
    return (number.value, index + number.wordCount)
  }

  private static func isDigit(_ word: Int, in text: TokenisedText) -> Bool {
    text.bytes[text.words[word].range].allSatisfy { (48...57).contains($0) }
  }

  private static func between(_ left: Int, _ right: Int, in text: TokenisedText) -> [UInt8] {
    let range = Int(text.words[left].end)..<Int(text.words[right].start)
    return range.count <= 3 ? Array(text.bytes[range]) : []
  }

  /// A blank, nothing (`4mkr`) or the full stop of `milj. kr`.
  private static func gapIsPlain(_ left: Int, _ right: Int, in text: TokenisedText) -> Bool {
    [[32], [], [46, 32]].contains(between(left, right, in: text))
      && text.words[left].end <= text.words[right].start
  }
}
