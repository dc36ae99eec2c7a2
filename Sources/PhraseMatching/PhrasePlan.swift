/// The plain phrases of a book, step after step, with the sets of words that each step takes.
///
/// A set of one pattern is that pattern's number; larger sets are numbered behind the patterns.
struct PhrasePlan: Sendable {
  /// A step: the set of patterns that fit (negative for a number) and the gap before it.
  struct Step: Sendable {
    private let packed: Int32

    init(set: Int32, gap: Int) { packed = set << Self.gapBits | Int32(gap) }
    init(packed: Int) { self.packed = Int32(truncatingIfNeeded: packed) }

    var set: Int32 { packed >> Self.gapBits }
    var gap: Int { Int(packed & (1 << Self.gapBits - 1)) }
    fileprivate var written: Int { Int(packed) }

    /// A gap is at most 40 words (`PhraseParser`).
    private static let gapBits: Int32 = 6
  }

  /// Where a plain phrase stands among the steps, and which written phrase it comes from.
  struct Entry: Sendable {
    fileprivate let start: Int32
    let source: Int32
    fileprivate let length: Int16
    fileprivate let anchorPlace: Int16

    var steps: Range<Int> {
      Range(uncheckedBounds: (Int(start), Int(start) + Int(length)))
    }
    /// The index of the step that is looked for first.
    var anchor: Int { Int(start) + Int(anchorPlace) }
  }

  private let steps: [Step]
  private let entries: [Entry]
  /// The larger sets that each pattern belongs to, in order.
  private let owners: GroupedIndices

  /// How many plain phrases there are.
  var count: Int { entries.count }
  /// How many sets of patterns there are, those of one pattern included.
  private let setCount: Int

  /// Lays out phrases.
  ///
  /// - Parameters:
  ///   - phrases: The plain phrases, each with its first step to look for and the written phrase.
  ///   - patternCount: How many patterns the phrases ask for.
  init(_ phrases: [(phrase: Phrase, anchor: Int, source: Int)], patternCount: Int) {
    var sets = SetNumbers(patternCount: patternCount)
    var steps: [Step] = []
    var entries: [Entry] = []
    for (phrase, anchor, source) in phrases {
      entries.append(
        Entry(
          start: Int32(steps.count), source: Int32(source), length: Int16(phrase.steps.count),
          anchorPlace: Int16(anchor)))
      for step in phrase.steps {
        steps.append(Step(set: sets.number(of: step.members), gap: step.gap))
      }
    }
    self.steps = steps
    self.entries = entries
    owners = GroupedIndices(sets.memberships, groups: patternCount)
    setCount = sets.count
  }

  /// Reads what ``write(to:)`` wrote.
  init(from reader: inout CompactNumberReader) {
    steps = reader.array(Step.init(packed:))
    var entries: [Entry] = []
    var start: Int32 = 0
    let count = reader.count()
    entries.reserveCapacity(count)
    for _ in 0..<count {
      let length = Int16(truncatingIfNeeded: reader.next())
      let anchor = Int16(truncatingIfNeeded: reader.next())
      entries.append(
        Entry(start: start, source: reader.nextInt32(), length: length, anchorPlace: anchor))
      if length < 1 || !(0..<length).contains(anchor) { reader.isDamaged = true }
      start &+= Int32(length)
    }
    self.entries = entries
    owners = GroupedIndices(from: &reader)
    setCount = reader.next()
    if Int(start) != steps.count { reader.isDamaged = true }
  }

  /// Writes the plan in the form that ``init(from:)`` reads.
  func write(to numbers: inout CompactNumbers) {
    numbers.add(steps.map(\.written))
    numbers.add(entries.count)
    for entry in entries {
      numbers.add(Int(entry.length))
      numbers.add(Int(entry.anchorPlace))
      numbers.add(Int(entry.source))
    }
    owners.write(to: &numbers)
    numbers.add(setCount)
  }

  /// Whether the plan asks for patterns among so many, and comes from so many written phrases.
  func isSound(patterns: Int, sources: Int) -> Bool {
    patterns <= setCount && owners.isSound(groups: patterns, items: setCount)
      && steps.allSatisfy { $0.set < setCount }
      && entries.allSatisfy { (0..<sources).contains(Int($0.source)) }
  }

  /// The same to be read in an inner loop, while the arrays are kept alive.
  struct Pointers {
    let steps: UnsafeBufferPointer<Step>
    let entries: UnsafeBufferPointer<Entry>
    let setCount: Int
    fileprivate let owners: GroupedIndices.Pointers

    /// Calls with each set that a pattern belongs to.
    @inline(__always)
    func forEachSet(of pattern: Int32, _ body: (Int) -> Void) {
      body(Int(pattern))
      for place in owners.places(of: Int(pattern)) { body(Int(owners.item(at: place))) }
    }

    /// Whether a pattern belongs to a set.
    @inline(__always)
    func contains(_ pattern: Int32, in set: Int32) -> Bool {
      if pattern == set { return true }
      let places = owners.places(of: Int(pattern))
      var low = places.lowerBound
      var high = places.upperBound
      while low < high {
        let middle = (low + high) / 2
        if owners.item(at: middle) < set { low = middle + 1 } else { high = middle }
      }
      return low < places.upperBound && owners.item(at: low) == set
    }
  }

  /// Calls with pointers to the arrays.
  func withPointers<Result>(_ body: (Pointers) -> Result) -> Result {
    steps.withUnsafeBufferPointer { steps in
      entries.withUnsafeBufferPointer { entries in
        owners.withPointers { owners in
          body(Pointers(steps: steps, entries: entries, setCount: setCount, owners: owners))
        }
      }
    }
  }
}

/// Numbers the sets of patterns that steps ask for.
private struct SetNumbers {
  let patternCount: Int
  private var numbers: [[Int32]: Int32] = [:]
  /// Which larger set each pattern belongs to, by set.
  private(set) var memberships: [(group: Int32, item: Int32)] = []

  init(patternCount: Int) { self.patternCount = patternCount }

  /// How many sets there are.
  var count: Int { patternCount + numbers.count }

  /// -1 for a number, the pattern itself for one, else a number behind those of the patterns.
  mutating func number(of members: [Int32]) -> Int32 {
    if members.count < 2 { return members.first ?? -1 }
    if let known = numbers[members] { return known }
    let number = Int32(patternCount + numbers.count)
    numbers[members] = number
    for member in members { memberships.append((member, number)) }
    return number
  }
}
