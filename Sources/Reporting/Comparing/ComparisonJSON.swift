import Linting
import Rules

/// A comparison of two versions as JSON, the schema `hansyn/compare/1`.
struct ComparisonJSON {
  private let comparison: TenderComparison
  private let oldPath: String
  private let newPath: String
  private let words: Wording

  init(_ comparison: TenderComparison, _ old: String, _ new: String, _ words: Wording) {
    self.comparison = comparison
    oldPath = old
    newPath = new
    self.words = words
  }

  var value: JSONValue {
    .members([
      "schema": "hansyn/compare/1", "old": .string(oldPath), "new": .string(newPath),
      "asOf": .string(comparison.new.asOf.description),
      "demands": .array(comparison.demands.map(demand)),
      "facts": .array(
        comparison.facts.map {
          .members([
            "fact": .string($0.key), "old": $0.old.map(JSONValue.string) ?? .null,
            "new": $0.new.map(JSONValue.string) ?? .null,
            "oldStatements": statements($0.oldStatements, comparison.old),
            "newStatements": statements($0.newStatements, comparison.new),
          ])
        }),
      "changes": .array(comparison.changes.map(change)),
      "moved": .integer(comparison.moved),
      "findings": .members([
        "appeared": .array(comparison.appeared.map { finding($0, comparison.new) }),
        "gone": .array(comparison.gone.map { finding($0, comparison.old) }),
        "notJudged": .array(comparison.unjudged.map { finding($0, comparison.old) }),
      ]),
    ])
  }

  private func demand(_ demand: ChangeDemand) -> JSONValue {
    .members([
      "kind": .string(demand.kind.rawValue), "text": .string(words.of(demand.text)),
      "law": .array(
        demand.law.map {
          .members([
            "act": $0.act.map(JSONValue.string), "provision": .string($0.provision),
            "kind": .string($0.kind), "source": $0.source.map(JSONValue.string),
            "condition": $0.condition.map { .string(words.of($0)) },
          ])
        }),
    ])
  }

  /// The values that a version gives for one fact; nil where it gives one or none.
  private func statements(
    _ statements: [FactConflict.Statement], _ report: Linter.Report
  ) -> JSONValue? {
    statements.isEmpty
      ? nil
      : .array(
        statements.map {
          let document = report.tender.readings[$0.document].document
          return .members([
            "value": .string($0.fact.value), "path": .string(document.path),
            "location": $0.fact.passage.map { .location(document.location(of: $0)) },
          ])
        })
  }

  private func change(_ change: TenderComparison.Change) -> JSONValue {
    let kind = change.old == nil ? "added" : change.new == nil ? "removed" : "changed"
    return .members([
      "change": .string(kind), "matter": .string("\(change.matter)"),
      "numbersChanged": .bool(change.changesNumbers),
      "old": change.old.map { sentence($0, comparison.old) } ?? .null,
      "new": change.new.map { sentence($0, comparison.new) } ?? .null,
    ])
  }

  private func sentence(_ sentence: ComparedSentence, _ report: Linter.Report) -> JSONValue {
    let document = report.tender.readings[sentence.document].document
    return .members([
      "path": .string(document.path), "modality": sentence.modality.map { .string($0.rawValue) },
      "heads": sentence.heads.isEmpty ? nil : .strings(sentence.heads),
      "sectionKind": sentence.kind.map { .string($0.rawValue) },
      "location": .location(document.location(of: sentence.range)),
    ])
  }

  private func finding(_ finding: Finding, _ report: Linter.Report) -> JSONValue {
    let document = report.tender.readings[finding.document].document
    return .members([
      "rule": .string(finding.rule.id), "severity": .string(finding.severity.rawValue),
      "title": .string(words.of(finding.rule.title)),
      "message": .string(words.of(finding.message)), "path": .string(document.path),
      "location": finding.range.map { .location(document.location(of: $0)) } ?? .object([]),
      "fingerprint": .string(finding.fingerprint),
    ])
  }
}
