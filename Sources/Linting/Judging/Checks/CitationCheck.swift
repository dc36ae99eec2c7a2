import LibraryFiles
import ProcurementLaw
import Rules

/// A document cites law that is not in force, or a section that has moved.
struct CitationCheck: TenderCheck {
  /// The states that fire.
  let states: [Check.CitationState]
  let law: LawBook

  func run(on tender: Tender, asOf: LegalDate, _ cache: inout ConditionCache) -> Verdict {
    let judge = CitationJudge(
      book: law, asOf: asOf, defaultAct: tender.facts.act, regime: tender.facts.regime)
    var drafts: [Draft] = []
    for (document, reading) in tender.readings.enumerated() {
      let text = reading.document.text
      for citation in reading.source.citations {
        let verdict = judge.judge(citation, in: text)
        guard let (state, note) = Self.describe(verdict.status), states.contains(state) else {
          continue
        }
        var draft = Draft(document: document, range: citation.range)
        draft.hit = reading.document.string(citation.range)
        draft.lacks = [note]
        draft.severity = Self.severity(verdict.status)
        drafts.append(draft)
      }
    }
    return .judged(drafts)
  }

  /// The provisions of some subjects of the law, under any act, on any day, as citations.
  static func places(_ subjects: [String], in law: LawBook) -> [CitedPlace] {
    if subjects.isEmpty { return [] }
    let scanner = CitationScanner(acts: law.acts)
    return law.provisions.filter { subjects.contains($0.subject) && $0.kind == .statute }
      .flatMap { provision in
        scanner.scan(Array(provision.citation.utf8)).map {
          CitedPlace(act: provision.act, citation: $0)
        }
      }
  }

  /// A name without its number proves little, and a section may be wrong in its context only.
  private static func severity(_ status: CitationVerdict.Status) -> Severity? {
    switch status {
    case .loose: .info
    case .moved(let moved): moved.status == .context ? .warning : nil
    default: nil
    }
  }

  /// The state and what to write instead.
  private static func describe(
    _ status: CitationVerdict.Status
  ) -> (state: Check.CitationState, note: Localised)? {
    switch status {
    case .repealed(let act): (.repealed, Localised(sv: act.replacement ?? act.title))
    case .moved(let moved): (.moved, Localised(sv: moved.now))
    case .wrongNumber(let act): (.wrongNumber, Localised(sv: act.title))
    case .loose(let act): (.loose, Localised(sv: act.replacement ?? act.title))
    case .current, .history, .notYetInForce, .unknown: nil
    }
  }
}
