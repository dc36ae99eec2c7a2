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
    let failures = report.failures.map { failure in
      XMLElement(
        "file", ["name": failure.path],
        [
          XMLElement(
            "error",
            [
              "severity": "error", "message": report.words.of(failure.message),
              "source": "hansyn.unread",
            ])
        ])
    }
    return XMLElement("checkstyle", ["version": "4.3"], files + failures).document
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
