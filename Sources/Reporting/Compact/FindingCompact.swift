import Rules

/// Writes findings a line each, as compilers do: `fil:rad:kolumn: error: meddelande [REGEL]`.
///
/// Editors and the problem matchers of build servers read such lines. A document without lines, such
/// as DOCX, has its place in the message. The words for severities are those that they know.
struct FindingCompact: ReportWriter {
  func write(_ report: RunReport) -> String {
    let findings = ReportedFinding.all(in: report).map(line)
    let failures = report.failures.map {
      "\(DisplayWidth.harmless($0.path)): error: \(oneLine(report.words.of($0.message))) [LAS000]"
    }
    let wording = UnreadWording(words: report.words)
    let missed = report.missed.map {
      "\(DisplayWidth.harmless($0.path)): warning: \(oneLine(wording.message($0))) [LAS000]"
    }
    return (failures + findings + missed).map { $0 + "\n" }.joined()
  }

  private func line(_ found: ReportedFinding) -> String {
    var head = DisplayWidth.harmless(found.path) + ":"
    var message = found.title + ". " + found.messageWithBasis
    if let location = found.location, let line = location.line, let column = location.column {
      head += "\(line):\(column):"
    } else {
      message = found.place + ": " + message
    }
    return "\(head) \(Self.name(found.finding.severity)): \(oneLine(message))"
      + " [\(found.finding.rule.id)]"
  }

  private func oneLine(_ text: String) -> String {
    DisplayWidth.harmless(text.split(whereSeparator: \.isNewline).joined(separator: " "))
  }

  private static func name(_ severity: Severity) -> String {
    switch severity {
    case .error: "error"
    case .warning: "warning"
    case .info: "notice"
    }
  }
}
