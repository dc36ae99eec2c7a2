/// Finds which patterns each word of a text fits, by walking its letters through a tree.
///
/// Nearly all patterns are whole words or beginnings, and a walk from a word's first letter ends
/// after a few letters where no pattern goes on. Endings are walked from the last letter back, and
/// the few patterns that may stand anywhere from every letter on.
///
/// The states are numbered level by level, so that the children of each stand side by side: the tree
/// is three arrays that are read from the compiled library as they lie.
struct WordTrie: Sendable {
  /// Where walks begin: at a word's first letter, at its last, at any.
  ///
  /// It is the first step from state 0.
  private enum Root: UInt8, CaseIterable {
    case first, last, any
  }

  /// The letter that leads to each state.
  private let letters: [UInt8]
  /// The first child of each state, and behind them the number of states.
  private let firstChild: [Int32]
  /// The patterns that end in each state.
  private let hits: GroupedIndices
  /// Whether a pattern must take up the whole word, by pattern.
  private let isWhole: [Bool]
  /// The letters of those patterns whose capitals must be as written.
  private let exactLetters: [Int32: [UInt8]]

  init(_ patterns: [WordPattern]) {
    isWhole = patterns.map { $0.form == .whole }
    exactLetters = Dictionary(
      uniqueKeysWithValues: patterns.enumerated().filter(\.element.isCaseExact)
        .map { (Int32($0), $1.letters) })
    let keys = patterns.map(Self.key)
    let order = keys.indices.sorted {
      keys[$0] == keys[$1] ? $0 < $1 : keys[$0].lexicographicallyPrecedes(keys[$1])
    }
    var letters: [UInt8] = [0]
    var firstChild: [Int32] = []
    var ends: [(group: Int32, item: Int32)] = []
    // The patterns below each state, which agree in as many letters as the state is deep.
    var below = [(patterns: order[...], depth: 0)]
    var state = 0
    while state < below.count {
      var (rest, depth) = below[state]
      firstChild.append(Int32(below.count))
      while let pattern = rest.first, keys[pattern].count == depth {
        ends.append((Int32(state), Int32(pattern)))
        rest = rest.dropFirst()
      }
      while let pattern = rest.first {
        let letter = keys[pattern][depth]
        let end = rest.firstIndex { keys[$0][depth] != letter } ?? rest.endIndex
        letters.append(letter)
        below.append((rest[..<end], depth + 1))
        rest = rest[end...]
      }
      state += 1
    }
    firstChild.append(Int32(state))
    self.letters = letters
    self.firstChild = firstChild
    hits = GroupedIndices(ends, groups: state)
  }

  /// The way to a pattern's end: its root, then its letters in the order in which they are walked.
  private static func key(_ pattern: WordPattern) -> [UInt8] {
    let letters = WordBytes.folded(pattern.letters)
    return switch pattern.form {
    case .whole, .beginning: [Root.first.rawValue] + letters
    case .ending: [Root.last.rawValue] + letters.reversed()
    case .inside: [Root.any.rawValue] + letters
    }
  }

  /// Reads what ``write(to:)`` wrote.
  init(from reader: inout CompactNumberReader) {
    letters = reader.array { UInt8(truncatingIfNeeded: $0) }
    var next: Int32 = 1
    firstChild =
      reader.array { children in
        defer { next &+= Int32(truncatingIfNeeded: children) }
        return next
      } + [next]
    hits = GroupedIndices(from: &reader)
    isWhole = reader.array { $0 != 0 }
    var exact: [Int32: [UInt8]] = [:]
    for _ in 0..<reader.count() {
      exact[Int32(truncatingIfNeeded: reader.next())] = reader.array {
        UInt8(truncatingIfNeeded: $0)
      }
    }
    exactLetters = exact
    let isSound =
      firstChild.count == letters.count + 1 && Int(next) == letters.count
      && hits.isSound(groups: letters.count, items: isWhole.count)
    if !isSound { reader.isDamaged = true }
  }

