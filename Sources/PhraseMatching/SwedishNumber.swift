/// A number as Swedish tenders write it: `2`, `1,5`, `10 000`, `två`, `trettio`, `2 (två)`.
public struct SwedishNumber: Sendable, Equatable {
  /// The value.
  public let value: Double
  /// How many words it takes.
  public let wordCount: Int

  /// The number that begins with a word, the longest reading; nil for the number of a paragraph.
  ///
  /// - Parameters:
  ///   - index: The index of the word.
  ///   - text: The text.
  public static func parse(at index: Int, in text: TokenisedText) -> SwedishNumber? {
    guard let first = simple(at: index, in: text),
      !ParagraphNumber.holds(index, in: text)
    else { return nil }
    // ”2 (två)” and ”två (2)” are one number.
    let next = index + first.wordCount
    if next < text.words.count, let second = simple(at: next, in: text),
      second.value == first.value, between(next - 1, next, in: text) == [32, 40]
    {
      return SwedishNumber(
        value: first.value, wordCount: first.wordCount + second.wordCount)
    }
    return first
  }

  /// A number of five groups is a million million; longer rows of digits are a table.
  private static let mostGroups = 5

  private static func simple(at index: Int, in text: TokenisedText) -> SwedishNumber? {
    guard let digits = digits(index, in: text) else {
      return NumberWords.value(of: text.bytes[text.words[index].range]).map {
        SwedishNumber(value: $0, wordCount: 1)
      }
    }
    var value = Double(digits)
    var end = index + 1
    // Groups of three digits after a blank, then decimals after a comma.
    while end < text.words.count, end - index < mostGroups, text.words[end].range.count == 3,
      value > 0, text.words[index].range.count <= 3,
      between(end - 1, end, in: text) == [32], let group = self.digits(end, in: text)
    {
      value = value * 1000 + Double(group)
      end += 1
    }
    if end < text.words.count, between(end - 1, end, in: text) == [44],
      let decimals = self.digits(end, in: text)
    {
      var scale = 1.0
      for _ in 0..<text.words[end].range.count { scale *= 10 }
      value += Double(decimals) / scale
      end += 1
    }
    return SwedishNumber(value: value, wordCount: end - index)
  }

  private static func digits(_ index: Int, in text: TokenisedText) -> Int? {
    let range = text.words[index].range
    guard range.count <= 12 else { return nil }
    var value = 0
    for offset in range {
      let digit = Int(text.bytes[offset]) - 48
      guard (0...9).contains(digit) else { return nil }
      value = value * 10 + digit
    }
    return value
  }

  private static func between(_ left: Int, _ right: Int, in text: TokenisedText) -> [UInt8] {
    let range = Int(text.words[left].end)..<Int(text.words[right].start)
    return range.count <= 3 ? Array(text.bytes[range]) : []
  }
}
