import Linting
import Rules
import TenderDocuments

/// Writes findings as GitLab's code quality report (GitLab documentation, *Code Quality*).
///
/// GitLab wants a line of every finding. A document without lines gives its first, and the place in
/// the description.
struct FindingGitLab: ReportWriter {
  func write(_ report: RunReport) -> String {
    let findings = ReportedFinding.all(in: report)
    var known: [String: Int] = [:]
    let issues = findings.map { found in
      // A fingerprint that comes twice would hide the second finding.
      let fingerprint = found.finding.fingerprint
      known[fingerprint, default: 0] += 1
      return issue(found, occurrence: known[fingerprint] ?? 1)
    }
    let wording = UnreadWording(words: report.words)
    let failures = report.failures.map {
      unread($0.path, "critical", report.words.of($0.message))
    }
    let missed = report.missed.map { unread($0.path, "minor", wording.message($0)) }
    return JSONValue.array(failures + issues + missed).text
  }

  /// A file that was not read; its path tells it from all others.
  private func unread(_ path: String, _ severity: String, _ message: String) -> JSONValue {
    .members([
      "description": .string(message),
      "check_name": "hansyn.unread",
      "fingerprint": .string("unread:\(path)"),
      "severity": .string(severity),
      "location": .members(["path": .string(path), "lines": .members(["begin": .integer(1)])]),
    ])
  }

  private func issue(_ found: ReportedFinding, occurrence: Int) -> JSONValue {
    let line = found.location?.line
    let place = line == nil ? found.place + ": " : ""
    let again = occurrence > 1 ? "-\(occurrence)" : ""
    return .members([
      "description": .string(place + found.title + ". " + found.messageWithBasis),
      "check_name": .string(found.finding.rule.id),
      "fingerprint": .string(found.finding.fingerprint + again),
      "severity": .string(Self.severity(found.finding.severity)),
      "location": .members([
        "path": .string(found.path),
        "lines": .members(["begin": .integer(line ?? 1)]),
      ]),
    ])
  }

  /// GitLab knows info, minor, major, critical and blocker.
  private static func severity(_ severity: Severity) -> String {
    switch severity {
    case .error: "critical"
    case .warning: "major"
    case .info: "info"
    }
  }
}
