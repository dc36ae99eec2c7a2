import PhraseMatching
import TenderDocuments

/// Reads the term of the contract with its options: `två år med option på två års förlängning`.
struct DurationReader {
  private struct Span {
    var months: Int
    let words: Range<Int>
  }

  private static let longest = 360
  /// So many words of a sentence are read: a list without full stops may be one of thousands.
  private static let longestSentence = 120

  let document: Document
  let text: TokenisedText

  /// The term that the labels agree on; the first sentence with a term decides its options.
  func term(after labels: [Range<Int>]) -> FactReading {
    var candidates: [Fact] = []
    var seen: Set<Int32> = []
    for label in labels {
      guard seen.insert(text.words[label.lowerBound].sentence).inserted else { continue }
      if let fact = term(label) { candidates.append(fact) }
    }
    let longest = candidates.max { (Int($0.value) ?? 0) < (Int($1.value) ?? 0) }
    // ”24 månader” here and ”24 månader med option på 24” there do not contradict each other.
    let values = Set(candidates.map(\.value))
    if values.count == 2, let longest, bases(candidates).count == 1 {
      return FactReading(fact: longest)
    }
    return FactReading.agreeing(candidates)
  }

  private func bases(_ candidates: [Fact]) -> Set<Int> {
    Set(
      candidates.compactMap { fact in
        guard case .text(let range) = fact.origin else { return nil }
        return spans(in: text.wordIndices(in: range)).first?.months
      })
  }

  private func term(_ label: Range<Int>) -> Fact? {
    let sentences = self.sentences(behind: label)
    guard let own = sentences.first(where: { !spans(in: $0).isEmpty }) else { return nil }
    let isFirst = own == sentences.first
    guard isFirst || isLabelAlone(label), !isOtherwise(own) else { return nil }
    // What stands in front of the label decides too whether it is a term or an option.
    let sentence = text.sentences[Int(text.words[own.lowerBound].sentence)].words
    let whole = max(sentence.lowerBound, own.lowerBound - Self.longestSentence)..<own.upperBound
    let all = spans(in: own)
    guard let first = all.first, !isOption(first, in: whole), !isLeast(first, in: whole) else {
      return nil
    }
    var months = first.months
    for span in all.dropFirst() {
      months = sum(months, span, isOption: isOption(span, in: own), in: own)
    }
    // The options often stand in one of the sentences that follow.
    let next = sentences.first {
      $0.lowerBound >= own.upperBound && speaksOfOptions($0) && !spans(in: $0).isEmpty
    }
    if all.count == 1, let next, !isOtherwise(next) {
      for span in spans(in: next) { months = sum(months, span, isOption: true, in: next) }
    }
    guard months > 0, months <= Self.longest else { return nil }
    let range = Int(text.words[own.lowerBound].start)..<Int(text.words[own.upperBound - 1].end)
    return Fact(key: "durationMonths", value: String(months), origin: .text(range))
  }

  /// The word ranges of the label's sentence and the two behind it.
  private func sentences(behind label: Range<Int>) -> [Range<Int>] {
    let first = Int(text.words[label.lowerBound].sentence)
    let last = min(first + 3, text.sentences.count)
    return text.sentences[first..<last].enumerated().map { offset, sentence in
      let start = offset == 0 ? label.lowerBound : sentence.words.lowerBound
      return start..<min(sentence.words.upperBound, start + Self.longestSentence)
    }
  }

  /// Whether the label is a heading or a field's name.
  private func isLabelAlone(_ label: Range<Int>) -> Bool {
    let start = Int(text.words[label.lowerBound].start)
    guard let block = document.blockIndex(at: start) else { return false }
    return document.blocks[block].range.count <= 60
  }

  // MARK: Spans

  /// The spans of time in a sentence; `2+1+1 år` is one, `två gånger om 12 månader` too.
  private func spans(in words: Range<Int>) -> [Span] {
    var spans: [Span] = []
    var index = words.lowerBound
    while index < words.upperBound {
      if let period = period(at: index, before: words.upperBound) {
        spans.append(period)
        index = period.words.upperBound
        continue
      }
      guard let number = SwedishNumber.parse(at: index, in: text) else {
        index += 1
        continue
      }
      var values = [number.value]
      var end = index + number.wordCount
      while end < words.upperBound, isPlus(end - 1, end),
        let more = SwedishNumber.parse(at: end, in: text)
      {
        values.append(more.value)
        end += more.wordCount
      }
      guard end < words.upperBound, let unit = unit(end) else {
        index += number.wordCount
        continue
      }
      let times = multiplier(before: index, from: words.lowerBound)
      let months = values.reduce(0, +) * unit * Double(times)
      if months >= 1, months <= Double(Self.longest) {
        spans.append(Span(months: Int(months.rounded()), words: index..<(end + 1)))
      }
      index = end + 1
    }
    return spans
  }

