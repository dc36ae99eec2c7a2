import Rules

/// The frame of the JSON format, `hansyn/1`.
struct RunJSON {
  let report: RunReport

  func object(documents: [JSONValue], withSummary: Bool) -> JSONValue {
    .members([
      "schema": "hansyn/1",
      "tool": .members(["name": "hansyn", "version": .string(report.version)]),
      "documents": .array(documents),
      "errors": .array(failures),
      "summary": withSummary ? summary : nil,
    ])
  }

  /// The inputs that could not be read.
  var failures: [JSONValue] {
    report.failures.map {
      .members(["path": .string($0.path), "message": .string(report.words.of($0.message))])
    }
  }

  /// What the whole run came to.
  var summary: JSONValue {
    let judged = report.tenders.compactMap(\.verdict)
    return .members([
      "errors": .integer(report.count(.error)),
      "warnings": .integer(report.count(.warning)),
      "infos": .integer(report.count(.info)),
      "documents": .integer(report.documentCount),
      "suppressed": .integer(report.setAsideCount),
      // With tenders of several days each document tells its own.
      "asOf": report.days.last.map { .string($0.description) },
      "notApplicable": .integer(judged.reduce(0) { $0 + $1.notApplicable }),
      "notJudged": .array(
        report.notJudged.map {
          .members([
            "rule": .string($0.rule), "lacksFacts": .strings($0.lacksFacts),
            "lacksDocuments": .strings($0.lacksDocuments),
          ])
        }),
      "verdict": PublicationVerdict(report).map {
        VerdictJSON(verdict: $0, documents: report.documentCount, words: report.words).object
      },
      "tenders": .integer(report.tenders.count),
      "characters": .integer(report.characterCount),
      "rulesRun": .integer(judged.reduce(0) { $0 + $1.judged }),
    ])
  }
}
