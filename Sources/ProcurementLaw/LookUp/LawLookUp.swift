import LibraryFiles

/// Looks places up in the law, as people write them.
public struct LawLookUp: Sendable {
  private let book: LawBook
  private let date: LegalDate
  private let scanner: CitationScanner

  /// Makes a look-up of the law of a day.
  public init(_ book: LawBook, asOf date: LegalDate) {
    self.book = book
    self.date = date
    scanner = book.citations
  }

  /// The entries for a text such as `17 kap. 1 §`, `LOU 4:18` or `2007:1091`.
  ///
  /// - Returns: One entry for each place, and without an act one for each procurement act; empty
  ///   where the text names no place in the law.
  public func entries(for text: String) -> [LawEntry] {
    let citations = scan(text)
    return citations.flatMap { citation -> [LawEntry] in
      if let mention = citation.act {
        guard let act = known(mention) else { return [] }
        return [entry(citation, in: act)]
      }
      guard citation.kind == .statute else { return [] }
      return Act.allCases.compactMap { act in
        book.acts.first { $0.act == act && $0.validity.contains(date) }
          .map { entry(citation, in: $0) }
      }
    }
  }

  /// The words that the law has left and that a text names.
  public func terms(for text: String) -> [LegalTerm] {
    let wanted = text.lowercased()
    guard !wanted.isEmpty else { return [] }
    return book.terms.filter {
      $0.key == wanted || $0.word.lowercased() == wanted
        || wanted.count >= 4 && $0.word.lowercased().hasPrefix(wanted)
    }
  }

  /// The short form `4:18` names no act and is no citation in a document; whoever asks for it here
  /// means a section all the same.
  private func scan(_ text: String) -> [Citation] {
    let found = scanner.scan(Array(text.utf8))
    let usable = found.filter { $0.act != nil || $0.chapter != nil || $0.annex != nil }
    if !usable.isEmpty { return usable }
    return scanner.scan(Array("\(text) LOU".utf8)).filter { $0.chapter != nil || $0.annex != nil }
      .map { $0.withoutAct() }
  }

  private func known(_ mention: ActMention) -> KnownAct? {
    if let number = mention.number { return book.acts.first { $0.number == number } }
    let named = book.acts.filter { act in mention.name.map(act.isCalled) ?? false }
    return named.first { $0.validity.contains(date) } ?? named.first
  }

  // MARK: One entry

  private func entry(_ citation: Citation, in known: KnownAct) -> LawEntry {
    let place = Self.place(citation)
    let name = known.act?.rawValue ?? known.title
    var matters: [LawEntry.Matter] = []
    var chapterTitle: Localised?
    var isBeyond = false
    var began: LegalDate?
    let moved = known.act.map { self.moved(citation, in: $0, known) } ?? []
    if let act = known.act, let chapter = citation.chapter {
      // The titles are those of the acts in force.
      let chapters = known.validity.to == nil ? book.chapters(of: act, asOf: date) : nil
      chapterTitle = chapters?.titles[chapter]
      isBeyond = chapters != nil && chapterTitle == nil
      began = chapters?.began[chapter]
      let isGone = moved.contains { $0.near.isEmpty && $0.validity.contains(date) }
      matters = self.matters(citation, chapter, in: act).filter { matter in
        matter.here.contains { known.validity.overlaps($0.validity) }
          && !(isGone && matter.here.contains { $0.validity.contains(date) })
      }
    }
    return LawEntry(
      act: known, citation: place.isEmpty ? known.title : "\(place) \(name)",
      chapterTitle: chapterTitle, validity: Self.validity(of: matters, chapterFrom: began),
      isBeyond: isBeyond, matters: matters,
      moved: moved, cameFrom: known.act.map { cameFrom(citation, in: $0) } ?? [],
      absences: matters.isEmpty ? absences(citation, in: known.act) : [],
      codes: codes(citation, in: known.act))
  }

  /// From the first day of what stands at a place to the last; where nothing is recorded of it, from
  /// the first day of its chapter.
  private static func validity(
    of matters: [LawEntry.Matter], chapterFrom began: LegalDate?
  ) -> Validity? {
    let periods = matters.flatMap(\.here).map(\.validity)
    guard !periods.isEmpty else { return began.map { Validity(from: $0) } }
    let last = periods.contains { $0.to == nil } ? nil : periods.compactMap(\.to).max()
    return Validity(from: periods.compactMap(\.from).min() ?? began, to: last)
  }

  private func matters(
    _ citation: Citation, _ chapter: Ordinal, in act: Act
  ) -> [LawEntry.Matter] {
    let all = book.index.provisions(in: act, chapter: chapter, sections: citation.sections)
    var order: [String] = []
    for provision in all where !order.contains(provision.subject) {
      order.append(provision.subject)
    }
    return order.map { subject in
      matter(subject, in: act, here: all.filter { $0.subject == subject })
    }
  }

