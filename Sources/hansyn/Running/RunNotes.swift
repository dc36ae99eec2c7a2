import Reporting
import TenderDocuments

/// What is said of a run on standard error.
struct RunNotes {
  let report: RunReport
  let skipped: [TenderFiles.Skipped]

  /// Files of folders that are named, at most; the rest is counted.
  private static let mostSkipped = 5

  /// Writes what could not be read, and unless that is unwanted what was passed over and done.
  func write(quiet: Bool) {
    for failure in report.failures {
      StandardError.write("hansyn: \(harmless(failure.path)): \(failure.message)")
    }
    if quiet { return }
    if !skipped.isEmpty { StandardError.write(passedOver) }
    if report.documentCount > 0 { StandardError.write(done) }
  }

  private var passedOver: String {
    let named = skipped.prefix(Self.mostSkipped).map {
      "\(harmless($0.path)) (\(Self.words(for: $0.reason)))"
    }
    let rest = skipped.count - named.count
    let more = rest > 0 ? " och \(rest) till" : ""
    return (skipped.count == 1 ? "1 fil lästes inte: " : "\(skipped.count) filer lästes inte: ")
      + named.joined(separator: ", ") + more
  }

  private var done: String {
    let documents = Wording.number(report.documentCount) + " dokument"
    let characters = Wording.number(report.characterCount) + " tecken"
    let verdicts = report.tenders.compactMap(\.verdict)
    guard !verdicts.isEmpty else { return "\(documents), \(characters)" }
    let judged = verdicts.reduce(0) { $0 + $1.judged }
    let others = verdicts.reduce(0) { $0 + $1.notApplicable }
    let rules =
      verdicts.count == 1
      ? "\(judged) regler prövade"
      : "\(Wording.number(judged)) prövningar i \(verdicts.count) upphandlingar"
    return "\(documents), \(characters), \(rules), \(Wording.number(others)) gällde inte, "
      + notJudged
  }

  private var notJudged: String {
    let rules = report.notJudged
    guard !rules.isEmpty else { return "0 kunde inte avgöras" }
    let named = rules.map { entry in
      let lacks = entry.lacksFacts + entry.lacksDocuments
      return lacks.isEmpty ? entry.rule : "\(entry.rule) saknar \(lacks.joined(separator: ", "))"
    }
    return "\(rules.count) kunde inte avgöras (\(named.joined(separator: "; ")))"
  }

  private static func words(for reason: TenderFiles.Reason) -> String {
    switch reason {
    case .lockFile: "låsfil"
    case .hidden: "dold fil"
    case .unsupported: "typen kan inte läsas"
    case .unreadable: "mappen får inte läsas"
    }
  }

  private func harmless(_ path: String) -> String {
    String(
      path.unicodeScalars.map { $0.properties.generalCategory == .control ? "?" : Character($0) })
  }
}
