/// Whole numbers and names written as printable characters, so that they can lie in a string literal.
///
/// Each character carries five bits, the lowest first, and whether more follow; a number that may
/// be negative is written with its sign in the lowest bit.
public struct CompactNumbers: Sendable {
  /// What has been written so far.
  public private(set) var bytes: [UInt8] = []

  /// Begins with nothing.
  public init() {}

  /// Writes one number.
  public mutating func add(_ number: Int) {
    var rest = UInt(bitPattern: number << 1 ^ number >> (Int.bitWidth - 1))
    repeat {
      let more: UInt = rest > 31 ? 32 : 0
      bytes.append(UInt8(48 + (rest & 31 | more)))
      rest >>= 5
    } while rest > 0
  }

  /// Writes how many numbers there are, and the numbers.
  public mutating func add(_ numbers: some Collection<Int>) {
    add(numbers.count)
    for number in numbers { add(number) }
  }

  /// Writes a text.
  public mutating func add(_ text: String) { add(text.utf8.map(Int.init)) }
}
