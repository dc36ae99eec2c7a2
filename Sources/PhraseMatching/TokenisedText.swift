/// A text cut into words and sentences, in one pass over its bytes.
///
/// Line breaks end sentences: in a logical text every paragraph is one line.
public struct TokenisedText: Sendable {
  /// The text, UTF-8.
  public let bytes: [UInt8]
  /// Its words, in order.
  public private(set) var words: [Word] = []
  /// Its sentences, in order; sentences without a word are left out.
  public private(set) var sentences: [Sentence] = []

  /// Cuts a text.
  public init(_ bytes: [UInt8]) {
    self.bytes = bytes
    words.reserveCapacity(bytes.count / 6)
    sentences.reserveCapacity(bytes.count / 90)
    bytes.withUnsafeBufferPointer { scan($0) }
  }

  /// The index of the first word that ends after an offset.
  public func wordIndex(atOrAfter offset: Int) -> Int {
    var low = 0
    var high = words.count
    while low < high {
      let middle = (low + high) / 2
      if Int(words[middle].end) <= offset { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The indices of the words that touch a range of offsets.
  public func wordIndices(in range: Range<Int>) -> Range<Int> {
    let first = wordIndex(atOrAfter: range.lowerBound)
    var last = first
    while last < words.count, Int(words[last].start) < range.upperBound { last += 1 }
    return first..<last
  }

  /// The text of a word, in lower case.
  public func folded(_ word: Int) -> String {
    String(decoding: WordBytes.folded(bytes[words[word].range]), as: UTF8.self)
  }

  private mutating func scan(_ text: UnsafeBufferPointer<UInt8>) {
    var position = 0
    var firstWord = 0
    var sentenceStart = -1
    var sentenceEnd = 0

    func close(_ self: inout Self) {
      if self.words.count > firstWord {
        self.sentences.append(
          Sentence(range: sentenceStart..<sentenceEnd, words: firstWord..<self.words.count))
      }
      firstWord = self.words.count
      sentenceStart = -1
    }

    while position < text.count {
      let byte = text[position]
      let start = position
      var length = WordBytes.letterLength(text, at: position)
      while length > 0 {
        position += length
        length = position < text.count ? WordBytes.letterLength(text, at: position) : 0
      }
      let isSign =
        position == start
        && (byte == UInt8(ascii: "%")
          || byte == 0xC2 && start + 1 < text.count && text[start + 1] == 0xA7)
      if isSign { position += byte == 0xC2 ? 2 : 1 }
      if position > start {
        if sentenceStart < 0 { sentenceStart = start }
        sentenceEnd = position
        words.append(
          Word(start: Int32(start), end: Int32(position), sentence: Int32(sentences.count)))
        continue
      }
      if byte == UInt8(ascii: "\n") {
        close(&self)
      } else if byte != UInt8(ascii: " ") {
        if sentenceStart < 0 { sentenceStart = start }
        sentenceEnd = position + 1
        if SentenceEnd.isAt(position, in: text, lastWord: words.last, isFirst: isFirst(firstWord)) {
          close(&self)
        }
      }
      position += 1
    }
    close(&self)
  }

  /// Whether the sentence now read holds one word at most: then a full stop may end a label.
  private func isFirst(_ firstWord: Int) -> Bool { words.count - firstWord <= 1 }
}
