import Linting
import Rules
import TenderDocuments

/// A finding with what every format tells of it: its place, its reasons and its remedy in words.
struct ReportedFinding {
  let finding: Finding
  let tender: TenderReport
  let report: RunReport

  private var words: Wording { report.words }

  /// All findings of a run, in the order of the tenders.
  static func all(in report: RunReport) -> [ReportedFinding] {
    report.tenders.flatMap { tender in
      tender.findings.map { ReportedFinding(finding: $0, tender: tender, report: report) }
    }
  }

  /// The findings of one document of a tender, in reading order.
  static func all(
    in tender: TenderReport, document: Int, _ report: RunReport
  ) -> [ReportedFinding] {
    tender.findings.filter { $0.document == document }
      .map { ReportedFinding(finding: $0, tender: tender, report: report) }
  }

  /// The path of the document where it is best mended.
  var path: String { tender.document(finding.document).path }

  /// Where it stands; nil where something is missing from the document or the tender.
  var location: Location? {
    finding.range.map { tender.document(finding.document).location(of: $0) }
  }

  /// Where it stands, in words.
  var place: String {
    FindingGroup(document: finding.document, sentence: finding.range, findings: [finding])
      .place(in: tender, words)
  }

  /// The title of the rule.
  var title: String { words.of(finding.rule.title) }

  /// What is wrong.
  var message: String { words.of(finding.message) }

  /// The legal basis, a line for each condition and kind of authority.
  var basis: [String] { LegalBasisText(words: words).lines(finding.law) }

  /// The message with its legal basis behind it, for viewers that show nothing else.
  var messageWithBasis: String {
    guard !basis.isEmpty else { return message }
    return message + words.of(" Grund: ", " Basis: ") + basis.joined(separator: "; ") + "."
  }

  /// The pieces that are missing, in words.
  var lacks: [String] { finding.lacks.map(words.of) }

  /// The clauses that mend it, with their titles.
  var clauses: [String] {
    report.remedies(of: finding).map { "\($0.id) \(words.of($0.title))" }
  }

  /// The command that mends it or shows how; nil where the library has no clause for it.
  var command: String? { Remedy(finding: finding, tender: tender, report: report).command }
}
