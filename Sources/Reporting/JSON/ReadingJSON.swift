/// Writes what was understood as JSON: the findings' schema without them, with the outline.
struct ReadingJSON: ReportWriter {
  func write(_ report: RunReport) -> String {
    let documents = report.tenders.flatMap { tender in
      tender.tender.readings.indices.map { index in
        DocumentJSON(tender: tender, index: index, report: report).readingOnly
      }
    }
    return RunJSON(report: report).object(documents: documents, withSummary: false).text
  }
}
