/// Compares the words around an anchor with the steps of a phrase.
struct PhraseSearch {
  struct Found {
    let words: Range<Int>
    let numbers: [Double]
  }

  /// A step: the index of its set of patterns (negative for a number) and the gap before it.
  typealias StepAt = (Int) -> (set: Int32, gap: Int)

  let text: TokenisedText
  let first: [Int32]
  let fitting: [Int32]
  let membership: [UInt64]
  let rowLength: Int

  /// The match whose anchor stands at a word, with the nearest beginning and end.
  mutating func around(_ word: Int, anchor: Int, count: Int, step: StepAt) -> Found? {
    let sentence = text.sentences[Int(text.words[word].sentence)].words
    var before: [Double] = []
    var after: [Double] = []
    guard
      let start = backward(
        from: word, step: anchor, sentence: sentence, numbers: &before, at: step),
      let end = forward(
        from: word + 1, step: anchor + 1, count: count, sentence: sentence, numbers: &after,
        at: step)
    else { return nil }
    return Found(words: start..<end, numbers: before.reversed() + after)
  }

  /// The first word, when the steps in front of one that begins at a word have their places.
  private func backward(
    from word: Int, step index: Int, sentence: Range<Int>, numbers: inout [Double], at step: StepAt
  ) -> Int? {
    guard index > 0 else { return word }
    let gap = step(index).gap
    let wanted = step(index - 1).set
    for skipped in 0...gap {
      let last = word - 1 - skipped
      guard last >= sentence.lowerBound else { return nil }
      if wanted >= 0 {
        guard fits(last, wanted) else { continue }
        if let start = backward(
          from: last, step: index - 1, sentence: sentence, numbers: &numbers, at: step)
        {
          return start
        }
      } else if let (start, value) = number(endingAt: last, sentence: sentence) {
        numbers.append(value)
        if let begin = backward(
          from: start, step: index - 1, sentence: sentence, numbers: &numbers, at: step)
        {
          return begin
        }
        numbers.removeLast()
      }
    }
    return nil
  }

  /// The end of the match, when the remaining steps have their places from a word on.
  private func forward(
    from word: Int, step index: Int, count: Int, sentence: Range<Int>, numbers: inout [Double],
    at step: StepAt
  ) -> Int? {
    guard index < count else { return word }
    let (wanted, gap) = step(index)
    for skipped in 0...gap {
      let next = word + skipped
      guard next < sentence.upperBound else { return nil }
      if wanted >= 0 {
        guard fits(next, wanted) else { continue }
        if let end = forward(
          from: next + 1, step: index + 1, count: count, sentence: sentence, numbers: &numbers,
          at: step)
        {
          return end
        }
      } else if let number = SwedishNumber.parse(at: next, in: text),
        next + number.wordCount <= sentence.upperBound
      {
        numbers.append(number.value)
        if let end = forward(
          from: next + number.wordCount, step: index + 1, count: count, sentence: sentence,
          numbers: &numbers, at: step)
        {
          return end
        }
        numbers.removeLast()
      }
    }
    return nil
  }

  private func fits(_ word: Int, _ set: Int32) -> Bool {
    let row = Int(set) * rowLength
    for slot in Int(first[word])..<Int(first[word + 1]) {
      let pattern = Int(fitting[slot])
      if membership[row + pattern / 64] & (1 << (pattern % 64)) != 0 { return true }
    }
    return false
  }

  /// The longest number whose last word is the given one.
  private func number(endingAt last: Int, sentence: Range<Int>) -> (start: Int, value: Double)? {
    var best: (start: Int, value: Double)?
    var start = last
    while start >= sentence.lowerBound, last - start < 6 {
      if let number = SwedishNumber.parse(at: start, in: text), start + number.wordCount == last + 1
      {
        best = (start, number.value)
      }
      start -= 1
    }
    return best
  }
}
