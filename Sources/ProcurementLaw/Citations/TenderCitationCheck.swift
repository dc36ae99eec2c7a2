import LibraryFiles

/// Judges whether a place that is in force is the right one for a tender: its act, its regime, and
/// what the text makes of it.
struct TenderCitationCheck: Sendable {
  private let book: LawBook
  private let date: LegalDate
  /// The act that governs the tender.
  private let act: Act?
  private let regime: Regime?
  /// The subjects that have cues.
  private let cued: [(subject: String, sections: [String], chapters: [String])]

  init(_ book: LawBook, asOf date: LegalDate, act: Act?, regime: Regime?) {
    self.book = book
    self.date = date
    self.act = act
    self.regime = regime
    cued = book.subjects.filter { !$0.value.cues.isEmpty || !$0.value.chapterCues.isEmpty }
      .map { ($0.key, $0.value.cues, $0.value.chapterCues) }.sorted { $0.0 < $1.0 }
  }

  private var index: ProvisionIndex { book.index }

  /// What stands at a place: the subject of its narrowest provision, else what its chapter is about.
  func subject(of citation: Citation, in act: Act) -> Localised? {
    guard let chapter = citation.chapter, citation.kind == .statute else { return nil }
    let here = index.provisions(in: act, chapter: chapter, sections: citation.sections)
      .first { $0.validity.contains(date) }
    let isChapter = citation.sections.isEmpty
    return (isChapter ? nil : here.flatMap { book.subjects[$0.subject]?.title })
      ?? book.chapters(of: act, asOf: date)?.titles[chapter]
  }

  /// What is wrong with a place whose act is named and in force; nil where nothing is.
  func status(
    of citation: Citation, _ known: KnownAct, _ sentence: CitationContext
  ) -> CitationVerdict.Status? {
    guard let cited = known.act else { return nil }
    if let wrong = wrongSection(citation, in: cited, sentence) { return wrong }
    if let act, act != cited { return otherAct(citation, cited, governing: act, sentence) }
    return wrongRegime(citation, in: cited, sentence)
  }

  /// The same for a place without an act, which belongs to the tender's own only where nothing else
  /// is spoken of.
  func status(
    ofPlaceAlone citation: Citation, _ sentence: CitationContext
  ) -> CitationVerdict.Status? {
    guard let act, let chapter = citation.chapter,
      !sentence.containsAny(book.excuses.otherField)
    else { return nil }
    if let wrong = wrongSection(citation, in: act, sentence) { return wrong }
    let isKnown =
      !citation.sections.isEmpty
      && !index.provisions(in: act, chapter: chapter, sections: citation.sections).isEmpty
    return isKnown ? wrongRegime(citation, in: act, sentence) : nil
  }

  // MARK: The section

  /// A place that is another than what stands right in front of it says.
  ///
  /// ”Reserverad enligt 4 kap. 8 § LOU” means 4 kap. 18 §.
  private func wrongSection(
    _ citation: Citation, in act: Act, _ sentence: CitationContext
  ) -> CitationVerdict.Status? {
    guard let chapter = citation.chapter else { return nil }
    if let chapters = book.chapters(of: act, asOf: date), chapters.titles[chapter] == nil {
      return .wrongSection(.init(now: Self.noSuchChapter(chapter, of: act)))
    }
    let meant = cued.filter { sentence.isIntroduced(by: $0.sections) }.map(\.subject)
    let byChapter = cued.filter { sentence.isIntroduced(by: $0.chapters) }.map(\.subject)
    guard !meant.isEmpty || !byChapter.isEmpty else { return nil }
    let sections = citation.sections
    let here = index.provisions(in: act, chapter: chapter, sections: sections).map(\.subject)
    let inChapter = index.provisions(in: act, chapter: chapter, sections: []).map(\.subject)
    if here.contains(where: meant.contains) || inChapter.contains(where: byChapter.contains) {
      return nil
    }
    // A whole chapter is named loosely; that one of its sections is on the subject is enough.
    if sections.isEmpty, inChapter.contains(where: meant.contains) { return nil }
    let wanted = meant.isEmpty ? byChapter : meant
    let places = wanted.flatMap { subject in
      book.basis(for: subject, act: act, regime: regime, asOf: date).provisions.map(\.citation)
    }
    return places.isEmpty ? nil : .wrongSection(.init(now: either(places)))
  }

