/// The encodings in which texts are written for the tests.
enum SourceEncoding: CaseIterable, Sendable {
  case utf8, utf8WithMark, utf16LittleEndian, utf16LittleEndianWithMark, utf16BigEndianWithMark,
    windows1252

  /// The bytes of a text; nil where the encoding has no place for a character.
  func bytes(_ text: String) -> [UInt8]? {
    switch self {
    case .utf8: Array(text.utf8)
    case .utf8WithMark: [0xEF, 0xBB, 0xBF] + text.utf8
    // Without a mark only a text of Latin letters is told from binary data.
    case .utf16LittleEndian:
      text.utf16.count > 40 ? text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] } : nil
    case .utf16LittleEndianWithMark:
      [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    case .utf16BigEndianWithMark:
      [0xFE, 0xFF] + text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    case .windows1252: windows1252(text)
    }
  }

  private func windows1252(_ text: String) -> [UInt8]? {
    let high: [Unicode.Scalar: UInt8] = [
      "€": 0x80, "…": 0x85, "”": 0x94, "•": 0x95, "–": 0x96, "—": 0x97,
    ]
    var bytes: [UInt8] = []
    for scalar in text.unicodeScalars {
      if let byte = high[scalar] {
        bytes.append(byte)
      } else if scalar.value < 0x80 || (0xA0...0xFF).contains(scalar.value) {
        bytes.append(UInt8(scalar.value))
      } else {
        return nil
      }
    }
    return bytes
  }
}
