import ProcurementLaw
import Rules

/// Makes the check of a formula, with the concepts and codes that it looks for.
struct ComputedCheckMaker {
  let vocabulary: Vocabulary
  let law: LawBook
  let codes: [String: [CodePattern]]

  func make(_ check: Check.Computed) -> any TenderCheck {
    let unless = check.unless.compactMap(vocabulary.index(of:))
    switch check.formula {
    case .suitability:
      return SuitabilityCheck(
        check: check, unless: unless, work: KindOfWork(vocabulary, codes: codes), law: law)
    case .proportionality:
      return ProportionalityCheck(
        check: check, unless: unless, extent: vocabulary.index(of: "placement_extent"))
    case .reservationTerm:
      let bases: [ReservationTermFormula.Basis] = [.publicService, .ideaBased]
      return ReservationTermCheck(
        check: check, law: law,
        places: bases.map { ($0, CitationCheck.places([$0.rawValue], in: law)) })
    case .turnover:
      return TurnoverCheck(
        check: check, unless: unless, demand: vocabulary.index(of: "turnover_demand"))
    case .tenderPeriod: return TenderPeriodCheck(check: check, unless: unless)
    case .penaltySize:
      return PenaltySizeCheck(
        check: check, unless: unless,
        penalty: ["penalty_word", "penalty_amount"].compactMap(vocabulary.index(of:)))
    case .documentDay: return DocumentDayCheck(check: check, unless: unless)
    case .systemPeriods:
      return SystemPeriodsCheck(
        check: check, unless: unless, system: vocabulary.index(of: "purchasing_system"),
        application: vocabulary.index(of: "application_period"),
        tender: vocabulary.index(of: "tender_time"))
    }
  }
}
