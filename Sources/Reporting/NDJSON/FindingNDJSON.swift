/// Writes findings as JSON, one document a line (ndjson.org), for programs that read as they go.
///
/// Every line is an object of the schema `hansyn/1` with a `type`: `document`, `error`, `unread`, and at
/// the end `summary`.
struct FindingNDJSON: ReportWriter {
  func write(_ report: RunReport) -> String {
    var stream = FindingStream(report.words)
    return stream.lines(of: report) + stream.end
  }
}

/// The lines of NDJSON as a run goes on: what was written is forgotten but for the sum.
public struct FindingStream {
  private let words: Wording
  /// What the parts written so far came to.
  public private(set) var summary = RunSummary()

  /// Makes a stream in the words of a language.
  public init(_ words: Wording) { self.words = words }

  /// The lines about a part of the run: a line for each document and for each input that could not be
  /// or was not read, with a line break at the end of each.
  public mutating func lines(of part: RunReport) -> String {
    summary.add(RunSummary(part))
    let documents = part.tenders.flatMap { tender in
      tender.tender.readings.indices.map { index in
        line("document", DocumentJSON(tender: tender, index: index, report: part).judged)
      }
    }
    let run = RunJSON(report: part)
    return
      (documents + run.failures.map { line("error", $0) } + run.unread.map { line("unread", $0) })
      .joined()
  }

  /// The last line, with the sum.
  public var end: String { line("summary", summary.json(words)) }

  private func line(_ type: String, _ value: JSONValue) -> String {
    let head: [JSONValue.Member] = [
      .init(name: "schema", value: "hansyn/1"), .init(name: "type", value: .string(type)),
    ]
    guard case .object(let members) = value else { return JSONValue.object(head).line }
    return JSONValue.object(head + members).line
  }
}