  /// `2027-05-01–2030-04-30`, `den 1 juli 2027 till och med den 30 juni 2030`.
  private func period(at index: Int, before end: Int) -> Span? {
    guard let first = DateReader.date(at: index, in: text) else { return nil }
    for next in first.words.upperBound..<min(first.words.upperBound + 6, end) {
      guard let last = DateReader.date(at: next, in: text), last.value > first.value else {
        continue
      }
      let months = DateReader.months(from: first.value, through: last.value)
      guard (1...Self.longest).contains(months) else { return nil }
      return Span(months: months, words: index..<last.words.upperBound)
    }
    return nil
  }

  private func unit(_ word: Int) -> Double? {
    switch text.folded(word) {
    case "månad", "månader", "månaders", "mån", "månaderna": 1
    case "år", "års", "åren": 12
    default: nil
    }
  }

  private func isPlus(_ left: Int, _ right: Int) -> Bool {
    let range = Int(text.words[left].end)..<Int(text.words[right].start)
    return range.count <= 3 && text.bytes[range].contains(UInt8(ascii: "+"))
  }

  /// `två gånger om`, `2 x` in front of a span.
  private func multiplier(before index: Int, from start: Int) -> Int {
    for back in 1...2 where index - back > start {
      guard ["gånger", "x", "ggr"].contains(text.folded(index - back)),
        let number = SwedishNumber.parse(at: index - back - 1, in: text), number.value <= 5
      else { continue }
      return max(1, Int(number.value))
    }
    return 1
  }

  private func sum(_ months: Int, _ span: Span, isOption: Bool, in sentence: Range<Int>) -> Int {
    if isStep(span, in: sentence) { return months }
    if isTotal(span, in: sentence) { return max(months, span.months) }
    return isOption ? months + span.months : months
  }

  private func isOption(_ span: Span, in sentence: Range<Int>) -> Bool {
    // ”2 år + 1 år”: what is added to the first term is an option.
    span.words.lowerBound > sentence.lowerBound
      && isPlus(span.words.lowerBound - 1, span.words.lowerBound)
      || (sentence.lowerBound..<span.words.lowerBound).contains { speaksOfOption($0) }
      || (span.words.upperBound..<min(span.words.upperBound + 1, sentence.upperBound)).contains {
        speaksOfOption($0)
      }
  }

  /// `högst 48 månader sammanlagt` counts from the beginning.
  private func isTotal(_ span: Span, in sentence: Range<Int>) -> Bool {
    (max(sentence.lowerBound, span.words.lowerBound - 5)..<span.words.lowerBound).contains {
      ["sammanlagt", "totalt", "total", "totala", "sammantaget", "längst"].contains(text.folded($0))
    }
  }

  /// `tre månader i taget` is how an option is used, not more of it.
  private func isStep(_ span: Span, in sentence: Range<Int>) -> Bool {
    let after = span.words.upperBound
    guard after + 1 < sentence.upperBound else { return false }
    return ["taget", "gången"].contains(text.folded(after + 1))
  }

  /// `minst tre månader` is no term.
  private func isLeast(_ span: Span, in sentence: Range<Int>) -> Bool {
    span.words.lowerBound > sentence.lowerBound
      && ["minst", "tidigast"].contains(text.folded(span.words.lowerBound - 1))
  }

  private func speaksOfOptions(_ sentence: Range<Int>) -> Bool {
    sentence.contains { speaksOfOption($0) }
  }

  private func speaksOfOption(_ word: Int) -> Bool {
    let folded = text.folded(word)
    return folded.hasPrefix("förläng") || folded.hasPrefix("option")
  }

  /// Sentences about something else than the contract's term.
  private func isOtherwise(_ sentence: Range<Int>) -> Bool {
    let prefixes = [
      "uppsägning", "säga", "sägas", "garanti", "erfarenhet", "försäkring", "gallra", "preskri",
      "prövotid",
      "betal", "revision", "spara", "bevara", "anbudets", "senaste", "reklam", "indexer",
      "prisjuster",
    ]
    return sentence.contains { word in
      let folded = text.folded(word)
      return prefixes.contains { folded.hasPrefix($0) }
    }
  }
}
