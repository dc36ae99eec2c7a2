import Linting
import TenderDocuments

/// Writes findings as a table for spreadsheets, a row each.
///
/// Findings that don't count say so in the last columns; files that were not read come last, as rows with
/// nothing but path, severity and message.
struct FindingCSV: ReportWriter {
  func write(_ report: RunReport) -> String {
    let words = report.words
    var table = CSVTable(words.language, head: Self.head(words))
    for tender in report.tenders {
      for (finding, ground) in SetAsideOrder.all(in: tender) {
        table.append(
          Self.row(ReportedFinding(finding: finding, tender: tender, report: report), ground, words)
        )
      }
    }
    let wording = UnreadWording(words: words)
    let severity = words.of("oläst", "unread")
    for failure in report.failures {
      table.append(Self.row(failure.path, severity, words.of(failure.message)))
    }
    for file in report.missed {
      table.append(Self.row(file.path, severity, wording.message(file)))
    }
    return table.text
  }

  private static func row(
    _ found: ReportedFinding, _ ground: SetAside.Ground?, _ words: Wording
  ) -> [String] {
    let location = found.location
    let finding = found.finding
    return [
      found.path, location?.section ?? "", location?.heading ?? "",
      location.map { String($0.paragraph) } ?? "",
      location?.line.map(String.init) ?? "", location?.page.map(String.init) ?? "",
      words.of(finding.severity), finding.rule.id,
      found.title, found.message, found.lacks.joined(separator: ", "),
      found.basis.joined(separator: "; "), found.clauses.joined(separator: "; "),
      location?.quote ?? "", finding.fingerprint,
      ground == nil ? words.of("ja", "yes") : words.of("nej", "no"),
      ground.map { SetAsideWording(words: words).text($0) } ?? "",
    ]
  }

  /// A file that was not read.
  private static func row(_ path: String, _ severity: String, _ message: String) -> [String] {
    [path, "", "", "", "", "", severity, "", "", message, "", "", "", "", "", "", ""]
  }

  private static func head(_ words: Wording) -> [String] {
    [
      words.of("fil", "file"), words.of("avsnitt", "section"), words.of("rubrik", "heading"),
      words.of("stycke", "paragraph"), words.of("rad", "line"), words.of("sida", "page"),
      words.of("grad", "severity"),
      words.of("regel", "rule"), words.of("titel", "title"), words.of("meddelande", "message"),
      words.of("saknas", "missing"), words.of("grund", "basis"), words.of("klausul", "clause"),
      words.of("citat", "quote"), words.of("fingeravtryck", "fingerprint"),
      words.of("räknas", "counts"), words.of("skäl att inte räkna", "why not"),
    ]
  }
}
