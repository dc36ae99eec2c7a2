import PhraseMatching

/// Where the false friends of one concept stand in a text.
struct TrapPlaces {
  /// Ordered by first word.
  private var places: [PhraseMatch] = []
  private var longest = 0

  mutating func add(_ match: PhraseMatch) {
    places.append(match)
    longest = max(longest, match.words.count)
  }

  /// The first one that shares a word with a match.
  func first(touching words: Range<Int>) -> PhraseMatch? {
    if places.isEmpty { return nil }
    var low = 0
    var high = places.count
    let start = words.lowerBound - longest
    while low < high {
      let middle = (low + high) / 2
      if places[middle].words.lowerBound < start { low = middle + 1 } else { high = middle }
    }
    while low < places.count, places[low].words.lowerBound < words.upperBound {
      if places[low].words.overlaps(words) { return places[low] }
      low += 1
    }
    return nil
  }
}
