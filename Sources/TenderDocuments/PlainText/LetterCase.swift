/// What the character at an offset of a UTF-8 text is, for the Latin letters of Swedish texts.
enum LetterCase {
  case upper, lower, digit, other

  /// The class of the character at an offset; `other` at the end of the text.
  init(_ text: [UInt8], at offset: Int) {
    guard offset < text.count else {
      self = .other
      return
    }
    switch text[offset] {
    case 0x41...0x5A: self = .upper
    case 0x61...0x7A: self = .lower
    case 0x30...0x39: self = .digit
    case 0xC3 where offset + 1 < text.count && text[offset + 1] != 0x97 && text[offset + 1] != 0xB7:
      self = text[offset + 1] < 0x9F ? .upper : .lower
    default: self = .other
    }
  }

  /// Whether it is a letter.
  var isLetter: Bool { self == .upper || self == .lower }

  /// How many capital and small letters a range holds.
  static func census(_ text: [UInt8], _ range: Range<Int>) -> (upper: Int, lower: Int) {
    var upper = 0
    var lower = 0
    for offset in range {
      switch LetterCase(text, at: offset) {
      case .upper: upper += 1
      case .lower: lower += 1
      default: break
      }
    }
    return (upper, lower)
  }
}
