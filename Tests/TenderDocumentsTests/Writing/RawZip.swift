/// The entries of an archive as they lie in it, for comparing them byte for byte.
enum RawZip {
  struct Entry: Equatable {
    let name: String
    let method: Int
    let checksum: Int
    let compressed: [UInt8]
  }

  /// The entries in the order of the central directory.
  static func entries(of file: [UInt8]) -> [Entry] {
    func word(_ at: Int) -> Int { Int(file[at]) | Int(file[at + 1]) << 8 }
    func double(_ at: Int) -> Int { word(at) | word(at + 2) << 16 }
    guard
      let end = file.indices.dropLast(21).last(where: {
        file[$0..<($0 + 4)].elementsEqual([0x50, 0x4B, 0x05, 0x06])
      })
    else { return [] }
    var entries: [Entry] = []
    var at = double(end + 16)
    for _ in 0..<word(end + 10) {
      let name = word(at + 28)
      let local = double(at + 42)
      let data = local + 30 + word(local + 26) + word(local + 28)
      entries.append(
        Entry(
          name: String(decoding: file[(at + 46)..<(at + 46 + name)], as: UTF8.self),
          method: word(at + 10), checksum: double(at + 16),
          compressed: Array(file[data..<(data + double(at + 20))])))
      at += 46 + name + word(at + 30) + word(at + 32)
    }
    return entries
  }
}
