import LibraryFiles
import ProcurementLaw
import Rules

/// The day that a document bears, held against the last day for tenders and against today.
///
/// A date of long ago is mostly that of the template; by it a repealed act passes as law in force.
struct DocumentDayFormula {
  private let days: Int
  private let daysOfToday: Int

  /// Limits: most days before the last day for tenders; before today, none where today says nothing.
  init(_ limits: FormulaLimits = FormulaLimits()) {
    days = Int(limits["most_days", else: 366])
    daysOfToday = Int(limits["days_before_today", else: 0])
  }

  func judge(date: LegalDate, deadline: LegalDate?, today: LegalDate) -> Computation {
    if let deadline, deadline.dayNumber - date.dayNumber > days {
      return .exceeds(
        Localised(
          sv: "\(date), sista anbudsdag \(deadline)",
          en: "\(date), last day for tenders \(deadline)"
        ))
    }
    if daysOfToday > 0, today.dayNumber - date.dayNumber > daysOfToday {
      return .exceeds(
        Localised(sv: "\(date), i dag är det \(today)", en: "\(date), today \(today)"))
    }
    return .fits(Localised(same: date.description))
  }
}
