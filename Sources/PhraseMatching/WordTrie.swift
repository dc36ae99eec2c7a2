/// Finds which patterns each word of a text fits, by walking its letters through a tree.
///
/// Nearly all patterns are whole words or beginnings, and a walk from a word's first letter ends
/// after a few letters where no pattern goes on. Endings are walked from the last letter back, and
/// the few patterns that may stand anywhere from every letter on.
struct WordTrie: Sendable {
  /// Where walks begin: at a word's first letter, at its last, at any.
  private enum Root: Int32 {
    case first, last, any
  }

  private let patterns: [WordPattern]
  private var edges = EdgeTable()
  /// The first pattern that ends in a state, and for each pattern the next that ends there too.
  private var firstHit: [Int32] = [-1, -1, -1]
  private var nextHit: [Int32]
  private let hasAny: Bool

  init(_ patterns: [WordPattern]) {
    self.patterns = patterns
    nextHit = [Int32](repeating: -1, count: patterns.count)
    hasAny = patterns.contains { $0.form == .inside }
    edges.reserve(patterns.reduce(0) { $0 + $1.letters.count })
    // From the last to the first, so that the patterns of a state come in order.
    for (index, pattern) in patterns.enumerated().reversed() {
      let letters = WordBytes.folded(pattern.letters)
      let state =
        switch pattern.form {
        case .whole, .beginning: add(letters, from: .first)
        case .ending: add(letters.reversed(), from: .last)
        case .inside: add(letters, from: .any)
        }
      nextHit[index] = firstHit[state]
      firstHit[state] = Int32(index)
    }
  }

  private mutating func add(_ letters: some Sequence<UInt8>, from root: Root) -> Int {
    var state = root.rawValue
    for letter in letters {
      let next = edges[state, letter]
      if next >= 0 {
        state = next
      } else {
        edges.add(state, letter, to: Int32(firstHit.count))
        state = Int32(firstHit.count)
        firstHit.append(-1)
      }
    }
    return Int(state)
  }

  /// The patterns that each word of a text fits, by word.
  func fits(in text: TokenisedText) -> GroupedIndices {
    var starts: [Int32] = []
    var found: [Int32] = []
    starts.reserveCapacity(text.words.count + 1)
    found.reserveCapacity(text.words.count)
    var seen = SeenWords()
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
        walk(bytes, range, from: .first, into: &found)
        walkBack(bytes, range, into: &found)
        if hasAny {
          for start in range {
            walk(bytes, start..<range.upperBound, from: .any, into: &found, unless: before)
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
  @inline(__always)
  private func walk(
    _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, from root: Root,
    into found: inout [Int32], unless earlier: Int? = nil
  ) {
    var state = root.rawValue
    var previous: UInt8 = 0
    for offset in range {
      let letter = WordBytes.folded(bytes[offset], after: previous)
      previous = bytes[offset]
      state = edges[state, letter]
      if state < 0 { return }
      var hit = firstHit[Int(state)]
      while hit >= 0 {
        let pattern = patterns[Int(hit)]
        let stands =
          (pattern.form != .whole || offset + 1 == range.upperBound)
          && isExact(pattern, bytes, endingAt: offset + 1)
        if stands, earlier.map({ !found[$0...].contains(hit) }) ?? true { found.append(hit) }
        hit = nextHit[Int(hit)]
      }
    }
  }

  @inline(__always)
  private func walkBack(
    _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, into found: inout [Int32]
  ) {
    var state = Root.last.rawValue
    for offset in range.reversed() {
      let previous = offset > range.lowerBound ? bytes[offset - 1] : 0
      state = edges[state, WordBytes.folded(bytes[offset], after: previous)]
      if state < 0 { return }
      var hit = firstHit[Int(state)]
      while hit >= 0 {
        if isExact(patterns[Int(hit)], bytes, endingAt: range.upperBound) { found.append(hit) }
        hit = nextHit[Int(hit)]
      }
    }
  }

  /// Whether the capitals are as written, where a pattern asks for that.
  @inline(__always)
  private func isExact(
    _ pattern: WordPattern, _ bytes: UnsafeBufferPointer<UInt8>, endingAt end: Int
  ) -> Bool {
    !pattern.isCaseExact
      || bytes[(end - pattern.letters.count)..<end].elementsEqual(pattern.letters)
  }
}
