/// The frame of the JSON format, `hansyn/1`.
struct RunJSON {
  let report: RunReport

  func object(documents: [JSONValue], withSummary: Bool) -> JSONValue {
    .members([
      "schema": "hansyn/1",
      "tool": .members(["name": "hansyn", "version": .string(report.version)]),
      "documents": .array(documents),
      "errors": .array(failures),
      "unread": .array(unread),
      "notes": report.notes.isEmpty ? nil : .strings(report.notes.map(report.words.of)),
      "summary": withSummary ? RunSummary(report).json(report.words) : nil,
    ])
  }

  /// The inputs that could not be read.
  var failures: [JSONValue] {
    report.failures.map {
      .members(["path": .string($0.path), "message": .string(report.words.of($0.message))])
    }
  }
}

extension RunJSON {
  /// The files of folders that were passed over.
  var unread: [JSONValue] { report.unread.map { UnreadJSON.value($0, report.words) } }
}

extension RunSummary {
  /// What the whole run came to.
  func json(_ words: Wording) -> JSONValue {
    .members([
      "errors": .integer(count(.error)),
      "warnings": .integer(count(.warning)),
      "infos": .integer(count(.info)),
      "documents": .integer(documents),
      "unread": .integer(missed),
      "suppressed": .integer(setAside),
      // With tenders of several days each document tells its own.
      "asOf": days.max().map { .string($0.description) },
      "notApplicable": .integer(notApplicable),
      "notJudged": .array(
        notJudged.map {
          .members([
            "rule": .string($0.rule), "lacksFacts": .strings($0.lacksFacts),
            "lacksDocuments": .strings($0.lacksDocuments),
          ])
        }),
      "verdict": verdict.map {
        VerdictJSON(verdict: $0, documents: documents, words: words).object
      },
      "tenders": .integer(tenders),
      "characters": .integer(characters),
      "rulesRun": .integer(judged),
    ])
  }
}
