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
    let origins = Set(report.tenders.map { reason($0, words) })
    let why = origins.count == 1 ? " (\(reason(first, words)))" : ""
    return words.of(
      "Lagen tillämpas som den löd \(first.asOf)\(why).",
      "The law is applied as it stood on \(first.asOf)\(why).")
  }

  private static func reason(_ report: TenderReport, _ words: Wording) -> String {
    switch report.dayOrigin {
    case .given: return words.of("enligt --as-of", "by --as-of")
    case .today: return words.of("dagens datum", "today")
    case .document(let path):
      return words.of("dokumentets datum", "the date of the document") + place(path, report, words)
    }
  }

  /// Where the date stands; which document it is in is told where there are several.
  private static func place(_ path: String, _ report: TenderReport, _ words: Wording) -> String {
    guard let reading = report.tender.readings.first(where: { $0.document.path == path }),
      let fact = reading.facts.fact("date")
    else { return "" }
    guard let passage = fact.passage else {
      if case .given(let source) = fact.origin { return ", \(source)" }
      return ""
    }
    let name = path.split(separator: "/").last.map(String.init) ?? path
    let file = report.tender.readings.count > 1 ? words.of(" i \(name)", " in \(name)") : ""
    return file + ", " + words.place(reading.document.location(of: passage))
  }
}
