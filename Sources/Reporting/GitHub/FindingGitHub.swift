import Linting
import Rules

/// Writes findings as workflow commands of GitHub Actions, which show them as annotations.
///
/// GitHub shows at most ten errors, ten warnings and ten notices of a step and drops the rest without a
/// word (actions/toolkit, *Problem Matchers*, limitations). The worst come first here, and the last
/// one of a kind says how many there are.
struct FindingGitHub: ReportWriter {
  /// So many of a kind are shown.
  private static let mostShown = 10

  func write(_ report: RunReport) -> String {
    let findings = ReportedFinding.all(in: report)
    // A file that nobody read is worse than anything found in those that were.
    let failures = report.failures.map {
      Self.command("error", [("file", $0.path)], report.words.of($0.message))
    }
    let wording = UnreadWording(words: report.words)
    let missed = report.missed.map {
      Self.command("warning", [("file", $0.path)], wording.message($0))
    }
    var lines: [String] = []
    for severity in Severity.allCases.sorted(by: >) {
      let kind =
        (severity == .error ? failures : severity == .warning ? missed : [])
        + findings.filter { $0.finding.severity == severity }.map(annotation)
      let shown = kind.count > Self.mostShown ? Self.mostShown - 1 : kind.count
      lines += kind.prefix(shown)
      guard kind.count > shown else { continue }
      let words = report.words
      lines.append(
        Self.command(
          Self.name(severity), [("title", "Hänsyn")],
          words.of(
            "\(shown) av \(kind.count) visas. Alla står i jobbets sammanfattning.",
            "\(shown) of \(kind.count) are shown. All stand in the summary of the job.")))
    }
    return lines.map { $0 + "\n" }.joined()
  }

  private func annotation(_ found: ReportedFinding) -> String {
    let location = found.location
    var properties = [("file", found.path)]
    if let line = location?.line { properties.append(("line", String(line))) }
    if let column = location?.column { properties.append(("col", String(column))) }
    properties.append(("title", "\(found.finding.rule.id) \(found.title)"))
    let place = location?.line == nil ? found.place + ": " : ""
    return Self.command(
      Self.name(found.finding.severity), properties, place + found.messageWithBasis)
  }

  private static func name(_ severity: Severity) -> String {
    switch severity {
    case .error: "error"
    case .warning: "warning"
    case .info: "notice"
    }
  }

  /// `::error file=…,line=…::message`, escaped as actions/toolkit does it.
  private static func command(
    _ name: String, _ properties: [(name: String, value: String)], _ message: String
  ) -> String {
    let named = properties.map { "\($0.name)=\(escaped($0.value, isProperty: true))" }
    return "::\(name) \(named.joined(separator: ","))::\(escaped(message, isProperty: false))"
  }

  private static func escaped(_ text: String, isProperty: Bool) -> String {
    var output = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "%": output += "%25"
      case "\r": output += "%0D"
      case "\n": output += "%0A"
      case ":" where isProperty: output += "%3A"
      case "," where isProperty: output += "%2C"
      case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}": break
      default: output.unicodeScalars.append(scalar)
      }
    }
    return output
  }
}
