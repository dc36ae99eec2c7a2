import Rules

/// Writes a portfolio as JSON, the schema `hansyn-portfolio/1`.
struct PortfolioJSON {
  let report: PortfolioReport

  var text: String {
    JSONValue.members([
      "schema": "hansyn-portfolio/1",
      "tool": .members(["name": "hansyn", "version": .string(report.version)]),
      "summary": group(report.whole, key: nil),
      "fullTimeMonths": .integer(report.fullTimeMonths),
      "withErrors": .integer(report.withErrors),
      "targets": .array(
        report.outcomes.map { outcome in
          .members([
            "share": .integer(outcome.target.share),
            "object": outcome.target.object.map(JSONValue.string),
            "text": outcome.target.text.map { .string(report.words.of($0)) },
            "met": .bool(outcome.isMet),
            "tenders": .integer(outcome.tenders),
            "serving": .integer(outcome.serving),
            "reached": .integer(outcome.share),
          ])
        }),
      "byYear": .array(report.byYear.map { group($0, key: "year") }),
      "byObject": .array(report.byObject.map { group($0, key: "object") }),
      "byLevel": .array(
        report.byLevel.map {
          .members([
            "level": .string($0.level.rawValue), "tenders": .integer($0.tenders),
          ])
        }),
      "defects": .array(
        report.defects.map {
          .members([
            "rule": .string($0.rule.id), "title": .string(report.words.of($0.rule.title)),
            "tenders": .integer($0.tenders),
          ])
        }),
      "tenders": .array(report.entries.map(entry)),
      "errors": .array(
        report.failures.map {
          .members(["path": .string($0.path), "message": .string(report.words.of($0.message))])
        }),
      "unread": .array(report.missed.map { UnreadJSON.value($0, report.words) }),
    ]).text
  }

  private func group(_ group: PortfolioReport.Group, key: String?) -> JSONValue {
    var members: [JSONValue.Member] = []
    if let key { members.append(.init(name: key, value: group.key.map(JSONValue.string) ?? .null)) }
    members += [
      .init(name: "tenders", value: .integer(group.tenders)),
      .init(name: "serving", value: .integer(group.serving)),
      .init(name: "share", value: .integer(group.share)),
      .init(name: "places", value: .integer(group.places)),
    ]
    return .object(members)
  }

  private func entry(_ entry: PortfolioEntry) -> JSONValue {
    .members([
      "path": .string(entry.path), "year": entry.year.map(JSONValue.integer),
      "buyer": entry.buyer.map(JSONValue.string), "object": entry.object.map(JSONValue.string),
      "valueSEK": entry.value.map(JSONValue.integer), "level": .string(entry.level.rawValue),
      "places": entry.promised?.places.map(JSONValue.integer),
      "fullTimeMonths": entry.promised?.fullTimeMonths.map(JSONValue.integer),
      "errors": .integer(entry.findings[.error, default: 0]),
      "warnings": .integer(entry.findings[.warning, default: 0]),
      "infos": .integer(entry.findings[.info, default: 0]),
      "rules": .strings(entry.rules.sorted()),
    ])
  }
}
