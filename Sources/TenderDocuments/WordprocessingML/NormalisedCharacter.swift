/// What the character at a place of escaped text becomes in the logical text.
struct NormalisedCharacter {
  /// What becomes of it.
  enum Meaning {
    case itself
    case blank
    case nothing
    case scalar(Unicode.Scalar)
    /// Bytes that stand for themselves inside something else (CDATA).
    case verbatim(Range<Int>)
  }

  let meaning: Meaning
  /// Where the next character begins.
  let end: Int

  /// Whether its bytes stand for themselves and bring their own segments.
  var isVerbatim: Bool {
    if case .verbatim = meaning { true } else { false }
  }

  init(_ source: UnsafeBufferPointer<UInt8>, at start: Int, end limit: Int) {
    let byte = source[start]
    if byte == UInt8(ascii: "&") || byte == UInt8(ascii: "<") {
      let piece = XMLText.piece(in: source, at: start, end: limit)
      end = piece.end
      switch piece.content {
      case .nothing: meaning = .nothing
      case .bytes(let range): meaning = .verbatim(range)
      case .scalar(let scalar):
        meaning =
          switch Self.normalise(scalar) {
          case .itself: .scalar(scalar)
          case let other: other
          }
      }
    } else if byte <= 0x20 {
      end = start + 1
      meaning = .blank
    } else {
      let length = byte < 0xE0 ? 2 : 3
      end = min(start + length, limit)
      guard start + length <= limit else {
        meaning = .nothing
        return
      }
      var value = UInt32(byte & (length == 2 ? 0x1F : 0x0F))
      for offset in 1..<length { value = value << 6 | UInt32(source[start + offset] & 0x3F) }
      meaning = Unicode.Scalar(value).map(Self.normalise) ?? .nothing
    }
  }

  /// What a character becomes.
  static func normalise(_ scalar: Unicode.Scalar) -> Meaning {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D, 0x20, 0x85, 0xA0, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F,
      0x3000:
      .blank
    case 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2064, 0xFEFF: .nothing
    case 0x2010, 0x2011: .scalar("-")
    default: .itself
    }
  }
}
