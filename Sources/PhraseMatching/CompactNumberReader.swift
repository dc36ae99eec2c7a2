/// Reads back what ``CompactNumbers`` wrote.
public struct CompactNumberReader {
  /// The written form.
  private let bytes: UnsafeRawBufferPointer
  private var position = 0
  /// Whether more was asked for than there is, or what was read made no sense.
  public var isDamaged = false

  /// Begins at the first byte.
  public init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

  /// The next number; 0 where there is none.
  public mutating func next() -> Int {
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

  /// The next number as one of 32 bits; 0 where there is none, or one too great.
  public mutating func nextInt32() -> Int32 {
    let number = next()
    if let small = Int32(exactly: number) { return small }
    isDamaged = true
    return 0
  }

  /// A count, never more than there are bytes left.
  public mutating func count() -> Int {
    let count = next()
    guard count >= 0, count <= bytes.count - position else {
      isDamaged = true
      return 0
    }
    return count
  }

  /// So many elements as the count in front of them says, each made from a number.
  public mutating func array<Element>(_ element: (Int) -> Element) -> [Element] {
    let count = count()
    return [Element](unsafeUninitializedCapacity: count) { buffer, initialised in
      for index in 0..<count { buffer.initializeElement(at: index, to: element(next())) }
      initialised = count
    }
  }

  /// The next text.
  public mutating func text() -> String {
    String(decoding: array { UInt8(truncatingIfNeeded: $0) }, as: UTF8.self)
  }
}
