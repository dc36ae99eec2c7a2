import Linting

/// A finding as SARIF's `result`.
struct SARIFResult {
  let finding: Finding
  /// Why it does not count; nil where it does.
  let ground: SetAside.Ground?
  let tender: TenderReport
  let report: RunReport

  private var words: Wording { report.words }
  private var basis: [String] { LegalBasisText(words: words).lines(finding.law) }

  func value(ruleIndex: Int?) -> JSONValue {
    .members([
      "ruleId": .string(finding.rule.id),
      "ruleIndex": ruleIndex.map(JSONValue.integer),
      "kind": "fail",
      "level": .string(SARIFPlace.level(finding.severity)),
      "message": .members(["text": .string(message)]),
      "locations": .array([location]),
      "relatedLocations": finding.related.isEmpty ? nil : .array(finding.related.map(related)),
      "partialFingerprints": .members(["hansyn/v1": .string(finding.fingerprint)]),
      "suppressions": ground.map { SuppressionJSON.sarif($0, words) },
      "properties": .members([
        "topic": .string(finding.rule.topic),
        "kind": .string(finding.rule.kind.rawValue),
        "confidence": .string(finding.rule.confidence.rawValue),
        "lacks": .strings(finding.lacks.map(words.of)),
        "law": .strings(basis),
        "clauses": .strings(report.remedies(of: finding).map(\.id)),
      ]),
    ])
  }

  /// A viewer may show nothing but the message: the passage and the legal basis stand in it.
  private var message: String {
    var parts = [words.of(finding.message)]
    if !basis.isEmpty {
      parts.append(words.of("Grund: ", "Basis: ") + basis.joined(separator: "; ") + ".")
    }
    return parts.joined(separator: " ")
  }

  private var location: JSONValue {
    guard let range = finding.range else {
      return .members([
        "physicalLocation": SARIFPlace.artifact(tender.document(finding.document).path)
      ])
    }
    return SARIFPlace.value(
      of: range, in: tender.document(finding.document), message: nil,
      words)
  }

  private func related(_ passage: Finding.Passage) -> JSONValue {
    SARIFPlace.value(
      of: passage.range, in: tender.document(passage.document), message: words.of(passage.what),
      words)
  }
}
