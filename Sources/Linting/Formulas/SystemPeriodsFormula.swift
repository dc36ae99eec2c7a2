import LibraryFiles
import Rules

/// The periods of a dynamic purchasing system: at least 30 days for the first applications and 10
/// for tenders (LOU 8 kap.).
struct SystemPeriodsFormula {
  /// What a period is for.
  enum Period { case application, tender }

  let application: Double
  let tender: Double

  init(_ limits: FormulaLimits = FormulaLimits()) {
    application = limits["application_days", else: 30]
    tender = limits["tender_days", else: 10]
  }

  func judge(_ days: Double, of period: Period) -> Computation {
    let least = period == .application ? application : tender
    let name = period == .application ? ("ansökan", "applications") : ("anbud", "tenders")
    let sum = Localised(
      sv: "\(Figures.sv(days)) dagar för \(name.0); minst \(Figures.sv(least)) krävs",
      en: "\(Figures.en(days)) days for \(name.1); at least \(Figures.en(least)) are needed")
    return days < least ? .exceeds(sum) : .fits(sum)
  }
}
