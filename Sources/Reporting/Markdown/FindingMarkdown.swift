import Linting
import Rules
import TenderDocuments

/// Writes findings as Markdown, for a merge request or the summary of a job.
struct FindingMarkdown: ReportWriter {
  func write(_ report: RunReport) -> String {
    let words = report.words
    var lines = ["# " + words.of("Granskning med Hänsyn", "Review by Hänsyn"), ""]
    lines += [summary(report), "", DayText.sentence(report)]
    for tender in report.tenders {
      for index in tender.tender.readings.indices {
        let findings = ReportedFinding.all(in: tender, document: index, report)
        if findings.isEmpty { continue }
        lines += ["", "## " + MarkdownText.escaped(tender.document(index).path)]
        var place = ""
        for found in findings {
          if found.place != place {
            place = found.place
            lines += ["", "### " + MarkdownText.escaped(place)]
            if let quote = found.location?.quote, !quote.isEmpty {
              lines += ["", "> " + MarkdownText.escaped(quote)]
            }
          }
          lines += [""] + entry(found, words)
        }
      }
    }
    lines += setAside(report)
    lines += unread(report)
    let unjudged = UnjudgedText(report: report).sentences
    if !unjudged.isEmpty {
      lines += ["", "## " + words.of("Inte avgjort", "Undecided"), ""]
      lines += unjudged.map { "- " + MarkdownText.escaped($0) }
    }
    if let verdict = PublicationVerdict(report) {
      let wording = VerdictWording(
        verdict: verdict, documents: report.documentCount, words: words)
      lines += ["", "## " + words.of("Omdöme", "Verdict"), ""]
      lines.append(MarkdownText.escaped(wording.sentences.joined(separator: " ")))
    }
    return lines.map { $0 + "\n" }.joined()
  }

  private func summary(_ report: RunReport) -> String {
    let words = report.words
    let counts = Severity.allCases.sorted(by: >).filter { report.count($0) > 0 }
      .map { words.count(report.count($0), of: $0) }
    let documents = words.documents(report.documentCount)
    return counts.isEmpty
      ? words.of("Inget att anmärka i \(documents).", "Nothing to remark in \(documents).")
      : "**\(words.list(counts))**" + words.of(" i \(documents).", " in \(documents).")
  }

  private func entry(_ found: ReportedFinding, _ words: Wording) -> [String] {
    let severity = words.of(found.finding.severity)
    var lines = [
      "- **\(severity) \(found.finding.rule.id)** \(MarkdownText.escaped(found.title)). "
        + MarkdownText.escaped(found.message)
    ]
    if !found.basis.isEmpty {
      lines.append(
        "  - " + words.of("Grund: ", "Basis: ")
          + MarkdownText.escaped(found.basis.joined(separator: "; ")))
    }
    if !found.clauses.isEmpty {
      lines.append(
        "  - " + words.of("Klausul: ", "Clause: ")
          + MarkdownText.escaped(words.alternatives(found.clauses)))
    }
    return lines
  }

  private func setAside(_ report: RunReport) -> [String] {
    let words = SetAsideWording(words: report.words)
    let sentences = words.sentences(report, withHint: false)
    guard !sentences.isEmpty else { return [] }
    var lines = ["", "## " + report.words.of("Åsidosatta anmärkningar", "Findings set aside"), ""]
    lines += [sentences.joined(separator: " "), ""]
    for tender in report.tenders {
      for aside in tender.setAside where aside.deviation != nil {
        let found = ReportedFinding(finding: aside.finding, tender: tender, report: report)
        lines.append(
          "- \(aside.finding.rule.id) "
            + MarkdownText.escaped("\(found.title) (\(found.path), \(found.place)): ")
            + MarkdownText.escaped(words.text(aside.ground)))
      }
    }
    if lines.last == "" { lines.removeLast() }
    return lines
  }

  private func unread(_ report: RunReport) -> [String] {
    let words = report.words
    let wording = UnreadWording(words: words)
    let parts = [
      (
        words.of("Kunde inte läsas", "Could not be read"),
        report.failures.map { "\($0.path): \(words.of($0.message))" }
      ),
      (
        words.of("Lästes inte", "Not read"),
        report.missed.map { "\($0.path): \(wording.text($0.reason))." }
      ),
    ]
    return parts.filter { !$0.1.isEmpty }.flatMap { title, files in
      ["", "## " + title, ""] + files.map { "- " + MarkdownText.escaped($0) }
    }
  }
}
