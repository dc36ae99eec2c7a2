import LibraryFiles

/// Judges citations against the law of a day.
public struct CitationJudge: Sendable {
  private let book: LawBook
  private let names: ActNames
  private let date: LegalDate
  private let defaultAct: Act?
  private let regime: Regime?
  private let tenderCheck: TenderCitationCheck

  /// Makes a judge.
  ///
  /// - Parameters:
  ///   - book: The law.
  ///   - date: The day whose law counts.
  ///   - defaultAct: The act that governs the tender, for citations that name none.
  ///   - regime: The tender's regime, for sections that are wrong in one regime only.
  public init(book: LawBook, asOf date: LegalDate, defaultAct: Act?, regime: Regime? = nil) {
    self.book = book
    names = book.citations.names
    self.date = date
    self.defaultAct = defaultAct
    self.regime = regime
    tenderCheck = TenderCitationCheck(book, asOf: date, act: defaultAct, regime: regime)
  }

  /// The procurement act to which a citation belongs: the one that it names, or where it names none
  /// the tender's own.
  public func procurementAct(of citation: Citation) -> Act? {
    guard let mention = citation.act else { return defaultAct }
    return act(of: mention)?.0.act
  }

  /// The verdict on a citation.
  ///
  /// - Parameter text: The text that was scanned, for the sentence around the citation.
  public func judge(_ citation: Citation, in text: [UInt8]) -> CitationVerdict {
    func verdict(_ status: CitationVerdict.Status, _ act: KnownAct?) -> CitationVerdict {
      var owner = act?.act ?? (citation.act == nil ? defaultAct : nil)
      switch status {
      // What stands at the place today is not what an old text points to.
      case .repealed, .loose, .history, .notYetInForce, .wrongNumber, .moved: owner = nil
      case .current, .wrongSection, .misquoted, .wrongRegime, .otherAct, .unknown: break
      }
      return CitationVerdict(
        citation: citation, status: status, act: act,
        subject: owner.flatMap { tenderCheck.subject(of: citation, in: $0) })
    }
    let isLaw = citation.kind == .statute || citation.kind == .article && citation.act != nil
    guard isLaw else { return verdict(.unknown, nil) }
    let sentence = CitationContext(around: citation.range, in: text)
    if let mention = citation.act {
      guard let (act, isWrong) = act(of: mention) else { return verdict(.unknown, nil) }
      if isWrong { return verdict(.wrongNumber(act), act) }
      if let to = act.validity.to, to < date {
        if isHistory(sentence) || sentence.tellsOfYears(before: to.year + 1) {
          return verdict(.history(act), act)
        }
        let isLoose = act.isNameLoose && mention.number == nil
        return verdict(isLoose ? .loose(act) : .repealed(act), act)
      }
      if let from = act.validity.from, from > date { return verdict(.notYetInForce(act), act) }
      let status =
        movedSection(citation, act.act, sentence) ?? tenderCheck.status(of: citation, act, sentence)
      return verdict(status ?? .current, act)
    }
    let status =
      movedSection(citation, defaultAct, sentence)
      ?? tenderCheck.status(ofPlaceAlone: citation, sentence)
    return verdict(status ?? .unknown, nil)
  }

  // MARK: Acts

  /// The act that is meant, and whether its number and name disagree.
  private func act(of mention: ActMention) -> (KnownAct, isWrong: Bool)? {
    let named = mention.name.map { names.named($0) } ?? []
    if let number = mention.number {
      let series = book.series.lazy.compactMap { $0.act(numbered: number) }.first
      if let act = names.numbered(number) ?? series {
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
    _ citation: Citation, _ act: Act?, _ sentence: CitationContext
  ) -> CitationVerdict.Status? {
    guard let act else { return nil }
    let moved = book.movedSections.first { entry in
      guard entry.act == act, entry.validity.contains(date),
        !entry.needsExplicitAct || citation.act != nil,
        matches(entry.target, citation)
      else { return false }
      if !entry.regimes.isEmpty {
        guard let regime, entry.regimes.contains(regime) else { return false }
      }
      if !entry.near.isEmpty, !sentence.containsAny(entry.near) { return false }
      if !entry.andNear.isEmpty, !sentence.containsAny(entry.andNear) { return false }
      return !sentence.containsAny(entry.unless) && !isHistory(sentence)
    }
    return moved.map { moved in
      // With its number the text means the act in force: a wrong place in it is no old one.
      let isNumbered = citation.act?.number != nil && moved.holdsOther
      let advice = CitationVerdict.Advice(moved, isStale: moved.status == .dead && !isNumbered)
      if moved.status == .misquoted { return .misquoted(advice) }
      return moved.holdsOther ? .wrongSection(advice) : .moved(advice)
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

  private func isHistory(_ sentence: CitationContext) -> Bool {
    book.history.before.contains { sentence.before.contains($0) }
      || book.history.after.contains { sentence.after.contains($0) }
  }
}
