/// Hands out ids that nothing in a document uses.
///
/// They run on from the highest, so that the same document always gets the same ones.
struct FreshIDs {
  private var used: Set<Int32>
  private var candidate: Int32

  /// Begins after the ids that the document uses already.
  init(used: Set<Int32>) {
    self.used = used
    let highest = used.max() ?? 0
    // Some programs give ids at random; after one of ten digits it begins anew, in the gaps, so that
    // no id is longer than what is read as one.
    candidate = highest < 900_000_000 ? max(highest, 0) + 1 : 1
  }

  /// One more id.
  mutating func next() -> Int32 {
    while used.contains(candidate) { candidate += 1 }
    used.insert(candidate)
    return candidate
  }
}
