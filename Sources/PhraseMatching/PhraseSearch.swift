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
  /// For each set of patterns, one more than the index of the last sentence read that has a word
  /// of it.
  let standing: UnsafeMutableBufferPointer<Int32>

  /// Takes down which sets have a word in a sentence.
  ///
  /// Most phrases whose anchor stands in a sentence lack another word there: asking so is much
  /// cheaper than looking around the anchor.
  func enter(_ sentence: Int32) {
    for word in sentences[Int(sentence)].words {
      for place in fitting.places(of: word) {
        plan.forEachSet(of: fitting.item(at: place)) { standing[$0] = sentence + 1 }
      }
    }
  }

  /// The match whose anchor stands at a word, with the nearest beginning and end.
  ///
  /// The word's sentence must have been entered.
  func match(_ phrase: Int, anchoredAt word: Int) -> PhraseMatch? {
    let entry = plan.entries[phrase]
    let mark = words[word].sentence + 1
    for step in entry.steps {
      let set = plan.steps[step].set
      if set >= 0, standing[Int(set)] != mark { return nil }
    }
    let sentence = sentences[Int(words[word].sentence)].words
    let steps = entry.steps
    let anchor = entry.anchor
    guard
      let start = backward(from: word, step: anchor, first: steps.lowerBound, sentence: sentence),
      let end = forward(
        from: word + 1, step: anchor + 1, end: steps.upperBound, sentence: sentence)
    else { return nil }
    return PhraseMatch(phrase: Int(entry.source), words: start..<end)
  }

  /// The first word, when the steps in front of one that begins at a word have their places.
  private func backward(
    from word: Int, step index: Int, first: Int, sentence: Range<Int>
  ) -> Int? {
    guard index > first else { return word }
    let wanted = plan.steps[index - 1].set
    for skipped in 0...plan.steps[index].gap {
      let last = word - 1 - skipped
      guard last >= sentence.lowerBound else { return nil }
      let start: Int?
      if wanted >= 0 {
        start = fits(last, wanted) ? last : nil
      } else {
        start = startOfNumber(endingAt: last, sentence: sentence)
      }
      if let start,
        let begin = backward(from: start, step: index - 1, first: first, sentence: sentence)
      {
        return begin
      }
    }
    return nil
  }

  /// The end of the match, when the remaining steps have their places from a word on.
  private func forward(
    from word: Int, step index: Int, end: Int, sentence: Range<Int>
  ) -> Int? {
    guard index < end else { return word }
    let step = plan.steps[index]
    for skipped in 0...step.gap {
      let next = word + skipped
      guard next < sentence.upperBound else { return nil }
      var following: Int?
      if step.set >= 0 {
        following = fits(next, step.set) ? next + 1 : nil
      } else if let number = SwedishNumber.parse(at: next, in: text),
        next + number.wordCount <= sentence.upperBound
      {
        following = next + number.wordCount
      }
      if let following,
        let end = forward(from: following, step: index + 1, end: end, sentence: sentence)
      {
        return end
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

  /// The first word of the longest number whose last word is the given one.
  private func startOfNumber(endingAt last: Int, sentence: Range<Int>) -> Int? {
    var best: Int?
    var start = last
    while start >= sentence.lowerBound, last - start < 6 {
      if let number = SwedishNumber.parse(at: start, in: text), start + number.wordCount == last + 1
      {
        best = start
      }
      start -= 1
    }
    return best
  }
}
