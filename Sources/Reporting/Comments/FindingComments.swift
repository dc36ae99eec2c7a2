import Clauses
import Linting
import Rules
import TenderDocuments

/// What is said of a document in comments: one for each finding, and one about them all.
public struct FindingComments: Sendable {
  private let report: RunReport
  private let tender: TenderReport
  private let clauses: ClauseLibrary
  private let heading: Heading

  /// Finds the heading under which a clause belongs, as a range of the document's text.
  public typealias Heading = @Sendable (Clause, DocumentReading) -> Range<Int>?

  /// Makes the comments of a tender.
  ///
  /// - Parameters:
  ///   - clauses: The clauses that mend findings.
  ///   - heading: Where what is missing from a document as a whole is told.
  public init(
    _ tender: TenderReport, of report: RunReport, clauses: ClauseLibrary,
    heading: @escaping Heading
  ) {
    self.tender = tender
    // Sums in a comment are those of its own tender.
    self.report = report.only(tender)
    self.clauses = clauses
    self.heading = heading
  }

  /// The comments for one of the tender's documents, the summary first.
  ///
  /// - Parameters:
  ///   - document: Its index in the tender.
  ///   - earlier: How many comments of earlier runs stand in it, because somebody has answered or
  ///     resolved them.
  public func comments(forDocument document: Int, earlier: Int = 0) -> [DocumentComment] {
    let findings = tender.findings.filter { $0.document == document }
    let summary = SummaryComment(
      report: report, tender: tender, document: document, findings: findings, earlier: earlier)
    return [DocumentComment(range: nil, key: summary.key, paragraphs: summary.paragraphs)]
      + findings.map { comment($0, in: document) }
  }

  private func comment(_ finding: Finding, in document: Int) -> DocumentComment {
    let text = FindingComment(finding: finding, tender: tender, report: report)
    let story = finding.range.flatMap { tender.document(document).blockIndex(at: $0.lowerBound) }
      .map { tender.document(document).blocks[$0].story }
    // Where comments can't stand at the words themselves, they quote them.
    let elsewhere = finding.range.map { [text.place(of: $0)] } ?? []
    let isBeside = story.map { [.header, .footer, .footnote, .endnote].contains($0) } ?? false
    return DocumentComment(
      range: finding.range ?? heading(of: finding, in: document),
      key: "\(finding.rule.id) · \(finding.fingerprint)",
      paragraphs: text.paragraphs + (isBeside ? elsewhere : []),
      elsewhere: isBeside ? [] : elsewhere)
  }

  /// The heading under which what is missing belongs; nil where no clause would mend it there.
  private func heading(of finding: Finding, in document: Int) -> Range<Int>? {
    guard finding.rule.kind == .missing,
      let note = report.remedies(of: finding).first(where: { !$0.standsAlone }),
      let clause = clauses[note.id]
    else { return nil }
    return heading(clause, tender.tender.readings[document])
  }
}

extension RunReport {
  /// The report about one of its tenders.
  func only(_ tender: TenderReport) -> RunReport {
    RunReport(self, tenders: [tender])
  }
}
