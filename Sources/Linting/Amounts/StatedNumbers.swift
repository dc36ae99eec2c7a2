import PhraseMatching

/// Whole numbers in a text.
struct StatedNumbers {
  private let text: TokenisedText

  init(_ text: TokenisedText) { self.text = text }

  /// The numbers with their words, in reading order.
  func all(in words: Range<Int>) -> [(number: Int, words: Range<Int>)] {
    var found: [(Int, Range<Int>)] = []
    var word = words.lowerBound
    while word < words.upperBound {
      guard let number = SwedishNumber.parse(at: word, in: text),
        word + number.wordCount <= words.upperBound
      else {
        word += 1
        continue
      }
      if number.value >= 1, number.value.rounded() == number.value, number.value < 1e12 {
        found.append((Int(number.value), word..<(word + number.wordCount)))
      }
      word += number.wordCount
    }
    return found
  }
}
