import PhraseMatching
import ProcurementLaw
import TenderDocuments

/// Reads the term of the contract, with its options and without: `två år med option på två års
/// förlängning`, `2+1+1 år`, `2027-05-01 t.o.m. 2030-04-30`, `kan förlängas till sammanlagt fyra år`.
struct TermReader {
  /// The term with options and without.
  struct Reading {
    var whole: FactReading
    var base: FactReading
    /// The last day, where only that is said: the term follows when the first day is known.
    var end: End?
  }

  /// A last day with the months of the options behind it.
  struct End {
    let day: LegalDate
    let options: Int
  }

  private struct Term {
    var base: Int?
    var whole: Int
    let range: Range<Int>
    let spansCount: Int
  }

  /// So many words of a sentence are read: a list without full stops may be one of thousands.
  private static let longestSentence = 120
  /// So many sentences from the label on are read: options often stand in one of their own.
  private static let sentencesRead = 5
  /// More labels than these no tender has; a hostile text may repeat one for megabytes.
  private static let mostLabels = 400

  let document: Document
  let text: TokenisedText
  private let spans: TermSpans

  init(document: Document, text: TokenisedText) {
    self.document = document
    self.text = text
    spans = TermSpans(text: text)
  }

  /// The term that the labels agree on.
  func term(after labels: [Range<Int>]) -> Reading {
    var terms: [Term] = []
    var ends: [End] = []
    var seen: Set<Int32> = []
    for label in labels.prefix(Self.mostLabels) {
      guard seen.insert(text.words[label.lowerBound].sentence).inserted else { continue }
      if let term = term(label) {
        terms.append(term)
      } else if let end = end(label) {
        ends.append(end)
      }
    }
    var reading = reading(of: terms)
    if terms.isEmpty, Set(ends.map(\.day)).count == 1 { reading.end = ends.first }
    return reading
  }

  private func reading(of terms: [Term]) -> Reading {
    let whole = terms.map { fact("durationMonths", $0.whole, $0) }
    let base = terms.compactMap { term in term.base.map { fact("baseMonths", $0, term) } }
    let isOneBase = Set(base.map(\.value)).count == 1 && base.count == terms.count
    // ”24 månader” here and ”24 månader med option på 24” there do not contradict each other.
    if isOneBase, Set(whole.map(\.value)).count == 2,
      let longest = whole.max(by: { (Int($0.value) ?? 0) < (Int($1.value) ?? 0) })
    {
      return Reading(whole: FactReading(fact: longest), base: FactReading.agreeing(base))
    }
    // ”24 månader” here and ”längst fyra år, inklusive optioner” there do not either.
    let greatest = terms.map(\.whole).max()
    if terms.contains(where: { $0.base == nil && $0.whole == greatest }),
      let longest = terms.first(where: { $0.whole == greatest }),
      Set(base.map(\.value)).count == 1
    {
      return Reading(
        whole: FactReading(fact: fact("durationMonths", longest.whole, longest)),
        base: FactReading.agreeing(base))
    }
    let agreed = FactReading.agreeing(whole)
    return Reading(
      whole: agreed, base: agreed.fact == nil ? FactReading() : FactReading.agreeing(base))
  }

  private func fact(_ key: String, _ months: Int, _ term: Term) -> Fact {
    Fact(
      key: key, value: String(months), origin: .text(term.range),
      confidence: term.spansCount > 3 ? .medium : .high)
  }

  private func term(_ label: Range<Int>) -> Term? {
    let sentences = self.sentences(behind: label)
    guard let own = sentences.prefix(3).first(where: { !spans.all(in: $0).isEmpty }) else {
      return nil
    }
    let isFirst = own == sentences.first
    guard isFirst || isLabelAlone(label), !spans.areOfSomethingElse(own) else { return nil }
    // What stands in front of the label decides too whether it is a term or an option.
    let sentence = text.sentences[Int(text.words[own.lowerBound].sentence)].words
    let before = max(sentence.lowerBound, own.lowerBound - Self.longestSentence)..<own.upperBound
    let all = spans.all(in: own)
    guard let first = all.first, !spans.isLeast(first),
      isFirstTerm(first, in: before, label: label)
    else { return nil }
    // ”den totala avtalstiden är fyra år” says nothing of the first term.
    let includes =
      spans.includesOptions(first, in: own) || spans.isTotal(first, in: before)
      || label.lowerBound > sentence.lowerBound
        && ["totala", "sammanlagda", "maximala", "längsta"].contains(
          text.folded(label.lowerBound - 1))
    var base: Int? = includes ? nil : first.parts.first
    var whole = first.months
    for span in all.dropFirst() {
      if spans.isTotal(span, in: own), !spans.isOption(span, in: own) || span.months > whole {
        whole = max(whole, span.months)
      } else if !spans.isStep(span), spans.isOption(span, in: own) {
        whole += span.months
      }
    }
    // The options often stand in one of the sentences that follow.
    let speaking = sentences.filter { $0.lowerBound >= own.upperBound && spans.speakOfOptions($0) }
    let next = speaking.first { !spans.all(in: $0).isEmpty } ?? speaking.first
    var count = all.count
    if all.count == 1, !includes, let next, !spans.areOfSomethingElse(next) {
      let options = spans.all(in: next)
      count += options.count
      for span in options where !spans.isStep(span) {
        whole = spans.isTotal(span, in: next) ? max(whole, span.months) : whole + span.months
      }
      if options.isEmpty, let start = first.start, let last = spans.lastDay(in: next) {
        whole = max(whole, DateReader.months(from: start, through: last))
      }
    }
    guard whole > 0, whole <= TermSpans.longest else { return nil }
    if let own = base, own > whole { base = nil }
    return Term(base: base, whole: whole, range: text.range(of: own), spansCount: count)
  }

  /// `Avtalet gäller till och med 2029-12-31`, with the options of the sentences behind it.
  private func end(_ label: Range<Int>) -> End? {
    let sentences = self.sentences(behind: label)
    for sentence in sentences.prefix(2) where !spans.areOfSomethingElse(sentence) {
      guard let day = spans.lastDay(behindTillIn: sentence) else { continue }
      // The options stand in the same sentence or in one behind it.
      let speaking = sentences.first {
        $0.lowerBound >= sentence.lowerBound && spans.speakOfOptions($0)
          && !spans.areOfSomethingElse($0) && !spans.all(in: $0).isEmpty
      }
      let options = speaking.map {
        spans.all(in: $0).filter { !spans.isStep($0) }.reduce(0) { $0 + $1.months }
      }
      return End(day: day, options: options ?? 0)
    }
    return nil
  }

  /// Whether the first span is the term itself and not how long it may be prolonged.
  private func isFirstTerm(
    _ first: TermSpans.Span, in before: Range<Int>, label: Range<Int>
  ) -> Bool {
    !spans.isOption(first, in: before) || spans.includesOptions(first, in: before)
  }

  /// The word ranges of the label's sentence and those behind it.
  private func sentences(behind label: Range<Int>) -> [Range<Int>] {
    let first = Int(text.words[label.lowerBound].sentence)
    let last = min(first + Self.sentencesRead, text.sentences.count)
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
}
