/// Whole numbers written as printable characters, so that they can lie in a string literal.
///
/// Each character carries five bits, the lowest first, and whether more follow; a number that may
/// be negative is written with its sign in the lowest bit.
struct CompactNumbers {
  private(set) var bytes: [UInt8] = []

  mutating func add(_ number: Int) {
    var rest = UInt(bitPattern: number << 1 ^ number >> (Int.bitWidth - 1))
    repeat {
      let more: UInt = rest > 31 ? 32 : 0
      bytes.append(UInt8(48 + (rest & 31 | more)))
      rest >>= 5
    } while rest > 0
  }

  mutating func add(_ numbers: some Collection<Int>) {
    add(numbers.count)
    for number in numbers { add(number) }
  }
}

/// Reads back what ``CompactNumbers`` wrote.
struct CompactNumberReader {
  let bytes: UnsafeRawBufferPointer
  private var position = 0
  /// Whether more was asked for than there is.
  private(set) var isDamaged = false

  init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

  mutating func next() -> Int {
    var value: UInt = 0
    var shift: UInt = 0
    while position < bytes.count, shift < 60 {
      let group = UInt(bytes[position] &- 48)
      position += 1
      value |= (group & 31) << shift
      if group & 32 == 0 { return Int(bitPattern: value >> 1) ^ -Int(bitPattern: value & 1) }
      shift += 5
    }
    isDamaged = true
    return 0
  }

  /// A count, never more than there are bytes left.
  mutating func count() -> Int {
    let count = next()
    guard count >= 0, count <= bytes.count - position else {
      isDamaged = true
      return 0
    }
    return count
  }
}
