/// Finds which patterns each word of a text fits, all patterns in one pass (Aho–Corasick).
///
/// Patterns are single words, so the automaton begins anew with each word and no hit crosses a
/// word's end. The table is dense over classes of bytes: those that occur in no pattern share one.
struct WordAutomaton: Sendable {
  private let patterns: [WordPattern]
  private let classOf: [UInt8]
  private let classCount: Int
  /// Next state by state and class; state 0 is the root.
  private var table: [Int32]
  /// The first entry of ``hits`` for each state, and one past the last state's.
  private var hitStart: [Int32]
  private var hits: [Int32]

  init(_ patterns: [WordPattern]) {
    self.patterns = patterns
    var classOf = [UInt8](repeating: 0, count: 256)
    var classes = 1
    for pattern in patterns {
      for byte in WordBytes.folded(pattern.letters) where classOf[Int(byte)] == 0 {
        classOf[Int(byte)] = UInt8(classes)
        classes += 1
      }
    }
    self.classOf = classOf
    classCount = classes
    var table = [Int32](repeating: 0, count: classes)
    var own: [[Int32]] = [[]]
    for (index, pattern) in patterns.enumerated() {
      var state = 0
      for byte in WordBytes.folded(pattern.letters) {
        let slot = state * classes + Int(classOf[Int(byte)])
        if table[slot] == 0 {
          table[slot] = Int32(own.count)
          own.append([])
          table.append(contentsOf: repeatElement(0, count: classes))
        }
        state = Int(table[slot])
      }
      own[state].append(Int32(index))
    }
    (self.table, hitStart, hits) = Self.close(table, own: own, classes: classes)
  }

  /// Turns the tree into an automaton: missing branches lead on from the longest proper suffix,
  /// whose hits are inherited.
  private static func close(
    _ tree: [Int32], own: [[Int32]], classes: Int
  ) -> (table: [Int32], hitStart: [Int32], hits: [Int32]) {
    var table = tree
    var all = own
    var fallback = [Int32](repeating: 0, count: own.count)
    var queue: [Int] = []
    queue.reserveCapacity(own.count)
    for symbol in 0..<classes where table[symbol] != 0 { queue.append(Int(table[symbol])) }
    var head = 0
    while head < queue.count {
      let state = queue[head]
      head += 1
      let shorter = Int(fallback[state])
      if !all[shorter].isEmpty { all[state] += all[shorter] }
      for symbol in 0..<classes {
        let next = Int(table[state * classes + symbol])
        let viaShorter = table[shorter * classes + symbol]
        if next == 0 {
          table[state * classes + symbol] = viaShorter
        } else {
          fallback[next] = viaShorter
          queue.append(next)
        }
      }
    }
    var hitStart: [Int32] = [0]
    var hits: [Int32] = []
    hitStart.reserveCapacity(all.count + 1)
    for list in all {
      hits += list
      hitStart.append(Int32(hits.count))
    }
    return (table, hitStart, hits)
  }

  /// Calls back for every pattern that a word fits; words and patterns by index.
  func scan(_ text: TokenisedText, found: (_ word: Int, _ pattern: Int) -> Void) {
    text.bytes.withUnsafeBufferPointer { bytes in
      table.withUnsafeBufferPointer { table in
        hitStart.withUnsafeBufferPointer { hitStart in
          classOf.withUnsafeBufferPointer { classOf in
            // A pattern may stand in one long word many times: once is enough.
            var lastWord = [Int32](repeating: -1, count: patterns.count)
            for (index, word) in text.words.enumerated() {
              var state = 0
              var previous: UInt8 = 0
              for offset in Int(word.start)..<Int(word.end) {
                let byte = WordBytes.folded(bytes[offset], after: previous)
                previous = bytes[offset]
                state = Int(table[state * classCount + Int(classOf[Int(byte)])])
                let first = hitStart[state]
                let last = hitStart[state + 1]
                if first == last { continue }
                for hit in first..<last {
                  let pattern = Int(hits[Int(hit)])
                  if lastWord[pattern] != index,
                    fits(pattern, word: word, end: offset + 1, bytes: bytes)
                  {
                    lastWord[pattern] = Int32(index)
                    found(index, pattern)
                  }
                }
              }
            }
          }
        }
      }
    }
  }

  @inline(__always)
  private func fits(
    _ index: Int, word: Word, end: Int, bytes: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    let pattern = patterns[index]
    let start = end - pattern.letters.count
    let fromStart = start == Int(word.start)
    let toEnd = end == Int(word.end)
    let stands =
      switch pattern.form {
      case .whole: fromStart && toEnd
      case .beginning: fromStart
      case .ending: toEnd
      case .inside: true
      }
    guard stands, pattern.isCaseExact else { return stands }
    return bytes[start..<end].elementsEqual(pattern.letters)
  }
}
