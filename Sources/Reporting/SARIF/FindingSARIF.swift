/// Writes findings as SARIF 2.1.0 (OASIS standard, March 2020).
struct FindingSARIF: ReportWriter {
  func write(_ report: RunReport) -> String {
    // Only the rules that fired: a reader of the log needs no others, and it stays small.
    let fired = Set(
      (report.findings + report.tenders.flatMap(\.setAside).map(\.finding)).map(\.rule.id))
    let rules = report.rules.filter { fired.contains($0.id) }
    let index = Dictionary(
      rules.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    let results = report.tenders.flatMap { tender in
      SetAsideOrder.all(in: tender).map { finding, ground in
        SARIFResult(finding: finding, ground: ground, tender: tender, report: report)
          .value(ruleIndex: index[finding.rule.id])
      }
    }
    let language = report.words.of("sv-SE", "en")
    return JSONValue.members([
      "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
      "version": "2.1.0",
      "runs": .array([
        .members([
          "tool": .members([
            "driver": .members([
              "name": "hansyn",
              "fullName": .string("Hänsyn \(report.version)"),
              "semanticVersion": .string(report.version),
              "language": .string(language),
              "rules": .array(rules.map { SARIFRule(rule: $0, words: report.words).value }),
            ])
          ]),
          "invocations": .array([invocation(report)]),
          "language": .string(language),
          // Counted in scalars: å, ä and ö differ in bytes, other letters in UTF-16.
          "columnKind": "unicodeCodePoints",
          "results": .array(results),
          "properties": .members([
            "asOf": .strings(report.days.map(\.description))
          ]),
        ])
      ]),
    ]).text
  }

  private func invocation(_ report: RunReport) -> JSONValue {
    let wording = UnreadWording(words: report.words)
    let failures = report.failures.map {
      notification("error", $0.path, report.words.of($0.message))
    }
    let unread = report.unread.map {
      notification($0.mayBeMissed ? "warning" : "note", $0.path, wording.message($0))
    }
    return .members([
      "executionSuccessful": .bool(report.failures.isEmpty),
      "toolExecutionNotifications": .array(failures + unread),
    ])
  }

  private func notification(_ level: String, _ path: String, _ text: String) -> JSONValue {
    .members([
      "level": .string(level),
      "message": .members(["text": .string(text)]),
      "locations": .array([.members(["physicalLocation": SARIFPlace.artifact(path)])]),
    ])
  }
}
