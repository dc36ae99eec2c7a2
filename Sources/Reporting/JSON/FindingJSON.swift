/// Writes findings as JSON.
struct FindingJSON: ReportWriter {
  func write(_ report: RunReport) -> String {
    let documents = report.tenders.flatMap { tender in
      tender.tender.readings.indices.map { index in
        DocumentJSON(tender: tender, index: index, report: report).judged
      }
    }
    return RunJSON(report: report).object(documents: documents, withSummary: true).text
  }
}
