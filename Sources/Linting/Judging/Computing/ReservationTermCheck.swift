import ProcurementLaw
import Rules

/// A contract reserved for organisations of public service or of civil society has a term or codes
/// that the provision does not allow.
struct ReservationTermCheck: TenderCheck {
  let check: Check.Computed
  let law: LawBook
  /// Provisions of each basis.
  let places: [(basis: ReservationTermFormula.Basis, places: [CitedPlace])]

  func run(on tender: Tender, asOf: LegalDate, _ cache: inout ConditionCache) -> Verdict {
    guard check.topics.isEmpty || check.topics.contains(where: tender.has) else {
      return .notApplicable
    }
    let judge = CitationJudge(
      book: law, asOf: asOf, defaultAct: tender.facts.act, regime: tender.facts.regime)
    let formula = ReservationTermFormula(FormulaLimits(check.limits))
    var outcomes = ComputedOutcomes()
    for (basis, places) in places {
      guard let place = firstCitation(of: places, in: tender, by: judge) else { continue }
      outcomes.add(
        formula.judge(
          basis: basis, base: tender.facts.baseMonths, whole: tender.facts.durationMonths,
          codes: tender.facts.cpv, list: law.codeLists[basis.rawValue],
          isDirect: tender.facts.regime == .direct),
        document: place.document, range: place.range, hit: place.hit)
    }
    return outcomes.verdict
  }

  private func firstCitation(
    of places: [CitedPlace], in tender: Tender, by judge: CitationJudge
  ) -> (document: Int, range: Range<Int>, hit: String)? {
    let search = PieceSearch.whole(tender, documents: Array(tender.readings.indices))
    guard let citation = search.firstCitation(of: places, by: judge) else { return nil }
    let reading = tender.readings[citation.document]
    return (
      citation.document, reading.sentence(of: citation.range),
      reading.document.string(citation.range)
    )
  }
}
