/// Remembers where words of a text have stood before, the latest of those that share a slot.
struct SeenWords {
  private var slots = [Int32](repeating: -1, count: 1 << 14)

  /// An earlier word with the same letters, capitals included; the word is remembered either way.
  ///
  /// - Parameters:
  ///   - index: The index of the word.
  ///   - range: Its bytes.
  ///   - bytes: The text.
  ///   - words: All words of the text.
  @inline(__always)
  mutating func word(
    like index: Int, at range: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>, of words: [Word]
  ) -> Int? {
    var hash: UInt32 = 0x811C_9DC5
    for offset in range { hash = (hash ^ UInt32(bytes[offset])) &* 0x0100_0193 }
    let slot = Int((hash ^ hash >> 15) & UInt32(slots.count - 1))
    let known = Int(slots[slot])
    if known >= 0 {
      let other = words[known].range
      if other.count == range.count {
        var isSame = true
        for step in 0..<range.count
        where bytes[other.lowerBound + step] != bytes[range.lowerBound + step] {
          isSame = false
          break
        }
        if isSame { return known }
      }
    }
    slots[slot] = Int32(index)
    return nil
  }
}