  private static func noSuchChapter(_ chapter: Ordinal, of act: Act) -> Localised {
    Localised(
      sv: "ett annat kapitel: \(act.rawValue) har inget \(chapter) kap.",
      en: "another chapter: \(act.rawValue) has no \(chapter) kap.")
  }

  // MARK: The regime

  private func wrongRegime(
    _ citation: Citation, in act: Act, _ sentence: CitationContext
  ) -> CitationVerdict.Status? {
    guard let regime, let chapter = citation.chapter,
      index.applies(citation, of: act, in: regime, asOf: date) == false,
      !sentence.containsAny(book.excuses.regime)
    else { return nil }
    // A chapter as a whole has no counterpart: what governs is several others.
    if citation.sections.isEmpty {
      return .wrongRegime(
        .init(
          now: Localised(
            sv: "rätt kapitel i \(act.rawValue)", en: "the right chapter of \(act.rawValue)"),
          isContext: true))
    }
    let here = index.provisions(in: act, chapter: chapter, sections: citation.sections)
    let instead = counterpart(of: here, in: act)
    // What the place is about is not recorded: nor is then what corresponds to it.
    if here.isEmpty {
      return .wrongRegime(
        .init(
          now: Localised(
            sv: "rätt bestämmelse i \(act.rawValue)", en: "the right provision of \(act.rawValue)"),
          isContext: true))
    }
    // Where the regime has no such provision only the principles govern: that is said, so that
    // nobody takes their section for the counterpart.
    let principles = basis(for: "principles", in: act).map {
      Localised(sv: $0.sv + " (principerna)", en: ($0.en ?? $0.sv) + " (the principles)")
    }
    let now = instead ?? principles
    return now.map { .wrongRegime(.init(now: $0, isContext: true)) }
  }

  // MARK: The act

  private func otherAct(
    _ citation: Citation, _ cited: Act, governing act: Act, _ sentence: CitationContext
  ) -> CitationVerdict.Status? {
    let excuses = book.excuses
    guard !sentence.containsAny(excuses.otherAct), !names(act, sentence) else { return nil }
    if let chapter = citation.chapter {
      let isBorrowed = excuses.borrowed.contains {
        $0.act == act && $0.from == cited && $0.chapters.contains(chapter)
      }
      if isBorrowed { return nil }
    } else if !sentence.saysHowItIsMade {
      return nil
    }
    let here = citation.chapter.map {
      index.provisions(in: cited, chapter: $0, sections: citation.sections)
    }
    let title = book.acts.first { $0.act == act && $0.validity.contains(date) }
    let now =
      here.flatMap { counterpart(of: $0, in: act) }
      ?? title.map(\.name)
    return now.map { .otherAct(.init(now: $0, isContext: true)) }
  }

  /// Whether the sentence names the tender's own act too: then it compares or lists.
  private func names(_ act: Act, _ sentence: CitationContext) -> Bool {
    let known = book.acts.filter { $0.act == act && $0.validity.contains(date) }
    let words = Set(
      (sentence.before + " " + sentence.after).split { !$0.isLetter }.map(String.init))
    return known.contains { known in
      words.contains(act.rawValue.lowercased()) || sentence.contains(known.number)
        || known.names.contains(where: sentence.contains)
    }
  }

  // MARK: What to write instead

  /// What the first of some subjects has in an act, in the tender's regime.
  private func counterpart(of provisions: [Provision], in act: Act) -> Localised? {
    for provision in provisions {
      if let text = basis(for: provision.subject, in: act) { return text }
    }
    return nil
  }

  private func basis(for subject: String, in act: Act) -> Localised? {
    book.basis(for: subject, act: act, regime: regime, asOf: date).text
  }

  private func either(_ places: [String]) -> Localised {
    var seen: Set<String> = []
    let distinct = places.filter { seen.insert($0).inserted }.prefix(3)
    return Localised(
      sv: distinct.joined(separator: " eller "), en: distinct.joined(separator: " or "))
  }
}

extension CitationContext {
  /// Whether words such as ”upphandlingen genomförs enligt” stand in front.
  fileprivate var saysHowItIsMade: Bool {
    let ways = ["genomförs", "sker", "görs", "upphandlas", "regleras", "följer", "omfattas"]
    return before.contains("upphandl") && ways.contains { before.contains($0) }
      && !after.hasPrefix("-") && !before.contains("inte ")
  }
}
