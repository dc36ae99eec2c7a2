/// Numbers sorted into groups, in one array: group by group, each in the order it was given.
struct GroupedIndices: Sendable {
  private var starts: [Int32]
  private var items: [Int32]

  /// Sorts pairs of group and item.
  init(_ pairs: [(group: Int32, item: Int32)], groups: Int) {
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

  /// The items of a group.
  subscript(group: Int) -> ArraySlice<Int32> {
    items[Int(starts[group])..<Int(starts[group + 1])]
  }
}
