import Clauses
import LibraryFiles

/// What `hansyn clauses check` found, as text and as JSON.
public struct ClauseCheckReport: Sendable {
  private let findings: [ClauseFinding]
  private let clauses: Int
  private let words: Wording

  /// Makes a report.
  ///
  /// - Parameters:
  ///   - findings: What was found, in the order of the report.
  ///   - clauses: How many clauses were gone through.
  ///   - language: The language of the text and of the messages.
  public init(_ findings: [ClauseFinding], clauses: Int, language: Language) {
    self.findings = findings
    self.clauses = clauses
    words = Wording(language)
  }

  /// Whether a clause must not be used as it is.
  public var hasErrors: Bool { count(.error) > 0 }

  /// One line a finding, in the form that editors can jump to, and a last line with the counts.
  public var text: String {
    let lines = findings.map { finding in
      let place = finding.path + (finding.line.map { ":\($0)" } ?? "")
      let level =
        finding.level == .error ? words.of("fel", "error") : words.of("varning", "warning")
      return "\(place): \(level): \(finding.clause): \(words.of(finding.message))\n"
    }
    let (errors, warnings) = (count(.error), count(.warning))
    return lines.joined()
      + words.of(
        "\(clauses) klausuler, \(errors) fel, \(warnings) varningar\n",
        "\(clauses) clauses, \(errors) errors, \(warnings) warnings\n")
  }

  /// The same as JSON: `hansyn/clauses/1`.
  public var json: String {
    JSONValue.members([
      "schema": "hansyn/clauses/1",
      "findings": .array(
        findings.map { finding in
          .members([
            "clause": .string(finding.clause), "kind": .string(finding.kind.rawValue),
            "level": .string(finding.level.rawValue), "path": .string(finding.path),
            "line": finding.line.map(JSONValue.integer),
            "message": .string(words.of(finding.message)),
          ])
        }),
      "summary": .members([
        "clauses": .integer(clauses), "errors": .integer(count(.error)),
        "warnings": .integer(count(.warning)),
      ]),
    ]).text
  }

  private func count(_ level: ClauseFinding.Level) -> Int { findings.count { $0.level == level } }
}