  /// Writes the tree in the form that ``init(from:)`` reads.
  func write(to numbers: inout CompactNumbers) {
    numbers.add(letters.map(Int.init))
    numbers.add(zip(firstChild, firstChild.dropFirst()).map { Int($1 - $0) })
    hits.write(to: &numbers)
    numbers.add(isWhole.map { $0 ? 1 : 0 })
    numbers.add(exactLetters.count)
    for (pattern, letters) in exactLetters.sorted(by: { $0.key < $1.key }) {
      numbers.add(Int(pattern))
      numbers.add(letters.map(Int.init))
    }
  }

  /// How many patterns there are.
  var patternCount: Int { isWhole.count }

  /// The state that a letter leads to; -1 where it leads nowhere.
  @inline(__always)
  private func next(_ state: Int, _ letter: UInt8) -> Int {
    var child = Int(firstChild[state])
    let end = Int(firstChild[state + 1])
    while child < end {
      if letters[child] == letter { return child }
      child += 1
    }
    return -1
  }

  /// The patterns that each word of a text fits, by word.
  func fits(in text: TokenisedText) -> GroupedIndices {
    var starts: [Int32] = []
    var found: [Int32] = []
    starts.reserveCapacity(text.words.count + 1)
    found.reserveCapacity(text.words.count)
    var seen = SeenWords()
    let anywhere = next(0, Root.any.rawValue)
    let last = next(0, Root.last.rawValue)
    let first = next(0, Root.first.rawValue)
    text.bytes.withUnsafeBufferPointer { bytes in
      for (index, word) in text.words.enumerated() {
        let before = found.count
        starts.append(Int32(before))
        let range = Int(word.start)..<Int(word.end)
        // Most words of a text have stood in it before.
        if let same = seen.word(like: index, at: range, in: bytes, of: text.words) {
          for place in Int(starts[same])..<Int(starts[same + 1]) { found.append(found[place]) }
          continue
        }
        if first >= 0 { walk(bytes, range, from: first, into: &found) }
        if last >= 0 { walkBack(bytes, range, from: last, into: &found) }
        if anywhere >= 0 {
          for start in range {
            walk(bytes, start..<range.upperBound, from: anywhere, into: &found, unless: before)
          }
        }
      }
    }
    starts.append(Int32(found.count))
    return GroupedIndices(starts: starts, items: found)
  }

  /// Walks forward and takes down the patterns that end on the way.
  ///
  /// - Parameters:
  ///   - bytes: The text.
  ///   - range: The letters.
  ///   - root: Where the walk begins in the tree.
  ///   - found: The patterns so far.
  ///   - earlier: Patterns from here on in `found` are not taken down again.
  private func walk(
    _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, from root: Int,
    into found: inout [Int32], unless earlier: Int? = nil
  ) {
    var state = root
    var previous: UInt8 = 0
    for offset in range {
      let letter = WordBytes.folded(bytes[offset], after: previous)
      previous = bytes[offset]
      state = next(state, letter)
      if state < 0 { return }
      for place in hits.places(of: state) {
        let hit = hits.item(at: place)
        let stands =
          (!isWhole[Int(hit)] || offset + 1 == range.upperBound)
          && isExact(hit, bytes, endingAt: offset + 1)
        if stands, earlier.map({ !found[$0...].contains(hit) }) ?? true { found.append(hit) }
      }
    }
  }

  private func walkBack(
    _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, from root: Int,
    into found: inout [Int32]
  ) {
    var state = root
    for offset in range.reversed() {
      let previous = offset > range.lowerBound ? bytes[offset - 1] : 0
      state = next(state, WordBytes.folded(bytes[offset], after: previous))
      if state < 0 { return }
      for place in hits.places(of: state) {
        let hit = hits.item(at: place)
        if isExact(hit, bytes, endingAt: range.upperBound) { found.append(hit) }
      }
    }
  }

  /// Whether the capitals are as written, where a pattern asks for that.
  private func isExact(
    _ pattern: Int32, _ bytes: UnsafeBufferPointer<UInt8>, endingAt end: Int
  ) -> Bool {
    guard let letters = exactLetters[pattern] else { return true }
    return bytes[(end - letters.count)..<end].elementsEqual(letters)
  }
}
