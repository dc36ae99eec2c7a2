/// Makes zip archives without compression, wrong ones too.
struct StoredZip {
  struct Entry {
    var name: String
    var bytes: [UInt8]
    /// What the central directory claims, where it is not the truth.
    var claimedSize: Int?
    var isEncrypted = false
  }

  var entries: [Entry] = []

  func bytes() -> [UInt8] {
    var file: [UInt8] = []
    var directory: [UInt8] = []
    for entry in entries {
      let name = Array(entry.name.utf8)
      let size = entry.claimedSize ?? entry.bytes.count
      let flags = entry.isEncrypted ? 1 : 0
      let fields =
        word(20) + word(flags) + word(0) + word(0) + word(33)
        + double(Self.checksum(entry.bytes)) + double(entry.bytes.count) + double(size)
        + word(name.count) + word(0)
      directory += [0x50, 0x4B, 0x01, 0x02] + word(20) + fields + word(0) + word(0) + word(0)
      directory += double(0) + double(file.count) + name
      file += [0x50, 0x4B, 0x03, 0x04] + fields + name + entry.bytes
    }
    let start = file.count
    file += directory + [0x50, 0x4B, 0x05, 0x06] + word(0) + word(0) + word(entries.count)
    file += word(entries.count) + double(directory.count) + double(start) + word(0)
    return file
  }

  private func word(_ value: Int) -> [UInt8] {
    [UInt8(truncatingIfNeeded: value), UInt8(truncatingIfNeeded: value >> 8)]
  }

  private func double(_ value: Int) -> [UInt8] { word(value) + word(value >> 16) }

  /// CRC-32 as zip wants it.
  private static func checksum(_ bytes: [UInt8]) -> Int {
    var crc: UInt32 = 0xFFFF_FFFF
    for byte in bytes {
      crc ^= UInt32(byte)
      for _ in 0..<8 { crc = crc & 1 == 1 ? crc >> 1 ^ 0xEDB8_8320 : crc >> 1 }
    }
    return Int(~crc)
  }
}
