/// Writes findings as JSON, one document a line (ndjson.org), for programs that read as they go.
///
/// Every line is an object of the schema `hansyn/1` with a `type`: `document`, `error`, and at the end
/// `summary`.
struct FindingNDJSON: ReportWriter {
  func write(_ report: RunReport) -> String {
    let documents = report.tenders.flatMap { tender in
      tender.tender.readings.indices.map { index in
        line(
          "document", DocumentJSON(tender: tender, index: index, report: report).judged)
      }
    }
    let run = RunJSON(report: report)
    return (documents + run.failures.map { line("error", $0) } + [line("summary", run.summary)])
      .joined()
  }

  private func line(_ type: String, _ value: JSONValue) -> String {
    let head: [JSONValue.Member] = [
      .init(name: "schema", value: "hansyn/1"), .init(name: "type", value: .string(type)),
    ]
    guard case .object(let members) = value else { return JSONValue.object(head).line }
    return JSONValue.object(head + members).line
  }
}
