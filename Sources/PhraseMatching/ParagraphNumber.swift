/// The number that a paragraph bears in its own text: `2.`, `2)`, `(2)`, `4.2 Praktikplatser`.
///
/// It counts nothing: ”2. Praktikplatser ska erbjudas” says no number of places.
enum ParagraphNumber {
  /// More levels than this no paragraph has.
  private static let mostLevels = 5
  private static let blank = UInt8(ascii: " ")
  private static let stop = UInt8(ascii: ".")
  private static let closing = UInt8(ascii: ")")

  /// Whether a word belongs to the number of the paragraph that its sentence begins.
  static func holds(_ index: Int, in text: TokenisedText) -> Bool {
    guard isLevel(index, in: text), let first = firstLevel(before: index, in: text) else {
      return false
    }
    var last = index
    while last + 1 < text.words.count, last - first < mostLevels,
      areJoined(last, last + 1, in: text),
      isLevel(last + 1, in: text)
    { last += 1 }
    return isFollowedByText(last, hasLevels: last > first, in: text)
  }

  /// The first word of the sentence, if nothing but levels and full stops stand before this one.
  private static func firstLevel(before index: Int, in text: TokenisedText) -> Int? {
    let sentence = text.words[index].sentence
    var first = index
    while first > 0, text.words[first - 1].sentence == sentence {
      guard index - first < mostLevels, areJoined(first - 1, first, in: text),
        isLevel(first - 1, in: text)
      else { return nil }
      first -= 1
    }
    return first
  }

  /// What ends the number: a sign of its own, or with several levels a blank and a capital.
  private static func isFollowedByText(
    _ last: Int, hasLevels: Bool, in text: TokenisedText
  ) -> Bool {
    let next = last + 1
    guard next < text.words.count, text.words[next].sentence == text.words[last].sentence,
      !(48...57).contains(text.bytes[Int(text.words[next].start)])
    else { return false }
    let between = text.bytes[Int(text.words[last].end)..<Int(text.words[next].start)]
    switch between.first {
    case stop, closing: return between.dropFirst().first == blank
    case blank: return hasLevels && isCapital(next, in: text)
    default: return false
    }
  }

  private static func areJoined(_ left: Int, _ right: Int, in text: TokenisedText) -> Bool {
    let (end, start) = (Int(text.words[left].end), Int(text.words[right].start))
    return start - end == 1 && text.bytes[end] == stop
  }

  /// One or two digits: ”1.500” is a thousand and a half, ”2027.05” a month.
  private static func isLevel(_ index: Int, in text: TokenisedText) -> Bool {
    let range = text.words[index].range
    return range.count <= 2 && range.allSatisfy { (48...57).contains(text.bytes[$0]) }
  }

  private static func isCapital(_ index: Int, in text: TokenisedText) -> Bool {
    let start = Int(text.words[index].start)
    let byte = text.bytes[start]
    return (65...90).contains(byte)
      || byte == 0xC3 && start + 1 < text.bytes.count
        && (0x80...0x9E).contains(text.bytes[start + 1])
  }
}
