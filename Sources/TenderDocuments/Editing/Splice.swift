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
