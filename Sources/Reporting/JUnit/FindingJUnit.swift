import Linting
import Rules

/// Writes findings as JUnit's XML, which every build server shows.
///
/// A document is a suite; each finding is a case of its own. Errors and warnings fail, advice passes
/// with its text as output; findings that were set aside, rules that could not be judged and files that
/// were passed over are skipped; an input that can't be read is an error; and a document without remarks
/// is one case that passes.
struct FindingJUnit: ReportWriter {
  func write(_ report: RunReport) -> String {
    var suites = report.tenders.flatMap { tender in
      tender.tender.readings.indices.map { index in
        suite(
          tender.document(index).path,
          cases(ReportedFinding.all(in: tender, document: index, report), tender, report, index)
            + setAside(tender, report, index))
      }
    }
    suites += report.failures.map { failure in
      let message = report.words.of(failure.message)
      return suite(
        failure.path,
        [
          Case(
            name: report.words.of("läsa filen", "read the file"), result: .error,
            detail: XMLElement("error", ["message": message, "type": "unread"], text: message))
        ])
    }
    suites += report.missed.map { file in
      let message = UnreadWording(words: report.words).message(file)
      return suite(
        file.path,
        [
          Case(
            name: report.words.of("läsa filen", "read the file"), result: .skipped,
            detail: XMLElement("skipped", ["message": message]))
        ])
    }
    let all = suites.flatMap(\.cases)
    return XMLElement(
      "testsuites", Self.counts(all, name: "hansyn"), suites.map(\.element)
    ).document
  }

  private enum Result { case passed, failed, error, skipped }

  private struct Case {
    let name: String
    let result: Result
    let detail: XMLElement?
  }

  private func cases(
    _ findings: [ReportedFinding], _ tender: TenderReport, _ report: RunReport, _ document: Int
  ) -> [Case] {
    var cases = findings.map { found in
      let isAdvice = found.finding.severity == .info
      let text = body(found, report.words)
      let detail =
        isAdvice
        ? XMLElement("system-out", text: text)
        : XMLElement(
          "failure",
          ["message": found.message, "type": found.finding.severity.rawValue], text: text)
      return Case(
        name: "\(found.finding.rule.id) \(found.title), \(found.place)",
        result: isAdvice ? .passed : .failed, detail: detail)
    }
    if cases.isEmpty {
      cases.append(
        Case(
          name: report.words.of("inget att anmärka", "nothing to remark"), result: .passed,
          detail: nil))
    }
    // What could not be judged is said of the tender once, with its first document.
    if document == 0 {
      cases += (tender.verdict?.notJudged ?? []).map { entry in
        let lacks = (entry.lacksFacts + entry.lacksDocuments).joined(separator: ", ")
        return Case(
          name: entry.rule, result: .skipped,
          detail: XMLElement(
            "skipped", ["message": report.words.of("saknar \(lacks)", "lacks \(lacks)")]))
      }
    }
    return cases
  }

  /// What does not count is neither passed nor failed.
  private func setAside(_ tender: TenderReport, _ report: RunReport, _ document: Int) -> [Case] {
    tender.setAside.filter { $0.finding.document == document }.map { aside in
      let found = ReportedFinding(finding: aside.finding, tender: tender, report: report)
      let ground = SetAsideWording(words: report.words).text(aside.ground)
      return Case(
        name: "\(found.finding.rule.id) \(found.title), \(found.place)", result: .skipped,
        detail: XMLElement(
          "skipped", ["message": report.words.of("åsidosatt: ", "set aside: ") + ground]))
    }
  }

  private func body(_ found: ReportedFinding, _ words: Wording) -> String {
    var lines = [found.place]
    if let quote = found.location?.quote, !quote.isEmpty { lines.append("”\(quote)”") }
    lines.append(found.messageWithBasis)
    if !found.clauses.isEmpty {
      lines.append(words.of("Klausul: ", "Clause: ") + words.alternatives(found.clauses))
    }
    return lines.joined(separator: "\n")
  }

  private struct Suite {
    let cases: [Case]
    let element: XMLElement
  }

  private func suite(_ path: String, _ cases: [Case]) -> Suite {
    let elements = cases.map { test in
      XMLElement(
        "testcase", ["name": test.name, "classname": path, "time": "0"],
        test.detail.map { [$0] } ?? [])
    }
    return Suite(
      cases: cases, element: XMLElement("testsuite", Self.counts(cases, name: path), elements))
  }

  private static func counts(_ cases: [Case], name: String) -> KeyValuePairs<String, String?> {
    [
      "name": name, "tests": String(cases.count),
      "failures": String(cases.count { $0.result == .failed }),
      "errors": String(cases.count { $0.result == .error }),
      "skipped": String(cases.count { $0.result == .skipped }), "time": "0",
    ]
  }
}
