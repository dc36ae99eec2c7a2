/// Hands out ids of eight hexadecimal digits that nothing in some parts uses.
///
/// Word wants those of paragraphs above zero and below 80000000 (the rules of the Open XML SDK).
struct HexadecimalIDs {
  private var used: Set<UInt32> = []
  private var candidate: UInt32 = 0x1000_0000

  /// Begins with what a part uses.
  init(_ bytes: [UInt8]) { add(bytes) }

  /// Adds what another part uses: every value of eight hexadecimal digits, whatever attribute it is.
  mutating func add(_ bytes: [UInt8]) {
    bytes.withUnsafeBufferPointer { bytes in
      var at = 0
      while at + 10 < bytes.count {
        guard bytes[at] == UInt8(ascii: "\""), bytes[at + 9] == UInt8(ascii: "\"") else {
          at += 1
          continue
        }
        var value: UInt32 = 0
        var digits = 0
        while digits < 8, let digit = Self.digit(bytes[at + 1 + digits]) {
          value = value << 4 | digit
          digits += 1
        }
        if digits == 8 { used.insert(value) }
        at += 1
      }
    }
  }

  /// One more id.
  mutating func next() -> String {
    while used.contains(candidate) { candidate += 1 }
    used.insert(candidate)
    return String(candidate, radix: 16, uppercase: true)
  }

  private static func digit(_ byte: UInt8) -> UInt32? {
    switch byte {
    case 0x30...0x39: UInt32(byte - 0x30)
    case 0x41...0x46: UInt32(byte - 0x37)
    case 0x61...0x66: UInt32(byte - 0x57)
    default: nil
    }
  }
}
