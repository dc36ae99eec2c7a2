/// Bytes that take the place of a range of a source.
struct Splice: Equatable {
  /// The bytes that go; empty for a pure insertion.
  let range: Range<Int>
  /// What comes in their place.
  let replacement: [UInt8]

  /// An insertion.
  init(at offset: Int, _ insertion: [UInt8]) {
    range = offset..<offset
    replacement = insertion
  }

  /// A replacement.
  init(_ range: Range<Int>, _ replacement: [UInt8]) {
    self.range = range
    self.replacement = replacement
  }

  /// Whether no two splices touch the same byte.
  static func areApart(_ splices: [Splice]) -> Bool {
    let ranges = splices.map(\.range).filter { !$0.isEmpty }
      .sorted { $0.lowerBound < $1.lowerBound }
    let areDisjoint = zip(ranges, ranges.dropFirst()).allSatisfy {
      $0.upperBound <= $1.lowerBound
    }
    guard areDisjoint else { return false }
    return splices.allSatisfy { splice in
      guard splice.range.isEmpty else { return true }
      let at = splice.range.lowerBound
      var low = 0
      var high = ranges.count
      while low < high {
        let middle = (low + high) / 2
        if ranges[middle].upperBound <= at { low = middle + 1 } else { high = middle }
      }
      return low == ranges.count || at <= ranges[low].lowerBound
    }
  }

  /// The source with all splices made; those at one offset keep their order.
  ///
  /// The ranges must not overlap.
  static func apply(_ splices: [Splice], to source: [UInt8]) -> [UInt8] {
    let ordered = splices.enumerated().sorted {
      ($0.element.range.lowerBound, $0.offset) < ($1.element.range.lowerBound, $1.offset)
    }
    var result: [UInt8] = []
    result.reserveCapacity(source.count + splices.reduce(0) { $0 + $1.replacement.count })
    var copied = 0
    for (_, splice) in ordered {
      result += source[copied..<max(copied, splice.range.lowerBound)]
      result += splice.replacement
      copied = max(copied, splice.range.upperBound)
    }
    return result + source[copied...]
  }
}
