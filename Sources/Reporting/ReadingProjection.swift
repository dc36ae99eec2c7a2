import TenderDocuments

/// Writes the text of documents as the tool reads it; with several, each under its path.
struct ReadingProjection: ReportWriter {
  func write(_ report: RunReport) -> String {
    let documents = report.tenders.flatMap(\.tender.readings).map(\.document)
    guard documents.count > 1 else {
      return documents.map(Projection.text(of:)).joined()
    }
    return documents.map { "==> \($0.path) <==\n" + Projection.text(of: $0) }
      .joined(separator: "\n")
  }
}
