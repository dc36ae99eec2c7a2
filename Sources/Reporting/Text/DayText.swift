/// Which day's law was applied, and why.
enum DayText {
  /// A sentence for the foot of a report.
  static func sentence(_ report: RunReport) -> String {
    guard let first = report.tenders.first else { return "" }
    let words = report.words
    guard report.days.count == 1 else {
      return words.of(
        "Lagen tillämpas som den löd den dag varje upphandling är daterad",
        "The law is applied as it stood on the day of each tender")
        + " (\(report.days.first?.description ?? "")–\(report.days.last?.description ?? ""))."
    }
    let origins = Set(report.tenders.map { reason($0.dayOrigin, words) })
    let why = origins.count == 1 ? " (\(reason(first.dayOrigin, words)))" : ""
    return words.of(
      "Lagen tillämpas som den löd \(first.asOf)\(why).",
      "The law is applied as it stood on \(first.asOf)\(why).")
  }

  private static func reason(_ origin: TenderReport.DayOrigin, _ words: Wording) -> String {
    switch origin {
    case .given: words.of("enligt --as-of", "by --as-of")
    case .document: words.of("dokumentets datum", "the date of the document")
    case .today: words.of("dagens datum", "today")
    }
  }
}
