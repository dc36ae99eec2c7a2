/// What the text of a paragraph says about whether it is a heading.
enum HeadingText {
  /// Whether a paragraph in a heading style is in fact a numbered clause.
  ///
  /// Contracts are often written with every clause in a heading style, for the sake of its number.
  static func isRunningText(_ text: ArraySlice<UInt8>) -> Bool {
    let words = wordCount(text)
    guard words > 1, let last = text.last else { return false }
    let isBracketed = text.first == UInt8(ascii: "[") && last == UInt8(ascii: "]")
    let endsSentence =
      last == UInt8(ascii: ".") && words > 3 && !text.suffix(5).elementsEqual(" m.m.".utf8)
    return isBracketed || endsSentence || words > 25 || words > 8 && isSentence(text)
      || last == UInt8(ascii: ":") && isSentence(text)
  }

  /// Whether a short paragraph could be a heading by its text alone.
  static func mayBeHeading(_ text: ArraySlice<UInt8>) -> Bool {
    guard text.count <= 90, wordCount(text) <= 10, let last = text.last,
      !".:;,!?)".utf8.contains(last), !text.contains(UInt8(ascii: "="))
    else { return false }
    return text.filter(isLetter).count >= 3 && (wordCount(text) <= 5 || !isSentence(text))
  }

  /// Whether a short numbered paragraph could be: stricter, because bold requirements look alike.
  static func mayBeNumberedHeading(_ text: ArraySlice<UInt8>) -> Bool {
    mayBeHeading(text) && wordCount(text) <= 7 && !isSentence(text)
  }

  private static func isSentence(_ text: ArraySlice<UInt8>) -> Bool {
    let words = text.split(separator: UInt8(ascii: " "))
    return words.contains { word in
      let letters = word.prefix(while: isLetter)
      return finiteVerbs.contains { letters.elementsEqual($0.utf8) }
    }
  }

  /// The verbs that nearly every requirement has one of, and hardly any heading.
  private static let finiteVerbs = [
    "ska", "skall", "bör", "är", "kan", "har", "får", "måste", "framgår", "gäller", "förbinder",
    "ansvarar", "åtar",
  ]

  /// A number typed at the start of a heading, for example `3.1` in `3.1 Bakgrund`.
  static func typedNumber(_ text: ArraySlice<UInt8>) -> String? {
    guard let first = text.first, isDigit(first) else { return nil }
    let number = text.prefix { isDigit($0) || $0 == UInt8(ascii: ".") }
    guard let next = text.dropFirst(number.count).first else { return nil }
    let parts = number.split(separator: UInt8(ascii: "."))
    // A blank must follow, or after a point the capital that someone typed too early.
    let isCapital = (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(next) || next == 0xC3
    let isPointed = parts.count > 1 || number.last == UInt8(ascii: ".")
    guard next == UInt8(ascii: " ") || isCapital && isPointed else { return nil }
    // Four digits are a year and not a section.
    guard parts.allSatisfy({ $0.count <= 3 }) else { return nil }
    return parts.map { String(decoding: $0, as: UTF8.self) }.joined(separator: ".")
  }

  /// A bullet or letter typed at the start of a list item, as shown.
  static func typedItem(_ text: ArraySlice<UInt8>) -> String? {
    let word = text.prefix(5).prefix { $0 != UInt8(ascii: " ") }
    guard let first = word.first, let last = word.last, word.count <= 4, word.count < text.count
    else { return nil }
    let isPlain = isDigit(first) || isLetter(first)
    if isPlain, last != UInt8(ascii: ")"), last != UInt8(ascii: ".") { return nil }
    let shown = String(decoding: word, as: UTF8.self)
    if bullets.contains(shown) { return "•" }
    if last == UInt8(ascii: "."), word.count == 2 {
      return (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(first) ? shown : nil
    }
    guard last == UInt8(ascii: ")") else { return nil }
    let inner = word.dropFirst(first == UInt8(ascii: "(") ? 1 : 0).dropLast()
    let isNumber = !inner.isEmpty && inner.count <= 2 && inner.allSatisfy(isDigit)
    return isNumber || inner.count == 1 && inner.allSatisfy(isLetter) ? shown : nil
  }

  private static let bullets: Set<String> = [
    "-", "–", "•", "·", "*", "▪", "●", "○", "\u{F0B7}", "\u{F0A7}",
  ]

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
