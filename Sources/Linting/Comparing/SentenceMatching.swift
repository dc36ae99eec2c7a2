/// Finds for each sentence of one version the one that it has become in the other.
///
/// Where a sentence stands makes no difference: what was moved or renumbered is the same.
struct SentenceMatching {
  /// Sentences that are alike but not the same, as places in the two versions.
  private(set) var changed: [(old: Int, new: Int)] = []
  /// Places of sentences that have no like in the other version.
  private(set) var removed: [Int] = []
  private(set) var added: [Int] = []
  /// How many stand in another place than before.
  private(set) var moved = 0

  /// As alike as this two sentences must be to be versions of one: twice the words they share by the
  /// words of both.
  private static let leastAlike = 0.6
  /// Words that more sentences have than this tell none of them apart.
  private static let mostCommon = 60
  /// So many are looked at for each sentence.
  private static let mostCandidates = 60

  init(_ old: [ComparedSentence], _ new: [ComparedSentence]) {
    var oldLeft: [Int] = []
    var places: [[String]: [Int]] = [:]
    for (place, sentence) in new.enumerated() { places[sentence.key, default: []].append(place) }
    for key in places.keys { places[key]?.reverse() }
    var taken = Set<Int>()
    var order: [Int] = []
    for (place, sentence) in old.enumerated() {
      guard let same = places[sentence.key]?.popLast() else {
        oldLeft.append(place)
        continue
      }
      taken.insert(same)
      order.append(same)
    }
    moved = order.count - Self.longestRise(order)
    pair(oldLeft, new.indices.filter { !taken.contains($0) }, old, new)
  }

  /// A pair that may be two versions of one sentence.
  private struct Pair {
    let old: Int
    let new: Int
    let likeness: Double
  }

  /// Pairs what is left, the most alike first.
  private mutating func pair(
    _ oldLeft: [Int], _ newLeft: [Int], _ old: [ComparedSentence], _ new: [ComparedSentence]
  ) {
    var index: [String: [Int]] = [:]
    for place in newLeft {
      for word in Set(new[place].words + new[place].headWords) {
        index[word, default: []].append(place)
      }
    }
    var pairs: [Pair] = []
    for place in oldLeft {
      let telling = Set(old[place].words + old[place].headWords).compactMap { word in index[word] }
        .filter { $0.count <= Self.mostCommon }.sorted { $0.count < $1.count }
      var candidates = Set<Int>()
      for places in telling where candidates.count < Self.mostCandidates {
        candidates.formUnion(places)
      }
      for candidate in candidates {
        let likeness = Self.likeness(old[place], new[candidate])
        if likeness >= Self.leastAlike {
          pairs.append(Pair(old: place, new: candidate, likeness: likeness))
        }
      }
    }
    pairs.sort { ($1.likeness, $0.old, $0.new) < ($0.likeness, $1.old, $1.new) }
    var oldTaken = Set<Int>()
    var newTaken = Set<Int>()
    for pair in pairs where !oldTaken.contains(pair.old) && !newTaken.contains(pair.new) {
      oldTaken.insert(pair.old)
      newTaken.insert(pair.new)
      // A cell below another head says the same where its own words do; the head is told itself.
      if old[pair.old].words != new[pair.new].words {
        changed.append((old: pair.old, new: pair.new))
      }
    }
    changed.sort { $0.new < $1.new }
    removed = oldLeft.filter { !oldTaken.contains($0) }
    added = newLeft.filter { !newTaken.contains($0) }
  }

  /// How many places can be kept at the most so that they rise: the others were moved.
  private static func longestRise(_ places: [Int]) -> Int {
    // The least end of a rise of each length so far.
    var ends: [Int] = []
    for place in places {
      var low = 0
      var high = ends.count
      while low < high {
        let middle = (low + high) / 2
        if ends[middle] < place { low = middle + 1 } else { high = middle }
      }
      if low == ends.count { ends.append(place) } else { ends[low] = place }
    }
    return ends.count
  }

  /// As alike as two cells with numbers below the same heads are, whatever the numbers.
  private static let sameCell = 0.9

  private static func likeness(_ left: ComparedSentence, _ right: ComparedSentence) -> Double {
    let isSameCell = left.isFigure && right.isFigure && left.headWords == right.headWords
    let likeness = likeness(left.words + left.headWords, right.words + right.headWords)
    return isSameCell ? max(likeness, sameCell) : likeness
  }

  private static func likeness(_ left: [String], _ right: [String]) -> Double {
    var counts: [String: Int] = [:]
    for word in left { counts[word, default: 0] += 1 }
    var shared = 0
    for word in right {
      guard let count = counts[word], count > 0 else { continue }
      counts[word] = count - 1
      shared += 1
    }
    return Double(2 * shared) / Double(left.count + right.count)
  }
}

extension ComparedSentence {
  /// Whether it is a cell of a table that holds a number: only its heads tell what the number is of.
  fileprivate var isFigure: Bool { !headWords.isEmpty && !numbers.isEmpty }

  /// What is the same for a sentence that was only moved.
  fileprivate var key: [String] { isFigure ? words + headWords : words }
}
