import LibraryFiles
import ProcurementLaw
import Rules

/// A document cites law that is not in force, or a provision that is not the right one.
struct CitationCheck: TenderCheck {
  /// The states that fire.
  let states: [Check.CitationState]
  let law: LawBook

  func run(on tender: Tender, asOf: LegalDate, _ cache: inout ConditionCache) -> Verdict {
    let reader = CitationReader(law: law)
    var drafts: [Draft] = []
    var lacks: Set<String> = []
    for (document, reading) in tender.readings.enumerated() {
      let verdicts = reader.verdicts(of: reading, in: tender, asOf: asOf)
      lacks.formUnion(lacking(verdicts, tender.facts, asOf: asOf))
      for verdict in verdicts {
        guard let (state, note) = Self.describe(verdict.status), states.contains(state) else {
          continue
        }
        var draft = Draft(document: document, range: verdict.citation.range)
        draft.hit = reading.document.string(verdict.citation.range)
        draft.lacks = [Self.hasSection(verdict) ? Self.withSection(note) : note]
        draft.severity = Self.severity(verdict.status)
        drafts.append(draft)
      }
    }
    return drafts.isEmpty && !lacks.isEmpty
      ? .notJudged(lacksFacts: lacks.sorted()) : .judged(drafts)
  }

  /// The provisions of some subjects of the law, under any act, on any day, as citations.
  static func places(_ subjects: [String], in law: LawBook) -> [CitedPlace] {
    if subjects.isEmpty { return [] }
    let scanner = law.citations
    return law.provisions.filter { subjects.contains($0.subject) && $0.kind == .statute }
      .flatMap { provision in
        scanner.scan(Array(provision.citation.utf8)).map {
          CitedPlace(act: provision.act, citation: $0)
        }
      }
  }

  // MARK: What can't be told

  /// The facts without which some citation of the document can't be judged.
  private func lacking(
    _ verdicts: [CitationVerdict], _ facts: Facts, asOf: LegalDate
  ) -> Set<String> {
    var lacks: Set<String> = []
    let places = verdicts.filter { $0.citation.chapter != nil && $0.act?.act != nil }
    if states.contains(.wrongRegime), facts.regime == nil,
      places.contains(where: { dependsOnRegime($0, asOf: asOf) })
    {
      lacks.insert("regime")
    }
    if states.contains(.otherAct), facts.act == nil, Set(places.compactMap(\.act?.act)).count > 1 {
      lacks.insert("act")
    }
    return lacks
  }

  private func dependsOnRegime(_ verdict: CitationVerdict, asOf: LegalDate) -> Bool {
    guard let act = verdict.act?.act, !verdict.citation.sections.isEmpty else { return false }
    return [Regime.directive, .belowThreshold].contains {
      law.index.applies(verdict.citation, of: act, in: $0, asOf: asOf) == false
    }
  }

  // MARK: What is told

  /// A name without its number proves little, and a section may be wrong in its context only.
  private static func severity(_ status: CitationVerdict.Status) -> Severity? {
    switch status {
    case .loose: .info
    case .moved(let advice), .wrongSection(let advice): advice.isContext ? .warning : nil
    default: nil
    }
  }

  /// The state and what to write instead.
  private static func describe(
    _ status: CitationVerdict.Status
  ) -> (state: Check.CitationState, note: Localised)? {
    switch status {
    case .repealed(let act): (.repealed, successor(of: act))
    case .loose(let act): (.loose, successor(of: act))
    case .wrongNumber(let act): (.wrongNumber, act.name)
    case .moved(let advice): (.moved, advice.now)
    case .wrongSection(let advice): (.wrongSection, advice.now)
    case .misquoted(let advice): (.misquoted, advice.now)
    case .wrongRegime(let advice): (.wrongRegime, advice.now)
    case .otherAct(let advice): (.otherAct, advice.now)
    case .current, .history, .notYetInForce, .unknown: nil
    }
  }

  /// Whether a repealed act is cited by a section, whose number the new act seldom shares.
  private static func hasSection(_ verdict: CitationVerdict) -> Bool {
    guard case .repealed = verdict.status else { return false }
    return verdict.citation.chapter != nil || !verdict.citation.sections.isEmpty
  }

  private static func withSection(_ note: Localised) -> Localised {
    .joining([
      note, Localised(sv: "den paragraf som nu gäller", en: "the section now in force"),
    ]) { texts, language in texts.joined(separator: language == .sv ? " och " : " and ") }
  }

  private static func successor(of act: KnownAct) -> Localised {
    act.replacement ?? act.name
  }
}