  private func matter(
    _ subject: String, in act: Act, here: [Provision]
  ) -> LawEntry.Matter {
    let same = book.provisions.filter { $0.subject == subject && $0.act == act }
    let isInForce = here.contains { $0.validity.contains(date) }
    let first = here.compactMap(\.validity.from).min()
    let branches = book.basis(for: subject, act: act, regime: nil, asOf: date).branches
    return LawEntry.Matter(
      subject: subject, title: book.subjects[subject]?.title ?? Localised(same: subject),
      here: here,
      elsewhere: branches.filter { branch in
        isInForce && !branch.provisions.contains(where: here.contains)
      },
      before: same.filter { old in
        guard let to = old.validity.to, let first else { return false }
        return to < first && !here.contains(old)
      },
      after: isInForce ? [] : same.filter { $0.validity.contains(date) && !here.contains($0) },
      otherActs: book.provisions.filter {
        $0.subject == subject && $0.act != nil && $0.act != act && $0.validity.contains(date)
      },
      authorities: book.provisions.filter { $0.subject == subject && $0.act == nil })
  }

  // MARK: What came before and after

  private func moved(
    _ citation: Citation, in act: Act, _ known: KnownAct
  ) -> [MovedSection] {
    let isWholeAct = citation.chapter == nil && citation.annex == nil
    if isWholeAct, let last = known.validity.to {
      return book.movedSections.filter {
        $0.act == act && $0.status != .misquoted && $0.validity.from.map { $0 > last } ?? false
          && $0.validity.from.map { $0.year <= last.year + 1 } ?? false
      }
    }
    return book.movedSections.filter { entry in
      guard entry.act == act else { return false }
      switch entry.target {
      case .annex(let annex): return citation.annex == annex
      case .chapter(let chapter, let sections):
        guard citation.chapter == chapter else { return false }
        return sections.isEmpty && citation.sections.isEmpty
          || sections.contains(where: citation.covers)
          || sections.isEmpty && entry.near.isEmpty
      }
    }
  }

  /// The entries whose advice names the place.
  private func cameFrom(_ citation: Citation, in act: Act) -> [MovedSection] {
    guard let chapter = citation.chapter else { return [] }
    return book.movedSections.filter { entry in
      entry.status != .misquoted && entry.act == act
        && scanner.scan(Array(entry.now.sv.utf8)).contains { now in
          now.chapter == chapter
            && (now.sections.isEmpty || citation.sections.isEmpty
              || now.sections.contains { wanted in
                citation.sections.contains { $0.overlaps(wanted) }
              })
        }
    }
  }

  // MARK: What there is instead of a provision

  /// What an act is known to lack on the subjects that another act has at the place.
  private func absences(_ citation: Citation, in act: Act?) -> [Absence] {
    guard let act, let chapter = citation.chapter, !citation.sections.isEmpty else { return [] }
    let subjects = Act.allCases.filter { $0 != act }.flatMap { other in
      book.index.provisions(in: other, chapter: chapter, sections: citation.sections)
        .filter { $0.validity.contains(date) }.map(\.subject)
    }
    var seen: Set<String> = []
    return book.absences.filter {
      $0.act == act && subjects.contains($0.subject) && $0.validity.contains(date)
        && $0.regimes.count == Regime.allCases.count && seen.insert($0.reason.sv).inserted
    }
  }

  private func codes(_ citation: Citation, in act: Act?) -> CPVList? {
    guard let act, let annex = citation.annex, act.specialServicesAnnex?.sv == "bilaga \(annex)",
      let list = book.codeLists["annex2"], list.acts.contains(act), list.validity.contains(date)
    else { return nil }
    return list
  }

  // MARK: Words

  /// A place as the law prints it: `19 kap. 25 a §`, `17 kap. 2–5 §§`, `bilaga 2`.
  static func place(_ citation: Citation) -> String {
    var parts: [String] = []
    if let annex = citation.annex { parts.append("bilaga \(annex)") }
    if let chapter = citation.chapter { parts.append("\(chapter) kap.") }
    if !citation.sections.isEmpty {
      let sections = citation.sections.map {
        $0.lowerBound == $0.upperBound ? "\($0.lowerBound)" : "\($0.lowerBound)–\($0.upperBound)"
      }
      let isOne =
        citation.sections.count == 1
        && citation.sections.first.map { $0.lowerBound == $0.upperBound } ?? false
      parts.append(sections.list(in: .sv) + (isOne ? " §" : " §§"))
    }
    return parts.joined(separator: " ")
  }
}

extension Citation {
  /// The same place without the act that was named beside it.
  fileprivate func withoutAct() -> Citation {
    Citation(
      kind: .statute, range: range, act: nil, chapter: chapter, sections: sections,
      paragraph: paragraph, point: point, annex: annex)
  }
}
