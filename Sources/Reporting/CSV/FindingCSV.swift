import Linting

/// Writes findings as a table for spreadsheets, a row each.
struct FindingCSV: ReportWriter {
  func write(_ report: RunReport) -> String {
    let words = report.words
    var table = CSVTable(words.language, head: Self.head(words))
    for found in ReportedFinding.all(in: report) {
      let location = found.location
      let finding = found.finding
      table.append([
        found.path, location?.section ?? "", location?.heading ?? "",
        location.map { String($0.paragraph) } ?? "",
        location?.line.map(String.init) ?? "", location?.page.map(String.init) ?? "",
        words.of(finding.severity), finding.rule.id,
        found.title, found.message, found.lacks.joined(separator: ", "),
        found.basis.joined(separator: "; "), found.clauses.joined(separator: "; "),
        location?.quote ?? "", finding.fingerprint,
      ])
    }
    return table.text
  }

  private static func head(_ words: Wording) -> [String] {
    [
      words.of("fil", "file"), words.of("avsnitt", "section"), words.of("rubrik", "heading"),
      words.of("stycke", "paragraph"), words.of("rad", "line"), words.of("sida", "page"),
      words.of("grad", "severity"),
      words.of("regel", "rule"), words.of("titel", "title"), words.of("meddelande", "message"),
      words.of("saknas", "missing"), words.of("grund", "basis"), words.of("klausul", "clause"),
      words.of("citat", "quote"), words.of("fingeravtryck", "fingerprint"),
    ]
  }
}
