/// Decides whether a full stop ends a sentence.
enum SentenceEnd {
  /// Whether a sentence ends with the byte at an offset.
  ///
  /// - Parameters:
  ///   - offset: The place of the byte.
  ///   - text: The whole text.
  ///   - lastWord: The word before it.
  ///   - isFirst: Whether that word is the sentence's first, as in the label `1.`.
  static func isAt(
    _ offset: Int, in text: UnsafeBufferPointer<UInt8>, lastWord: Word?, isFirst: Bool
  ) -> Bool {
    let byte = text[offset]
    guard byte == UInt8(ascii: ".") || byte == UInt8(ascii: "!") || byte == UInt8(ascii: "?")
    else { return false }
    var next = offset + 1
    while next < text.count, isClosing(text[next]) { next += 1 }
    guard next < text.count else { return true }
    guard text[next] == UInt8(ascii: " ") else { return text[next] == UInt8(ascii: "\n") }
    next += 1
    guard next < text.count, beginsSentence(text, at: next) else { return false }
    guard byte == UInt8(ascii: "."), let lastWord, Int(lastWord.end) == offset else { return true }
    let isNumber = lastWord.range.allSatisfy { (48...57).contains(text[$0]) }
    if isNumber { return !isFirst && !isDigit(text[next]) }
    return !isAbbreviation(text[lastWord.range.lowerBound..<lastWord.range.upperBound])
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }

  private static func isClosing(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ")") || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "]")
  }

  /// A capital, a digit, an opening sign, or a capital above ASCII.
  private static func beginsSentence(_ text: UnsafeBufferPointer<UInt8>, at offset: Int) -> Bool {
    let byte = text[offset]
    if (65...90).contains(byte) || isDigit(byte) { return true }
    if byte == 0xC3, offset + 1 < text.count { return (0x80...0x9E).contains(text[offset + 1]) }
    return byte == UInt8(ascii: "(") || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "[")
      || byte == UInt8(ascii: "-") || byte == 0xE2
  }

  private static func isAbbreviation(_ word: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    if word.count == 1 { return true }
    guard word.count <= 6 else { return false }
    return abbreviations.contains(WordBytes.folded(word))
  }

  private static let abbreviations: Set<[UInt8]> = Set(
    [
      "kap", "st", "art", "bl", "ca", "dvs", "ex", "exkl", "f", "fl", "ff", "forts", "inkl", "jfr",
      "kl", "max", "min", "mom", "nr", "obs", "osv", "pga", "resp", "sid", "tel", "tex", "tom",
      "from", "mm", "mfl", "bil", "avs", "avd", "dnr", "org", "s.k", "sk", "ev", "prop", "ref",
      "vol", "etc", "jan", "feb", "aug", "sept", "okt", "nov", "dec",
    ].map { Array($0.utf8) })
}
