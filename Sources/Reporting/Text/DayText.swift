/// Which day's law was applied, and why.
enum DayText {
  /// A sentence for the foot of a report.
  static func sentence(_ report: RunReport) -> String {
    guard let first = report.tenders.first else { return "" }
    guard report.days.count == 1 else {
      return "Lagen tillämpas som den löd den dag varje upphandling är daterad"
        + " (\(report.days.first?.description ?? "")–\(report.days.last?.description ?? ""))."
    }
    let origins = Set(report.tenders.map { reason($0.dayOrigin) })
    let why = origins.count == 1 ? " (\(reason(first.dayOrigin)))" : ""
    return "Lagen tillämpas som den löd \(first.asOf)\(why)."
  }

  private static func reason(_ origin: TenderReport.DayOrigin) -> String {
    switch origin {
    case .given: "enligt --as-of"
    case .document: "dokumentets datum"
    case .today: "dagens datum"
    }
  }
}
