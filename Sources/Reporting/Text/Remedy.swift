import Linting
import TenderDocuments

/// The command that mends a finding, or that shows how.
///
/// What is missing is inserted; a wording that is wrong is for a person to replace, with the clause
/// as a model; a letter is generated.
struct Remedy {
  let finding: Finding
  let tender: TenderReport
  let report: RunReport
  /// Whether the document is called by its path; in a copy of it that path means nothing.
  var namesDocument = true

  /// Ready to be pasted into a shell; nil where the library has no clause for it.
  var command: String? {
    let notes = report.remedies(of: finding)
    guard let first = notes.first(where: { !$0.standsAlone }) ?? notes.first else { return nil }
    if first.standsAlone { return "hansyn generate \(first.id) -o \(first.id).docx" }
    guard finding.rule.kind == .missing else { return "hansyn clauses show \(first.id)" }
    let document = tender.document(finding.document)
    guard document.format.isWritable || document.notice != nil else {
      return report.words.of(
        "hansyn insert FIL.docx --clause \(first.id) -o UT.docx",
        "hansyn insert FILE.docx --clause \(first.id) -o OUT.docx")
    }
    let path = document.path
    guard path != "-", namesDocument else {
      return report.words.of(
        "hansyn insert FIL --clause \(first.id) -o UT",
        "hansyn insert FILE --clause \(first.id) -o OUT")
    }
    let output = Self.quoted(Self.name(path, adding: first.id))
    return "hansyn insert \(Self.quoted(path)) --clause \(first.id) -o \(output)"
  }

  /// The path of a tender for which clauses can be put into a document; nil where none is offered,
  /// nothing can be written, or several tenders were read.
  static func mendable(in report: RunReport) -> String? {
    guard report.tenders.count == 1, let tender = report.tenders.first, tender.path != "-",
      tender.tender.readings.allSatisfy({ $0.document.path.hasPrefix(tender.path) }),
      !tender.tender.facts.isCallOff
    else { return nil }
    let isOffered = tender.findings.contains { finding in
      finding.rule.kind == .missing && tender.document(finding.document).format.isWritable
        && report.remedies(of: finding).contains { !$0.standsAlone }
    }
    return isOffered ? tender.path : nil
  }

  /// `utkast.docx` with `VIL-04`: `utkast-VIL-04.docx`.
  private static func name(_ path: String, adding id: String) -> String {
    guard let dot = path.lastIndex(of: "."), !path[dot...].contains("/") else {
      return "\(path)-\(id)"
    }
    return "\(path[..<dot])-\(id)\(path[dot...])"
  }

  /// A path as a shell reads it.
  static func quoted(_ path: String) -> String {
    let isPlain = path.unicodeScalars.allSatisfy {
      $0.properties.isAlphabetic || ("0"..."9").contains($0)
        || "._-/+,:@%".unicodeScalars.contains($0)
    }
    let harmless = DisplayWidth.harmless(path)
    return isPlain && !path.isEmpty && !path.hasPrefix("-")
      ? harmless
      : "'"
        + harmless.split(separator: "'", omittingEmptySubsequences: false)
        .joined(separator: "'\\''") + "'"
  }
}
