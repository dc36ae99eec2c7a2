/// Turns UTF-16 parts into UTF-8; a package may hold either (ECMA-376-2, 8.1.4).
enum UTF16Part {
  /// The part in UTF-8; nil where it is no UTF-16.
  static func transcode(_ bytes: [UInt8]) -> [UInt8]? {
    guard bytes.count >= 4 else { return nil }
    switch (bytes[0], bytes[1], bytes[2], bytes[3]) {
    case (0xFF, 0xFE, _, _): return decode(bytes.dropFirst(2), isBigEndian: false)
    case (0xFE, 0xFF, _, _): return decode(bytes.dropFirst(2), isBigEndian: true)
    case (0x3C, 0x00, _, 0x00): return decode(bytes[...], isBigEndian: false)
    case (0x00, 0x3C, 0x00, _): return decode(bytes[...], isBigEndian: true)
    default: return nil
    }
  }

  private static func decode(_ bytes: ArraySlice<UInt8>, isBigEndian: Bool) -> [UInt8] {
    var units: [UInt16] = []
    units.reserveCapacity(bytes.count / 2)
    var at = bytes.startIndex
    while at + 1 < bytes.endIndex {
      let first = UInt16(bytes[at])
      let second = UInt16(bytes[at + 1])
      units.append(isBigEndian ? first << 8 | second : second << 8 | first)
      at += 2
    }
    return Array(String(decoding: units, as: UTF16.self).utf8)
  }
}
