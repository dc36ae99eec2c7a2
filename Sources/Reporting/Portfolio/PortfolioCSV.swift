import Rules

/// Writes a portfolio as a table for spreadsheets, a row for each tender.
struct PortfolioCSV {
  let report: PortfolioReport

  var text: String {
    let words = report.words
    var table = CSVTable(
      words.language,
      head: [
        words.of("upphandling", "tender"), words.of("år", "year"), words.of("beställare", "buyer"),
        words.of("föremål", "object"), words.of("värde", "value"), words.of("nivå", "level"),
        words.of("räknas", "counts"), words.of("platser", "places"),
        words.of("heltidsmånader", "full-time months"), words.of("fel", "errors"),
        words.of("varningar", "warnings"), words.of("råd", "advice"), words.of("regler", "rules"),
      ])
    for entry in report.entries {
      func count(_ severity: Severity) -> String { String(entry.findings[severity, default: 0]) }
      func number(_ number: Int?) -> String { number.map(String.init) ?? "" }
      table.append([
        entry.path, number(entry.year), entry.buyer ?? "",
        entry.object.map { words.facts.value($0, of: "object") } ?? "", number(entry.value),
        words.of(entry.level.name),
        entry.level.servesEmployment ? words.of("ja", "yes") : words.of("nej", "no"),
        number(entry.promised?.places), number(entry.promised?.fullTimeMonths), count(.error),
        count(.warning), count(.info), entry.rules.sorted().joined(separator: " "),
      ])
    }
    return table.text
  }
}
