import TenderDocuments

/// Writes the text of documents as the tool reads it; with several, each under its path.
public struct ReadingProjection: ReportWriter {
  /// The text of every document of a report.
  public func write(_ report: RunReport) -> String {
    Self.text(of: report.tenders.flatMap(\.tender.readings).map(\.document))
  }

  /// The text of documents that nothing more is to be understood of.
  public static func text(of documents: [Document]) -> String {
    guard documents.count > 1 else {
      return documents.map(Projection.text(of:)).joined()
    }
    return documents.map { "==> \($0.path) <==\n" + Projection.text(of: $0) }
      .joined(separator: "\n")
  }
}
