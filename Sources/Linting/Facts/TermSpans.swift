import PhraseMatching
import ProcurementLaw

/// The spans of time in a sentence about a contract's term, and what the words make of each.
struct TermSpans {
  /// A span of whole months.
  struct Span {
    let months: Int
    /// The months of `2+1+1 år` one by one.
    let parts: [Int]
    /// The first day of a period.
    var start: LegalDate?
    let words: Range<Int>
  }

  static let longest = 360

  let text: TokenisedText

  /// The spans, in order.
  func all(in words: Range<Int>) -> [Span] {
    let reader = QuantityReader(text)
    var spans: [Span] = []
    var index = words.lowerBound
    while index < words.upperBound {
      if let period = period(at: index, before: words.upperBound) {
        spans.append(period)
        index = period.words.upperBound
        continue
      }
      guard let quantity = reader.quantity(at: index, before: words.upperBound),
        quantity.unit.dimension == .calendar
      else {
        index += 1
        continue
      }
      if let span = span(quantity) { spans.append(span) }
      index = max(quantity.words.upperBound, index + 1)
    }
    return spans
  }

  private func span(_ quantity: Quantity) -> Span? {
    let isFrequency = !quantity.per.isEmpty
    let months = (quantity.canonicalUpper ?? quantity.canonical).rounded()
    // ”ett år” may be an article: ”ett år i taget”; it counts as a span all the same.
    guard !isFrequency, months >= 1, months <= Double(Self.longest) else { return nil }
    return Span(
      months: Int(months),
      parts: quantity.terms.map { Int(($0 * quantity.unit.scale).rounded()) },
      words: quantity.words)
  }

  /// `2027-05-01–2030-04-30`, `den 1 juli 2027 till och med den 30 juni 2030`, `mars 2027 till
  /// februari 2029`.
  private func period(at index: Int, before end: Int) -> Span? {
    let day = DateReader.date(at: index, in: text)
    let month = day == nil ? DateReader.wholeMonth(at: index, in: text) : nil
    guard let start = day?.value ?? month?.first,
      let first = day?.words.upperBound ?? month?.words.upperBound
    else { return nil }
    for next in first..<max(first, min(first + 7, end)) {
      let last =
        DateReader.date(at: next, in: text)
        ?? DateReader.wholeMonth(at: next, in: text).map { ($0.last, $0.words) }
      guard let last, last.value > start else { continue }
      let months = DateReader.months(from: start, through: last.value)
      guard (1...Self.longest).contains(months) else { return nil }
      return Span(
        months: months, parts: [months], start: start, words: index..<last.words.upperBound)
    }
    return nil
  }

  /// The last day that a sentence about options names.
  func lastDay(in sentence: Range<Int>) -> LegalDate? {
    sentence.compactMap { DateReader.date(at: $0, in: text)?.value }.max()
  }

  /// The day behind `till`, `t.o.m.` or `längst` in a sentence.
  func lastDay(behindTillIn sentence: Range<Int>) -> LegalDate? {
    for word in sentence {
      guard let date = DateReader.date(at: word, in: text) else { continue }
      let before = max(sentence.lowerBound, word - 4)..<word
      return before.contains { ["till", "tom", "längst", "m"].contains(text.folded($0)) }
        ? date.value : nil
    }
    return nil
  }

  // MARK: What the words make of a span

  func isOption(_ span: Span, in sentence: Range<Int>) -> Bool {
    // ”2 år + 1 år”: what is added to the first term is an option.
    span.words.lowerBound > sentence.lowerBound
      && text.gap(after: span.words.lowerBound - 1).contains(43)
      || (sentence.lowerBound..<span.words.lowerBound).contains { speaksOfOption($0) }
      || (span.words.upperBound..<min(span.words.upperBound + 1, sentence.upperBound)).contains {
        speaksOfOption($0)
      }
  }

  /// `högst 48 månader sammanlagt` counts from the beginning.
  func isTotal(_ span: Span, in sentence: Range<Int>) -> Bool {
    let after = span.words.upperBound
    // ”48 månader totalt”, but not ”12 månader, total option …”.
    if after < sentence.upperBound, text.gap(after: after - 1) == [32],
      Self.totals.contains(text.folded(after))
    {
      return true
    }
    let near = max(sentence.lowerBound, span.words.lowerBound - 5)..<span.words.lowerBound
    return near.contains { word in
      // ”förlängas med sammanlagt 24 månader” counts from where the first term ends.
      Self.totals.contains(text.folded(word)) && (word == 0 || text.folded(word - 1) != "med")
    }
  }

  /// `fyra år inklusive förlängningar`: the options are counted in.
  func includesOptions(_ span: Span, in sentence: Range<Int>) -> Bool {
    let after = span.words.upperBound..<min(span.words.upperBound + 6, sentence.upperBound)
    let before = max(sentence.lowerBound, span.words.lowerBound - 8)..<span.words.lowerBound
    return [after, before].contains { near in
      near.contains { ["inklusive", "inkl", "inräknat", "inräknade"].contains(text.folded($0)) }
        && near.contains { speaksOfOption($0) }
    }
  }

  /// `tre månader i taget` is how an option is used, not more of it.
  func isStep(_ span: Span) -> Bool {
    let after = span.words.upperBound
    guard after + 1 < text.words.count,
      text.words[after + 1].sentence == text.words[after - 1].sentence
    else { return false }
    return ["taget", "gången", "sänder"].contains(text.folded(after + 1))
  }

  /// `minst tre månader` is no term.
  func isLeast(_ span: Span) -> Bool {
    span.words.lowerBound > 0
      && ["minst", "tidigast"].contains(text.folded(span.words.lowerBound - 1))
  }

  func speakOfOptions(_ sentence: Range<Int>) -> Bool {
    sentence.contains { speaksOfOption($0) }
  }

  /// Sentences about something else than the contract's term.
  func areOfSomethingElse(_ sentence: Range<Int>) -> Bool {
    sentence.contains { word in
      let folded = text.folded(word)
      return Self.otherwise.contains { folded.hasPrefix($0) }
    }
  }

  private func speaksOfOption(_ word: Int) -> Bool {
    let folded = text.folded(word)
    return folded.hasPrefix("förläng") || folded.hasPrefix("option")
      || folded == "prolongeras" || folded == "prolongering"
  }

  private static let totals: Set<String> = [
    "sammanlagt", "totalt", "total", "totala", "sammantaget", "längst", "sammanlagda",
  ]

  private static let otherwise = [
    "uppsägning", "säga", "sägas", "garanti", "erfarenhet", "försäkring", "gallra", "preskri",
    "prövotid", "betal", "revision", "spara", "bevara", "anbudets", "senaste", "reklam", "indexer",
    "prisjuster",
  ]
}
