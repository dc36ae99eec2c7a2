/// What the text of a paragraph says about whether it is a heading.
enum HeadingText {
  /// Whether a paragraph in a heading style is in fact a numbered clause.
  ///
  /// Contracts are often written with every clause in a heading style, for the sake of its number.
  static func isRunningText(_ text: ArraySlice<UInt8>) -> Bool {
    let words = wordCount(text)
    return words > 25 || words > 10 && text.last == UInt8(ascii: ".")
      || words > 8 && isSentence(text)
  }

  /// Whether a short paragraph could be a heading by its text alone.
  static func mayBeHeading(_ text: ArraySlice<UInt8>) -> Bool {
    guard text.count <= 90, wordCount(text) <= 10, let last = text.last,
      !".:;,!?)".utf8.contains(last)
    else { return false }
    return text.filter(isLetter).count >= 3 && (wordCount(text) <= 5 || !isSentence(text))
  }

  /// Whether a short numbered paragraph could be: stricter, because bold requirements look alike.
  static func mayBeNumberedHeading(_ text: ArraySlice<UInt8>) -> Bool {
    mayBeHeading(text) && wordCount(text) <= 7 && !isSentence(text)
  }

  private static func isSentence(_ text: ArraySlice<UInt8>) -> Bool {
    let words = text.split(separator: UInt8(ascii: " "))
    return words.contains { word in finiteVerbs.contains { word.elementsEqual($0.utf8) } }
  }

  /// The verbs that nearly every requirement has one of, and hardly any heading.
  private static let finiteVerbs = [
    "ska", "skall", "bör", "är", "kan", "har", "får", "måste", "framgår", "gäller", "förbinder",
    "ansvarar", "åtar",
  ]

  /// A number typed at the start of a heading, for example `3.1` in `3.1 Bakgrund` or `5 §`.
  static func typedNumber(_ text: ArraySlice<UInt8>) -> String? {
    guard let first = text.split(separator: UInt8(ascii: " "), maxSplits: 1).first,
      first.count < text.count
    else { return nil }
    var word = first
    if word.last == UInt8(ascii: ".") { word = word.dropLast() }
    let parts = word.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    // Four digits are a year and not a section.
    guard parts.allSatisfy({ (1...3).contains($0.count) && $0.allSatisfy(isDigit) }) else {
      return nil
    }
    return String(decoding: word, as: UTF8.self)
  }

  /// A bullet or letter typed at the start of a list item, as shown.
  static func typedItem(_ text: ArraySlice<UInt8>) -> String? {
    guard let first = text.split(separator: UInt8(ascii: " "), maxSplits: 1).first,
      first.count < text.count, first.count <= 4
    else { return nil }
    let word = String(decoding: first, as: UTF8.self)
    if ["-", "–", "•", "·", "*", "▪", "●", "○", "\u{F0B7}", "\u{F0A7}"].contains(word) {
      return "•"
    }
    if word.count == 2, word.last == ".", let letter = word.first, letter.isLowercase {
      return word
    }
    guard word.last == ")", let start = word.first else { return nil }
    let inner = word.dropFirst(start == "(" ? 1 : 0).dropLast()
    let isLetter = inner.count == 1 && inner.allSatisfy { $0.isLetter && $0.isASCII }
    let isNumber = !inner.isEmpty && inner.count <= 2 && inner.allSatisfy(\.isNumber)
    return isLetter || isNumber ? word : nil
  }

  /// A label without the full stop after its last number.
  ///
  /// - Parameter always: after letters too, as in headings.
  static func withoutFinalStop(_ label: String, always: Bool) -> String {
    guard label.hasSuffix("."), label.count > 1 else { return label }
    let shorter = label.dropLast()
    return always || shorter.last?.isNumber == true ? String(shorter) : label
  }

  private static func wordCount(_ text: ArraySlice<UInt8>) -> Int {
    text.reduce(1) { $0 + ($1 == UInt8(ascii: " ") ? 1 : 0) }
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "z") || byte >= 0xC3
  }
}
