/// The edges of a tree over letters, in one table with open addressing.
///
/// A dense table of states and letters is faster to follow and much slower to make, and this one is
/// made at every start of the program.
struct EdgeTable: Sendable {
  private var keys: [UInt32] = []
  private var targets: [Int32] = []
  private var shift: UInt32 = 32

  private static let empty = UInt32.max

  /// Makes room for so many edges; more are not taken.
  mutating func reserve(_ count: Int) {
    var capacity = 16
    shift = 28
    while capacity < count * 2 {
      capacity *= 2
      shift -= 1
    }
    keys = [UInt32](repeating: Self.empty, count: capacity)
    targets = [Int32](repeating: -1, count: capacity)
  }

  /// The state that a letter leads to; -1 where it leads nowhere.
  @inline(__always)
  subscript(state: Int32, letter: UInt8) -> Int32 {
    let key = Self.key(state, letter)
    var slot = Int(Self.hash(key) >> shift)
    while true {
      let found = keys[slot]
      if found == key { return targets[slot] }
      if found == Self.empty { return -1 }
      slot = (slot + 1) & (keys.count - 1)
    }
  }

  /// Adds an edge that is not there yet.
  mutating func add(_ state: Int32, _ letter: UInt8, to target: Int32) {
    let key = Self.key(state, letter)
    var slot = Int(Self.hash(key) >> shift)
    while keys[slot] != Self.empty { slot = (slot + 1) & (keys.count - 1) }
    keys[slot] = key
    targets[slot] = target
  }

  /// States fit 24 bits: a library of so many letters is refused long before.
  @inline(__always)
  private static func key(_ state: Int32, _ letter: UInt8) -> UInt32 {
    UInt32(truncatingIfNeeded: state) << 8 | UInt32(letter)
  }

  /// Fibonacci hashing: the high bits of the product are well mixed.
  @inline(__always)
  private static func hash(_ key: UInt32) -> UInt32 { key &* 0x9E37_79B1 }
}
