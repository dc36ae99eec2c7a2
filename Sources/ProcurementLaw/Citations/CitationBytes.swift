/// The text of a document seen by the citation grammar: bytes with the small steps it takes.
///
/// A line break ends a block, so nothing here steps over one.
struct CitationBytes {
  let bytes: UnsafeBufferPointer<UInt8>

  private static let longestWord = 80

  var count: Int { bytes.count }

  func at(_ index: Int) -> UInt8 {
    index >= 0 && index < bytes.count ? bytes[index] : UInt8(ascii: "\n")
  }

  static func isDigit(_ byte: UInt8) -> Bool { byte >= 48 && byte <= 57 }

  /// ASCII letters, and every byte of a longer scalar but for the section sign's and dashes'.
  static func isLetter(_ byte: UInt8) -> Bool {
    (byte >= 97 && byte <= 122) || (byte >= 65 && byte <= 90) || byte == 0xC3
  }

  func isDigit(_ index: Int) -> Bool { Self.isDigit(at(index)) }

  /// Whether a letter begins or continues here; Swedish letters begin with 0xC3.
  func isLetter(_ index: Int) -> Bool {
    let byte = at(index)
    return Self.isLetter(byte) || (byte >= 0x80 && byte < 0xC0 && at(index - 1) == 0xC3)
  }

  func isSectionSign(_ index: Int) -> Bool { at(index) == 0xC2 && at(index + 1) == 0xA7 }

  func skipSpaces(_ index: Int) -> Int {
    var index = index
    while at(index) == 32 { index += 1 }
    return index
  }

  func skipSpacesBack(_ end: Int) -> Int {
    var end = end
    while end > 0, at(end - 1) == 32 { end -= 1 }
    return end
  }

  /// Whether a lower-case ASCII word stands here, whatever the case of the text.
  func has(_ word: StaticString, at index: Int) -> Bool {
    guard index >= 0, index + word.utf8CodeUnitCount <= bytes.count else { return false }
    for offset in 0..<word.utf8CodeUnitCount {
      let byte = bytes[index + offset]
      let lower = byte >= 65 && byte <= 90 ? byte + 32 : byte
      if lower != word.utf8Start[offset] { return false }
    }
    return true
  }

  /// As ``has(_:at:)``, and no letter follows.
  func hasWord(_ word: StaticString, at index: Int) -> Bool {
    has(word, at: index) && !isLetter(index + word.utf8CodeUnitCount)
  }

  func hasBytes(_ wanted: [UInt8], at index: Int) -> Bool {
    guard index >= 0, index + wanted.count <= bytes.count else { return false }
    for offset in wanted.indices {
      let byte = bytes[index + offset]
      let lower = byte >= 65 && byte <= 90 ? byte + 32 : byte
      if lower != wanted[offset] { return false }
    }
    return true
  }

  /// The number that begins here, at most `digits` digits and no more following.
  func number(at index: Int, digits: Int = 3) -> (value: Int, end: Int)? {
    var end = index
    var value = 0
    while end - index < digits, isDigit(end) {
      value = value * 10 + Int(at(end) - 48)
      end += 1
    }
    return end > index && !isDigit(end) ? (value, end) : nil
  }

  /// A number with its letter, `25 a`, that begins here.
  func ordinal(at index: Int) -> (value: Ordinal, end: Int)? {
    guard let number = number(at: index), number.value > 0 else { return nil }
    let start = skipSpaces(number.end)
    let byte = at(start)
    let isLower = byte >= 97 && byte <= 122
    let follows = at(start + 1)
    let endsThere = !isLetter(start + 1) && !Self.isDigit(follows) && follows != 46
    // ”25 i lagen”: a letter that is a word of its own belongs to the number only before a sign.
    if isLower, endsThere, start - number.end <= 1, byte != UInt8(ascii: "i") || start == number.end
    {
      return (Ordinal(number.value, Character(Unicode.Scalar(byte))), start + 1)
    }
    return (Ordinal(number.value), number.end)
  }

  /// The bounds of the word around an index.
  ///
  /// A longer run of letters than any word is cut, so that a text without blanks costs no more.
  func word(around index: Int) -> Range<Int> {
    let index = min(max(index, 0), count)
    var start = index
    while start > 0, index - start < Self.longestWord, isLetter(start - 1) { start -= 1 }
    var end = index
    while end < count, end - index < Self.longestWord, isLetter(end) { end += 1 }
    return start..<max(end, start)
  }

  func string(_ range: Range<Int>) -> String {
    String(decoding: UnsafeBufferPointer(rebasing: bytes[range]), as: UTF8.self)
  }
}
