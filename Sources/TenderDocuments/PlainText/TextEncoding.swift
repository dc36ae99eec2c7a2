/// How the characters of a text file are stored.
///
/// Foundation can transcode but keeps no offsets; every finding must lead back to bytes of the
/// file, so the few encodings that Swedish tenders come in are stepped through here.
enum TextEncoding: Sendable, Equatable {
  case utf8
  /// UTF-8 with some bytes that are none, as a cut or mixed file has them.
  case damagedUTF8
  case utf16LittleEndian
  case utf16BigEndian
  case windows1252

  /// The scalar at an offset and how many bytes it takes; bytes that make no sense become U+FFFD.
  func scalar(in source: [UInt8], at offset: Int) -> (value: UInt32, length: Int) {
    switch self {
    case .windows1252:
      (Self.windows1252Scalar(source[offset]), 1)
    case .utf16LittleEndian:
      Self.utf16Scalar { index in
        let at = offset + 2 * index
        return at + 1 < source.count ? UInt32(source[at]) | UInt32(source[at + 1]) << 8 : nil
      }
    case .utf16BigEndian:
      Self.utf16Scalar { index in
        let at = offset + 2 * index
        return at + 1 < source.count ? UInt32(source[at]) << 8 | UInt32(source[at + 1]) : nil
      }
    case .utf8, .damagedUTF8:
      Self.utf8Scalar(in: source, at: offset)
    }
  }

  private static func utf16Scalar(_ unit: (Int) -> UInt32?) -> (value: UInt32, length: Int) {
    // A lone last byte is a unit cut short.
    guard let first = unit(0) else { return (0xFFFD, 1) }
    guard first & 0xF800 == 0xD800 else { return (first, 2) }
    guard first < 0xDC00, let second = unit(1), second & 0xFC00 == 0xDC00 else {
      return (0xFFFD, 2)
    }
    return (0x10000 + (first & 0x3FF) << 10 + second & 0x3FF, 4)
  }

  private static func utf8Scalar(
    in source: [UInt8], at offset: Int
  ) -> (value: UInt32, length: Int) {
    let lead = source[offset]
    if lead < 0x80 { return (UInt32(lead), 1) }
    let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
    guard lead >= 0xC2, lead <= 0xF4, offset + length <= source.count else { return (0xFFFD, 1) }
    var value = UInt32(lead) & (0xFF >> UInt32(length + 1))
    for byte in source[(offset + 1)..<(offset + length)] {
      guard byte & 0xC0 == 0x80 else { return (0xFFFD, 1) }
      value = value << 6 | UInt32(byte & 0x3F)
    }
    let least: UInt32 = length == 4 ? 0x10000 : length == 3 ? 0x800 : 0x80
    let isScalar = value >= least && value <= 0x10FFFF && value & 0xFFFF_F800 != 0xD800
    return isScalar ? (value, length) : (0xFFFD, 1)
  }

  /// Bytes 0x80–0x9F of Windows-1252 (the WHATWG index: unassigned bytes are C1 controls).
  private static let windows1252High: [UInt16] = [
    0x20AC, 0x81, 0x201A, 0x192, 0x201E, 0x2026, 0x2020, 0x2021, 0x2C6, 0x2030, 0x160, 0x2039,
    0x152, 0x8D, 0x17D, 0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0x2DC, 0x2122, 0x161, 0x203A, 0x153, 0x9D, 0x17E, 0x178,
  ]

  private static func windows1252Scalar(_ byte: UInt8) -> UInt32 {
    (0x80...0x9F).contains(byte) ? UInt32(windows1252High[Int(byte) - 0x80]) : UInt32(byte)
  }
}
