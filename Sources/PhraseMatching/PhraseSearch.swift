/// Compares the words around an anchor with the steps of a phrase.
///
/// This is the innermost loop of all reading: it works on pointers into arrays that the caller keeps
/// alive, since counting references to them would cost more than the comparing.
struct PhraseSearch {
  let text: TokenisedText
  let words: UnsafeBufferPointer<Word>
  let sentences: UnsafeBufferPointer<Sentence>
  /// The patterns that each word fits.
  let fitting: GroupedIndices.Pointers
  let plan: PhrasePlan.Pointers

  /// The match whose anchor stands at a word, with the nearest beginning and end.
  func match(_ phrase: Int, anchoredAt word: Int) -> PhraseMatch? {
    let entry = plan.entries[phrase]
    let sentence = sentences[Int(words[word].sentence)].words
    let steps = Int(entry.steps.lowerBound)..<Int(entry.steps.upperBound)
    let anchor = Int(entry.anchor)
    var before: [Double] = []
    var after: [Double] = []
    guard
      let start = backward(
        from: word, step: anchor, first: steps.lowerBound, sentence: sentence, numbers: &before),
      let end = forward(
        from: word + 1, step: anchor + 1, end: steps.upperBound, sentence: sentence,
        numbers: &after)
    else { return nil }
    // Most phrases have no number, and an empty array costs nothing.
    return PhraseMatch(
      phrase: Int(entry.source), words: start..<end,
      numbers: before.isEmpty ? after : before.reversed() + after)
  }

  /// The first word, when the steps in front of one that begins at a word have their places.
  private func backward(
    from word: Int, step index: Int, first: Int, sentence: Range<Int>, numbers: inout [Double]
  ) -> Int? {
    guard index > first else { return word }
    let gap = Int(plan.steps[index].gap)
    let wanted = plan.steps[index - 1].set
    for skipped in 0...gap {
      let last = word - 1 - skipped
      guard last >= sentence.lowerBound else { return nil }
      if wanted >= 0 {
        guard fits(last, wanted) else { continue }
        if let start = backward(
          from: last, step: index - 1, first: first, sentence: sentence, numbers: &numbers)
        {
          return start
        }
      } else if let (start, value) = number(endingAt: last, sentence: sentence) {
        numbers.append(value)
        if let begin = backward(
          from: start, step: index - 1, first: first, sentence: sentence, numbers: &numbers)
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
    from word: Int, step index: Int, end: Int, sentence: Range<Int>, numbers: inout [Double]
  ) -> Int? {
    guard index < end else { return word }
    let step = plan.steps[index]
    for skipped in 0...Int(step.gap) {
      let next = word + skipped
      guard next < sentence.upperBound else { return nil }
      if step.set >= 0 {
        guard fits(next, step.set) else { continue }
        if let end = forward(
          from: next + 1, step: index + 1, end: end, sentence: sentence, numbers: &numbers)
        {
          return end
        }
      } else if let number = SwedishNumber.parse(at: next, in: text),
        next + number.wordCount <= sentence.upperBound
      {
        numbers.append(number.value)
        if let end = forward(
          from: next + number.wordCount, step: index + 1, end: end, sentence: sentence,
          numbers: &numbers)
        {
          return end
        }
        numbers.removeLast()
      }
    }
    return nil
  }

  private func fits(_ word: Int, _ set: Int32) -> Bool {
    for place in fitting.places(of: word) where plan.contains(fitting.item(at: place), in: set) {
      return true
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
