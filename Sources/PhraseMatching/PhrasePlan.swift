/// The plain phrases of a book, step after step, with the sets of words that each step takes.
///
/// A set of one pattern is that pattern's number; larger sets follow them, each with a row of bits.
struct PhrasePlan: Sendable {
  /// A step: the set of patterns that fit (negative for a number) and the gap before it.
  struct Step: Sendable {
    fileprivate(set) var set: Int32
    let gap: Int32
  }

  /// Where a plain phrase stands among the steps, and which written phrase it comes from.
  struct Entry: Sendable {
    let steps: Range<Int32>
    let anchor: Int32
    let source: Int32
  }

  private(set) var steps: [Step] = []
  private(set) var entries: [Entry] = []
  private var sets: [[Int32]] = []
  private var setNumbers: [[Int32]: Int32] = [:]
  private var membership: [UInt64] = []
  private var patternCount = 0
  private var rowLength = 0

  var count: Int { entries.count }

  init() {}

  /// Reads what ``write(to:)`` wrote.
  init(from reader: inout CompactNumberReader) {
    patternCount = reader.next()
    rowLength = (max(0, patternCount) + 63) / 64
    for _ in 0..<reader.count() {
      let set = Int32(truncatingIfNeeded: reader.next())
      steps.append(Step(set: set, gap: Int32(truncatingIfNeeded: reader.next())))
    }
    for _ in 0..<reader.count() {
      let start = Int32(entries.last?.steps.upperBound ?? 0)
      let length = Int32(truncatingIfNeeded: reader.count())
      let anchor = start + Int32(truncatingIfNeeded: reader.next())
      entries.append(
        Entry(
          steps: start..<(start + length), anchor: anchor,
          source: Int32(truncatingIfNeeded: reader.next())))
    }
    let setCount = reader.count()
    membership = [UInt64](repeating: 0, count: rowLength * setCount)
    for set in 0..<setCount {
      for _ in 0..<reader.count() {
        let member = reader.next()
        guard (0..<patternCount).contains(member) else { continue }
        membership[set * rowLength + member / 64] |= 1 << (member % 64)
      }
    }
  }

  /// Writes a finished plan.
  func write(to numbers: inout CompactNumbers) {
    numbers.add(patternCount)
    numbers.add(steps.count)
    for step in steps {
      numbers.add(Int(step.set))
      numbers.add(Int(step.gap))
    }
    numbers.add(entries.count)
    for entry in entries {
      numbers.add(entry.steps.count)
      numbers.add(Int(entry.anchor - entry.steps.lowerBound))
      numbers.add(Int(entry.source))
    }
    let setCount = rowLength == 0 ? 0 : membership.count / rowLength
    numbers.add(setCount)
    for set in 0..<setCount {
      numbers.add(
        (0..<patternCount).filter {
          membership[set * rowLength + $0 / 64] & (1 << ($0 % 64)) != 0
        })
    }
  }

  mutating func add(_ phrase: Phrase, anchor: Int, source: Int) {
    let start = Int32(steps.count)
    for step in phrase.steps {
      steps.append(Step(set: number(of: step.members), gap: Int32(step.gap)))
    }
    entries.append(
      Entry(
        steps: start..<Int32(steps.count), anchor: start + Int32(anchor), source: Int32(source)))
  }

  /// Numbers the larger sets behind the patterns and writes their members down.
  mutating func finish(patternCount: Int) {
    self.patternCount = patternCount
    rowLength = (patternCount + 63) / 64
    membership = [UInt64](repeating: 0, count: rowLength * sets.count)
    for (set, members) in sets.enumerated() {
      for member in members.lazy.map(Int.init) {
        membership[set * rowLength + member / 64] |= 1 << (member % 64)
      }
    }
    for index in steps.indices where steps[index].set < -1 {
      steps[index].set = Int32(patternCount) - 2 - steps[index].set
    }
    (sets, setNumbers) = ([], [:])
  }

  /// The same to be read in an inner loop, while the arrays are kept alive.
  struct Pointers {
    let steps: UnsafeBufferPointer<Step>
    let entries: UnsafeBufferPointer<Entry>
    fileprivate let membership: UnsafeBufferPointer<UInt64>
    fileprivate let patternCount: Int
    fileprivate let rowLength: Int

    /// Whether a pattern belongs to a set.
    @inline(__always)
    func contains(_ pattern: Int32, in set: Int32) -> Bool {
      if set < patternCount { return pattern == set }
      let row = (Int(set) - patternCount) * rowLength
      return membership[row + Int(pattern) / 64] & (1 << (Int(pattern) % 64)) != 0
    }
  }

  /// Calls with pointers to the arrays.
  func withPointers<Result>(_ body: (Pointers) -> Result) -> Result {
    steps.withUnsafeBufferPointer { steps in
      entries.withUnsafeBufferPointer { entries in
        membership.withUnsafeBufferPointer { membership in
          body(
            Pointers(
              steps: steps, entries: entries, membership: membership, patternCount: patternCount,
              rowLength: rowLength))
        }
      }
    }
  }

  /// -1 for a number, the pattern itself for one, and from -2 downwards for larger sets until
  /// ``finish(patternCount:)`` knows how many patterns there are.
  private mutating func number(of members: [Int32]) -> Int32 {
    if members.count < 2 { return members.first ?? -1 }
    if let known = setNumbers[members] { return known }
    let number = Int32(-2 - sets.count)
    sets.append(members)
    setNumbers[members] = number
    return number
  }
}
