import Rules

/// Writes findings in Checkstyle's XML, which many build servers and editors read.
///
/// A document without lines, such as DOCX, has its place in the message.
struct FindingCheckstyle: ReportWriter {
  func write(_ report: RunReport) -> String {
    let files = report.tenders.flatMap { tender in
      tender.tender.readings.indices.map { index in
        XMLElement(
          "file", ["name": tender.document(index).path],
          ReportedFinding.all(in: tender, document: index, report).map(error))
      }
    }
    let failures = report.failures.map {
      unread($0.path, "error", report.words.of($0.message))
    }
    let wording = UnreadWording(words: report.words)
    let missed = report.missed.map { unread($0.path, "warning", wording.message($0)) }
    return XMLElement("checkstyle", ["version": "4.3"], files + failures + missed).document
  }

  private func unread(_ path: String, _ severity: String, _ message: String) -> XMLElement {
    XMLElement(
      "file", ["name": path],
      [
        XMLElement(
          "error", ["severity": severity, "message": message, "source": "hansyn.unread"])
      ])
  }

  private func error(_ found: ReportedFinding) -> XMLElement {
    let location = found.location
    let hasLine = location?.line != nil
    return XMLElement(
      "error",
      [
        "line": location?.line.map(String.init), "column": location?.column.map(String.init),
        "severity": found.finding.severity.rawValue,
        "message": (hasLine ? "" : found.place + ": ") + found.title + ". "
          + found.messageWithBasis,
        "source": "hansyn.\(found.finding.rule.id)",
      ])
  }
}
