import LibraryFiles

/// Everything the program knows about the law, as read from `rules/law/`.
public struct LawBook: Sendable {
  /// The subjects by key.
  public let subjects: [String: Subject]
  /// What stands in the law, in the order of the files.
  public let provisions: [Provision]
  /// Where an act is known to be silent.
  public let absences: [Absence]
  /// Acts that documents cite.
  public let acts: [KnownAct]
  /// Finds citations of these acts and of others.
  public let citations: CitationScanner
  /// Regulations that were replaced all at once.
  public let series: [ActSeries]
  /// Sections that have moved.
  public let movedSections: [MovedSection]
  /// What the chapters of the acts are about; acts whose chapters are not recorded are missing.
  public let chapters: [Act: Chapters]
  /// The chapters that govern each regime.
  public let tracks: [Track]
  /// Words that the law has left.
  public let terms: [LegalTerm]
  /// Thresholds and direct-award limits.
  public let amounts: [AmountLimit]
  /// Code lists by key.
  public let codeLists: [String: CPVList]
  /// Words that mark history.
  public let history: HistoryWords
  /// Words that excuse a citation.
  public let excuses: Excuses
  /// Sources by key.
  public let sources: [String: LawSource]
  /// The provisions by place.
  public let index: ProvisionIndex
  /// Which state of the library this is; nil where its files don't say.
  public let edition: LibraryEdition?

  /// The basis for a subject.
  ///
  /// - Parameters:
  ///   - subject: The subject's key, as in `rules/law/provisions.yml`.
  ///   - act: The act that governs the tender; nil where it is not known.
  ///   - regime: The regime; nil where it is not known.
  ///   - asOf: The day whose law counts.
  /// - Returns: One branch where the facts decide, several with their conditions where they do not.
  public func basis(
    for subject: String, act: Act?, regime: Regime?, asOf date: LegalDate
  ) -> LegalBasis {
    let acts = act.map { [$0] } ?? Act.allCases
    let regimes = regime.map { [$0] } ?? Regime.allCases
    var branches: [LegalBasis.Branch] = []
    for act in acts {
      branches += self.branches(subject: subject, act: act, regimes: regimes, asOf: date)
    }
    let authorities = provisions.filter {
      $0.subject == subject && $0.act == nil && $0.validity.contains(date)
    }
    return LegalBasis(branches: branches, authorities: authorities)
  }

  /// The chapters of an act on a day; nil where they are not recorded.
  public func chapters(of act: Act, asOf date: LegalDate) -> Chapters? {
    chapters[act].flatMap { $0.validity.contains(date) ? $0 : nil }
  }

  /// The limit below which direct award is allowed; nil where none is recorded for the day.
  public func directAwardLimit(for act: Act, asOf date: LegalDate) -> AmountLimit? {
    limit(.directAward, for: act, asOf: date)
  }

  /// An amount that holds on a day; nil where none is recorded.
  public func limit(_ kind: AmountLimit.Kind, for act: Act, asOf date: LegalDate) -> AmountLimit? {
    amounts.first { $0.act == act && $0.kind == kind && $0.validity.contains(date) }
  }

  /// Amounts in kronor that held before a day and hold no more, for any act.
  ///
  /// - Parameter kinds: What the amounts separate.
  public func formerLimits(_ kinds: Set<AmountLimit.Kind>, asOf date: LegalDate) -> [AmountLimit] {
    let current = amounts.filter { $0.validity.contains(date) }
    return amounts.filter { limit in
      guard kinds.contains(limit.kind), let to = limit.validity.to, to < date, limit.kronor != nil
      else { return false }
      return !current.contains { $0.kind == limit.kind && $0.kronor == limit.kronor }
    }
  }

  /// Whether a service is a social or other special service under an act on a day.
  ///
  /// - Returns: nil where the act's list is not recorded.
  public func isSpecialService(_ code: CPVCode, in act: Act, asOf date: LegalDate) -> Bool? {
    guard let list = codeLists["annex2"], list.acts.contains(act), list.validity.contains(date)
    else { return nil }
    return list.contains(code)
  }

  private func branches(
    subject: String, act: Act, regimes: [Regime], asOf date: LegalDate
  ) -> [LegalBasis.Branch] {
    var found: [(regimes: [Regime], provisions: [Provision], absence: Localised?)] = []
    for regime in regimes {
      let here = provisions.filter {
        $0.subject == subject && $0.act == act && $0.regimes.contains(regime)
          && $0.validity.contains(date)
      }
      let silence = absences.first {
        $0.subject == subject && $0.act == act && $0.regimes.contains(regime)
          && $0.validity.contains(date)
      }
      guard !here.isEmpty || silence != nil else { continue }
      let absence = here.isEmpty ? silence?.reason : nil
      if let same = found.firstIndex(where: { $0.provisions == here && $0.absence == absence }) {
        found[same].regimes.append(regime)
      } else {
        found.append(([regime], here, absence))
      }
    }
    let decided = found.count == 1 && found.first?.regimes == regimes
    return found.map { branch in
      let conditions = branch.regimes.map { $0.condition(in: act) }
      return LegalBasis.Branch(
        act: act, regimes: branch.regimes,
        condition: decided
          ? nil : .joining(conditions) { $0.list(in: $1) },
        provisions: branch.provisions, absence: branch.absence)
    }
  }
}
