import ProcurementLaw
import Rules

/// A document cites law that is not in force, or a section that has moved.
struct CitationCheck {
  /// The states that fire, as in rule files.
  let states: [String]
  let law: LawBook
  private let scanner: CitationScanner

  init(states: [String], law: LawBook) {
    self.states = states
    self.law = law
    scanner = CitationScanner(acts: law.acts)
  }

  func run(on tender: Tender, asOf: LegalDate) -> Verdict {
    let judge = CitationJudge(
      book: law, asOf: asOf, defaultAct: tender.facts.act, regime: tender.facts.regime)
    var drafts: [Draft] = []
    for (document, reading) in tender.readings.enumerated() {
      let text = reading.document.text
      for citation in scanner.scan(text) {
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

  /// Whether a passage cites one of some subjects of the law, under any act, on any day.
  static func citer(_ law: LawBook) -> @Sendable (DocumentReading, [String], Range<Int>) -> Bool {
    let scanner = CitationScanner(acts: law.acts)
    return { reading, subjects, range in
      let wanted = law.provisions.filter { subjects.contains($0.subject) && $0.kind == .statute }
      let places = wanted.flatMap { scanner.scan(Array($0.citation.utf8)) }
      let text = Array(reading.document.text[range])
      return scanner.scan(text).contains { cited in
        places.contains { $0.chapter == cited.chapter && covers(cited, $0) }
      }
    }
  }

  private static func covers(_ cited: Citation, _ place: Citation) -> Bool {
    place.sections.first.map { cited.covers($0.lowerBound) } ?? false
  }

  /// A name without its number proves little, and a section may be wrong in its context only.
  private static func severity(_ status: CitationVerdict.Status) -> Severity? {
    switch status {
    case .loose: .info
    case .moved(let moved): moved.status == .context ? .warning : nil
    default: nil
    }
  }

  private static func describe(
    _ status: CitationVerdict.Status
  ) -> (state: String, note: Localised)? {
    switch status {
    case .repealed(let act): ("repealed", Localised(sv: act.replacement ?? act.title))
    case .moved(let moved): ("moved", Localised(sv: moved.now))
    case .wrongNumber(let act): ("wrong_number", Localised(sv: act.title))
    case .loose(let act): ("loose", Localised(sv: act.replacement ?? act.title))
    case .current, .history, .notYetInForce, .unknown: nil
    }
  }
}
