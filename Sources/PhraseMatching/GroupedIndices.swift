/// Numbers sorted into groups, in one array: group by group, each in the order it was given.
public struct GroupedIndices: Sendable {
  private var starts: [Int32]
  private var items: [Int32]

  /// Takes items that are in groups already.
  ///
  /// - Parameters:
  ///   - starts: The index of the first item of each group, and behind them the number of items.
  ///   - items: The items.
  init(starts: [Int32], items: [Int32]) {
    self.starts = starts
    self.items = items
  }

  /// Reads what ``write(to:)`` wrote.
  public init(from reader: inout CompactNumberReader) {
    var next: Int32 = 0
    starts =
      reader.array { count in
        defer { next &+= Int32(truncatingIfNeeded: count) }
        return next
      } + [next]
    items = reader.array { Int32(truncatingIfNeeded: $0) }
  }

  /// Writes the sizes of the groups, then the items.
  public func write(to numbers: inout CompactNumbers) {
    numbers.add(zip(starts, starts.dropFirst()).map { Int($1 - $0) })
    numbers.add(items.map(Int.init))
  }

  /// Whether there are so many groups, each item is one of so many, and all items are in a group.
  public func isSound(groups: Int, items count: Int) -> Bool {
    starts.count == groups + 1 && starts.last == Int32(items.count)
      && zip(starts, starts.dropFirst()).allSatisfy { $0 <= $1 }
      && items.allSatisfy { (0..<count).contains(Int($0)) }
  }

  /// Sorts pairs of group and item.
  public init(_ pairs: [(group: Int32, item: Int32)], groups: Int) {
    var starts = [Int32](repeating: 0, count: groups + 1)
    for pair in pairs { starts[Int(pair.group) + 1] += 1 }
    for group in 0..<groups { starts[group + 1] += starts[group] }
    var next = starts
    var items = [Int32](repeating: 0, count: pairs.count)
    for pair in pairs {
      items[Int(next[Int(pair.group)])] = pair.item
      next[Int(pair.group)] += 1
    }
    self.starts = starts
    self.items = items
  }

  /// The same to be read in an inner loop, while the arrays are kept alive.
  struct Pointers {
    let starts: UnsafeBufferPointer<Int32>
    let items: UnsafeBufferPointer<Int32>

    /// The places of a group's items among all.
    @inline(__always)
    func places(of group: Int) -> Range<Int> {
      Range(uncheckedBounds: (Int(starts[group]), Int(starts[group + 1])))
    }

    /// The item at a place among all.
    @inline(__always)
    func item(at place: Int) -> Int32 { items[place] }
  }

  /// Calls with pointers to the arrays.
  func withPointers<Result>(_ body: (Pointers) -> Result) -> Result {
    starts.withUnsafeBufferPointer { starts in
      items.withUnsafeBufferPointer { items in body(Pointers(starts: starts, items: items)) }
    }
  }

  /// How many items there are in all groups.
  public var count: Int { items.count }

  /// The places of a group's items among all.
  @inline(__always)
  public func places(of group: Int) -> Range<Int> { Int(starts[group])..<Int(starts[group + 1]) }

  /// The item at a place among all.
  @inline(__always)
  public func item(at place: Int) -> Int32 { items[place] }

  /// Sorts the items of each group.
  mutating func sortGroups(by isBefore: (Int32, Int32) -> Bool) {
    for group in 0..<(starts.count - 1) {
      let places = places(of: group)
      // Groups are small: insertion needs no room of its own.
      for place in places.dropFirst() {
        var current = place
        while current > places.lowerBound, isBefore(items[current], items[current - 1]) {
          items.swapAt(current, current - 1)
          current -= 1
        }
      }
    }
  }
}
