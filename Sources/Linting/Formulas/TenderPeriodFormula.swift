import LibraryFiles
import ProcurementLaw
import Rules

/// The days between the notice and the last day for tenders.
struct TenderPeriodFormula {
  let days: Int

  init(_ limits: FormulaLimits = FormulaLimits()) { days = Int(limits["least_days", else: 25]) }

  func judge(published: LegalDate?, deadline: LegalDate?) -> Computation {
    var lacks: [String] = []
    if published == nil { lacks.append("published") }
    if deadline == nil { lacks.append("deadline") }
    guard let published, let deadline else { return .lacks(lacks) }
    let count = deadline.dayNumber - published.dayNumber
    // A notice after the deadline is a slip that another rule tells.
    guard count >= 0 else { return .notApplicable }
    let sum = Localised(
      sv: "\(published) till \(deadline) är \(count) dagar",
      en: "\(published) to \(deadline) is \(count) days")
    return count < days ? .exceeds(sum) : .fits(sum)
  }
}

extension LegalDate {
  /// Days since 1 March of the year 0 in the Gregorian calendar, counted by years that begin in
  /// March: then the leap day comes last.
  var dayNumber: Int {
    let shifted = month > 2 ? year : year - 1
    let monthFromMarch = (month + 9) % 12
    return shifted * 365 + shifted / 4 - shifted / 100 + shifted / 400
      + (monthFromMarch * 153 + 2) / 5 + day - 1
  }
}
