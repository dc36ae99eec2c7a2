/// What a byte of UTF-8 text is to the scanner of words.
enum WordBytes {
  /// How many bytes the word character at an offset takes; 0 where no word character stands.
  ///
  /// Letters are ASCII letters and digits and every sequence above ASCII but the blocks of
  /// punctuation and symbols: U+0080–U+00BF (lead byte C2: § « » and blanks) and U+2000–U+2FFF
  /// (lead byte E2: dashes, quotation marks, bullets).
  @inline(__always)
  static func letterLength(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int) -> Int {
    let byte = bytes[offset]
    if byte < 0x80 { return isASCIIWord[Int(byte)] ? 1 : 0 }
    switch byte {
    case 0xC3...0xDF: return offset + 1 < bytes.count ? 2 : 0
    case 0xE0, 0xE1, 0xE3...0xEE: return offset + 2 < bytes.count ? 3 : 0
    case 0xF0...0xF4: return offset + 3 < bytes.count ? 4 : 0
    default: return 0
    }
  }

  /// Lower case for ASCII and for U+00C0–U+00DE, which keep their length.
  ///
  /// - Parameters:
  ///   - byte: The byte to fold.
  ///   - previous: The byte before it.
  @inline(__always)
  static func folded(_ byte: UInt8, after previous: UInt8) -> UInt8 {
    if byte >= 0x41, byte <= 0x5A { return byte | 0x20 }
    if previous == 0xC3, byte >= 0x80, byte <= 0x9E, byte != 0x97 { return byte + 0x20 }
    return byte
  }

  /// A folded copy of a text.
  static func folded(_ text: some Sequence<UInt8>) -> [UInt8] {
    var previous: UInt8 = 0
    return text.map { byte in
      defer { previous = byte }
      return folded(byte, after: previous)
    }
  }

  /// Whether bytes are one word of the kind that texts are cut into.
  static func isWord(_ letters: ArraySlice<UInt8>) -> Bool {
    if letters.elementsEqual([UInt8(ascii: "%")]) || letters.elementsEqual([0xC2, 0xA7]) {
      return true
    }
    return letters.withUnsafeBufferPointer { buffer in
      var offset = 0
      while offset < buffer.count {
        let length = letterLength(buffer, at: offset)
        if length == 0 { return false }
        offset += length
      }
      return !buffer.isEmpty
    }
  }

  static let isASCIIWord: [Bool] = (0..<128).map { byte in
    (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
  }
}
