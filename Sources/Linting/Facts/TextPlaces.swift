import PhraseMatching

extension TokenisedText {
  /// UTF-8 offsets of a row of words.
  func range(of words: Range<Int>) -> Range<Int> {
    Int(self.words[words.lowerBound].start)..<Int(self.words[words.upperBound - 1].end)
  }

  /// The bytes between a word and the next; empty where they are many or there is no next.
  func gap(after word: Int) -> [UInt8] {
    guard word + 1 < words.count else { return [] }
    let range = Int(words[word].end)..<Int(words[word + 1].start)
    return range.count <= 5 ? Array(bytes[range]) : []
  }

  /// The sentence that holds an offset; nil between sentences.
  func sentence(at offset: Int) -> Sentence? {
    let word = wordIndex(atOrAfter: offset)
    guard word < words.count else { return nil }
    let sentence = sentences[Int(words[word].sentence)]
    return sentence.range.lowerBound <= offset || words[word].range.contains(offset)
      ? sentence : nil
  }
}
