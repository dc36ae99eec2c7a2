import PhraseMatching

/// Reads numbers in all the forms of tenders: beside those of `SwedishNumber` also `1.500.000`,
/// `2–3`, `mellan 2 och 3`, `2+1+1`, `2 x 12`, `en och en halv`, `tio tusen`.
struct NumberReader {
  /// A number, a range or a sum.
  struct Number {
    var terms: [Double]
    var upper: Double?
    /// What a scale word such as `miljoner` multiplied it by; 1 for none.
    var scale = 1.0
    var isArticle = false
    /// The words it takes.
    var words: Range<Int>

    var value: Double { terms.reduce(0, +) }
  }

  /// More terms than this are a table's row.
  private static let mostTerms = 8

  let text: TokenisedText

  /// The number that begins with a word, the longest reading before an end.
  func number(at index: Int, before end: Int) -> Number? {
    guard let first = single(at: index, before: end) else { return nil }
    let article = text.folded(index)
    var number = Number(
      terms: [first.value],
      isArticle: first.end == index + 1 && (article == "en" || article == "ett"),
      words: index..<first.end)
    if addTerms(&number, before: end) || addFactor(&number, before: end) { return scaled(number) }
    if number.isArticle || number.words.count == 1 { addHalf(&number, before: end) }
    number = scaled(number, before: end)
    addUpper(&number, before: end)
    return number
  }

  // MARK: Parts

  private func single(at index: Int, before end: Int) -> (value: Double, end: Int)? {
    if let dotted = dotted(at: index, before: end) { return dotted }
    guard index < end, let number = SwedishNumber.parse(at: index, in: text),
      index + number.wordCount <= end
    else { return nil }
    return (number.value, index + number.wordCount)
  }

  /// `1.500.000`; a full stop in front of exactly three digits parts thousands, else decimals.
  private func dotted(at index: Int, before end: Int) -> (value: Double, end: Int)? {
    guard index + 1 < end, isDigits(index), gap(index) == [46], isDigits(index + 1) else {
      return nil
    }
    var value = Double(text.folded(index)) ?? 0
    var next = index + 1
    if text.words[next].range.count == 3, text.words[index].range.count <= 3 {
      while next < end, gap(next - 1) == [46], isDigits(next), text.words[next].range.count == 3 {
        value = value * 1000 + (Double(text.folded(next)) ?? 0)
        next += 1
      }
      return (value, next)
    }
    // ”1.5 mkr”, but not the day ”12.5.2026”.
    guard next + 1 >= end || gap(next) != [46] else { return nil }
    return Double(text.folded(index) + "." + text.folded(next)).map { ($0, next + 1) }
  }

  /// `2+1+1`, `2 + 1 + 1`.
  private func addTerms(_ number: inout Number, before end: Int) -> Bool {
    var next = number.words.upperBound
    while next < end, number.terms.count < Self.mostTerms, gap(next - 1).contains(43),
      let more = single(at: next, before: end)
    {
      number.terms.append(more.value)
      next = more.end
    }
    number.words = number.words.lowerBound..<next
    return number.terms.count > 1
  }

  /// `2 x 12`, `två gånger om 12`, `två tillfällen om vardera ett`.
  private func addFactor(_ number: inout Number, before end: Int) -> Bool {
    var next = number.words.upperBound
    guard next < end else { return false }
    let word = text.folded(next)
    let isOccasion = word == "tillfällen"
    guard isOccasion || ["x", "×", "gånger", "ggr"].contains(word) else { return false }
    next += 1
    var isLed = false
    while next < end, next < number.words.upperBound + 5, Self.leads.contains(text.folded(next)) {
      isLed = true
      next += 1
    }
    let times = number.value
    guard isLed || !isOccasion, times.rounded() == times,
      (1...Double(Self.mostTerms)).contains(times), let each = single(at: next, before: end)
    else { return false }
    number.terms = Array(repeating: each.value, count: Int(times))
    number.words = number.words.lowerBound..<each.end
    number.isArticle = false
    return true
  }

  private static let leads: Set<String> = [
    "om", "á", "à", "a", "med", "vardera", "högst", "maximalt", "längst", "upp", "till", "i",
  ]

  /// `en och en halv`, `ett och ett halvt`, `två och en halv`.
  private func addHalf(_ number: inout Number, before end: Int) {
    let next = number.words.upperBound
    guard next + 2 < end, text.folded(next) == "och",
      ["en", "ett"].contains(text.folded(next + 1)),
      ["halv", "halvt"].contains(text.folded(next + 2))
    else { return }
    number.terms = [number.value + 0.5]
    number.isArticle = false
    number.words = number.words.lowerBound..<(next + 3)
  }

  private func scaled(_ number: Number, before end: Int? = nil) -> Number {
    var number = number
    let next = number.words.upperBound
    guard next < (end ?? text.words.count), isPlainGap(next - 1),
      let scale = QuantityWords.scales[text.folded(next)]
    else { return number }
    number.terms = number.terms.map { $0 * scale }
    number.scale = scale
    number.isArticle = false
    number.words = number.words.lowerBound..<(next + 1)
    return number
  }

  /// `2–3`, `2 till 3`, `2 à 3`, `mellan 2 och 3`.
  private func addUpper(_ number: inout Number, before end: Int) {
    let next = number.words.upperBound
    guard next < end else { return }
    let sign = gap(next - 1)
    let isDash =
      sign == [45] || sign == [0xE2, 0x80, 0x93] || sign == [32, 45, 32]
      || sign == [32, 0xE2, 0x80, 0x93, 32]
    let word = text.folded(next)
    let isBetween =
      number.words.lowerBound > 0 && text.folded(number.words.lowerBound - 1) == "mellan"
    let isWord = ["till", "à", "á"].contains(word) || word == "och" && isBetween
    guard isDash || isWord, let upper = single(at: isDash ? next : next + 1, before: end) else {
      return
    }
    var top = Number(terms: [upper.value], words: next..<upper.end)
    top = scaled(top, before: end)
    // ”2–3 miljoner”: the scale belongs to both.
    let lower = number.scale == 1 ? number.value * top.scale : number.value
    guard top.value > lower else { return }
    number.terms = [lower]
    number.scale = top.scale
    number.upper = top.value
    number.isArticle = false
    number.words = number.words.lowerBound..<top.words.upperBound
  }

  // MARK: Between words

  func isDigits(_ word: Int) -> Bool {
    let range = text.words[word].range
    return range.count <= 12 && text.bytes[range].allSatisfy { (48...57).contains($0) }
  }

  /// The bytes between a word and the next; empty where they are many.
  func gap(_ left: Int) -> [UInt8] {
    let range = Int(text.words[left].end)..<Int(text.words[left + 1].start)
    return range.count <= 5 ? Array(text.bytes[range]) : []
  }

  /// A blank, nothing (`4mkr`), or the full stop or stroke of an abbreviation (`milj. kr`).
  func isPlainGap(_ left: Int) -> Bool {
    guard left + 1 < text.words.count else { return false }
    let range = Int(text.words[left].end)..<Int(text.words[left + 1].start)
    return range.isEmpty || [[32], [46, 32], [160]].contains(gap(left))
  }
}
