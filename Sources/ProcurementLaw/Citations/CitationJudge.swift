/// Judges citations against the law of a day.
public struct CitationJudge: Sendable {
  private let names: ActNames
  private let moved: [MovedSection]
  private let history: HistoryWords
  private let date: LegalDate
  private let defaultAct: Act?
  private let regime: Regime?

  /// Makes a judge.
  ///
  /// - Parameters:
  ///   - book: The law.
  ///   - date: The day whose law counts.
  ///   - defaultAct: The act that governs the tender, for citations that name none.
  ///   - regime: The tender's regime, for sections that are wrong in one regime only.
  public init(book: LawBook, asOf date: LegalDate, defaultAct: Act?, regime: Regime? = nil) {
    names = ActNames(book.acts)
    moved = book.movedSections
    history = book.history
    self.date = date
    self.defaultAct = defaultAct
    self.regime = regime
  }

  /// The verdict on a citation.
  ///
  /// - Parameter text: The text that was scanned, for the sentence around the citation.
  public func judge(_ citation: Citation, in text: [UInt8]) -> CitationVerdict {
    func verdict(_ status: CitationVerdict.Status, _ act: KnownAct?) -> CitationVerdict {
      CitationVerdict(citation: citation, status: status, act: act)
    }
    let isLaw = citation.kind == .statute || citation.kind == .article && citation.act != nil
    guard isLaw else { return verdict(.unknown, nil) }
    let sentence = Sentence(around: citation.range, in: text)
    if let mention = citation.act {
      guard let (act, isWrong) = act(of: mention) else { return verdict(.unknown, nil) }
      if isWrong { return verdict(.wrongNumber(act), act) }
      if let to = act.validity.to, to < date {
        if isHistory(sentence) { return verdict(.history(act), act) }
        let isLoose = act.isNameLoose && mention.number == nil
        return verdict(isLoose ? .loose(act) : .repealed(act), act)
      }
      if let from = act.validity.from, from > date { return verdict(.notYetInForce(act), act) }
      if let moved = movedSection(citation, act.act, sentence) {
        return verdict(.moved(moved), act)
      }
      return verdict(.current, act)
    }
    guard let moved = movedSection(citation, defaultAct, sentence) else {
      return verdict(.unknown, nil)
    }
    return verdict(.moved(moved), nil)
  }

  // MARK: Acts

  /// The act that is meant, and whether its number and name disagree.
  private func act(of mention: ActMention) -> (KnownAct, isWrong: Bool)? {
    let named = mention.name.map { names.named($0) } ?? []
    if let number = mention.number {
      if let act = names.numbered(number) {
        let agrees = named.isEmpty || named.contains { $0.number == number }
        // ”direktiv” and ”lagen” say too little to contradict a number.
        return agrees ? (act, false) : (inForce(named) ?? act, inForce(named) != nil)
      }
      return inForce(named).map { ($0, true) }
    }
    return (inForce(named) ?? named.first).map { ($0, false) }
  }

  private func inForce(_ acts: [KnownAct]) -> KnownAct? {
    acts.first { $0.validity.contains(date) }
  }

  // MARK: Sections

  private func movedSection(
    _ citation: Citation, _ act: Act?, _ sentence: Sentence
  ) -> MovedSection? {
    guard let act else { return nil }
    return moved.first { entry in
      guard entry.act == act, entry.validity.contains(date),
        !entry.needsExplicitAct || citation.act != nil,
        matches(entry.target, citation)
      else { return false }
      if !entry.regimes.isEmpty {
        guard let regime, entry.regimes.contains(regime) else { return false }
      }
      if !entry.near.isEmpty, !entry.near.contains(where: sentence.contains) { return false }
      if entry.unless.contains(where: sentence.contains) { return false }
      return !isHistory(sentence)
    }
  }

  private func matches(_ target: MovedSection.Target, _ citation: Citation) -> Bool {
    switch target {
    case .annex(let annex): citation.annex == annex
    case .chapter(let chapter, let sections):
      citation.chapter == chapter
        && (sections.isEmpty || sections.contains { citation.sections.first?.contains($0) == true })
    }
  }

  private func isHistory(_ sentence: Sentence) -> Bool {
    history.before.contains { sentence.before.contains($0) }
      || history.after.contains { sentence.after.contains($0) }
  }
}

/// The sentence around a citation, in lower case, cut at the citation.
private struct Sentence {
  let before: String
  let after: String

  /// At most 160 bytes to each side: what stands farther off does not qualify the citation.
  init(around range: Range<Int>, in text: [UInt8]) {
    var start = range.lowerBound
    while start > 0, range.lowerBound - start < 160, !Self.ends(text, at: start - 1) { start -= 1 }
    var end = range.upperBound
    while end < text.count, end - range.upperBound < 160, !Self.ends(text, at: end) { end += 1 }
    before = String(decoding: text[start..<range.lowerBound], as: UTF8.self).lowercased()
    after = String(decoding: text[range.upperBound..<end], as: UTF8.self).lowercased()
  }

  func contains(_ word: String) -> Bool { before.contains(word) || after.contains(word) }

  /// A line break, or a full stop that a capital follows and no abbreviation precedes.
  private static func ends(_ text: [UInt8], at index: Int) -> Bool {
    if text[index] == 10 { return true }
    guard text[index] == 46, index + 2 < text.count, text[index + 1] == 32 else { return false }
    let next = text[index + 2]
    let isCapital =
      (65...90).contains(next)
      || (next == 0xC3 && index + 3 < text.count
        && (0x80..<0xA0).contains(text[index + 3]))
    let isKap = index >= 3 && Array(text[(index - 3)..<index]) == Array("kap".utf8)
    return isCapital && !isKap
  }
}
