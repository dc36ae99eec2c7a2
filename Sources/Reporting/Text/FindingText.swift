import Linting
import Rules
import TenderDocuments

/// Writes findings for people.
///
/// Findings at one sentence stand together: the place and the sentence once, with every passage
/// marked, then what is to be said of it.
struct FindingText: ReportWriter {
  let terminal: Terminal

  func write(_ report: RunReport) -> String {
    var output: [String] = []
    for tender in report.tenders {
      for index in tender.tender.readings.indices {
        let groups = FindingGroup.groups(of: tender, document: index)
        if groups.isEmpty { continue }
        let path = DisplayWidth.harmless(tender.document(index).path)
        let view = report.words.reading(tender.document(index).view)
        output += [terminal.paint(path, .strong) + view, ""]
        for group in groups {
          output += lines(of: group, in: tender, report)
        }
      }
    }
    if report.showsSetAside { output += setAside(report) }
    output += summary(report)
    return output.map { $0 + "\n" }.joined()
  }

  private func lines(
    of group: FindingGroup, in tender: TenderReport, _ report: RunReport
  ) -> [String] {
    var lines = ["  " + terminal.paint(group.place(in: tender, report.words), .strong)]
    let worst = group.findings.map(\.severity).max() ?? .info
    lines += group.excerpt(in: tender, columns: 3 * (terminal.width - 6))
      .lines(terminal, width: terminal.width - 6, style: Self.style(worst))
      .map { "  " + terminal.paint("│", .faint) + " " + $0 }
    lines.append("")
    var previous: Finding?
    for finding in group.findings {
      let entry = FindingEntry(
        finding: finding, previous: previous, tender: tender, report: report, terminal: terminal)
      lines += entry.lines + [""]
      previous = finding
    }
    return lines
  }

  /// The findings that don't count, each with its place and why.
  private func setAside(_ report: RunReport) -> [String] {
    var lines: [String] = []
    for tender in report.tenders {
      for aside in tender.setAside {
        let found = ReportedFinding(finding: aside.finding, tender: tender, report: report)
        let rule = "\(aside.finding.rule.id)  \(found.title)"
        let path = DisplayWidth.harmless(found.path)
        lines.append("  " + terminal.paint(rule, .faint) + "  \(path), \(found.place)")
        let ground = SetAsideWording(words: report.words).text(aside.ground)
        lines += LineWrap.lines(DisplayWidth.harmless(ground), width: terminal.width - 10)
          .map { String(repeating: " ", count: 10) + $0 }
      }
    }
    guard !lines.isEmpty else { return [] }
    let head = report.words.of("Åsidosatta anmärkningar", "Findings set aside")
    return [terminal.paint(head, .strong), ""] + lines + [""]
  }

  private func summary(_ report: RunReport) -> [String] {
    let words = report.words
    let documents = words.documents(report.documentCount)
    let counts = Severity.allCases.sorted(by: >).compactMap { severity -> String? in
      let count = report.count(severity)
      return count == 0 ? nil : words.count(count, of: severity)
    }
    guard report.documentCount > 0 else { return [] }
    var lines: [String] = []
    if counts.isEmpty {
      lines.append(
        terminal.paint(
          words.of("Inget att anmärka i \(documents).", "Nothing to remark in \(documents)."),
          report.failures.isEmpty ? .good : .warning))
    } else {
      let found = words.list(counts) + words.of(" i \(documents)", " in \(documents)")
      let worst = report.findings.map(\.severity).max() ?? .info
      lines.append(terminal.paint(found, Self.style(worst)) + "." + silent(report))
    }
    let unread = UnreadWording(words: words)
    lines += [unread.sentence(report.failures), unread.sentence(report.missed)].compactMap(\.self)
      .flatMap { LineWrap.lines($0, width: terminal.width) }
    lines += SetAsideWording(words: words).sentences(report)
    lines.append(DayText.sentence(report))
    lines += UnjudgedText(report: report).sentences.flatMap {
      LineWrap.lines($0, width: terminal.width)
    }
    if !counts.isEmpty {
      let rule = report.findings.first?.rule.id ?? ""
      lines.append(
        words.of("Mer om en regel: ", "More about a rule: ")
          + terminal.paint("hansyn rules show \(rule)", .strong))
    }
    if let path = Remedy.mendable(in: report) {
      lines.append(
        words.of("Åtgärda: ", "Mend it: ")
          + terminal.paint("hansyn fix \(Remedy.quoted(path)) --ask", .strong))
    }
    lines += verdict(report)
    return lines
  }

  /// The last word: whether the tender can be published.
  private func verdict(_ report: RunReport) -> [String] {
    guard let verdict = PublicationVerdict(report) else { return [] }
    let style: Terminal.Style =
      !verdict.stops.isEmpty ? .error : verdict.isIncomplete ? .warning : .strong
    let words = VerdictWording(
      verdict: verdict, documents: report.documentCount, words: report.words)
    let lines = words.sentences.flatMap { LineWrap.lines($0, width: terminal.width) }
    return [""] + lines.enumerated().map { $0 == 0 ? terminal.paint($1, style) : $1 }
  }

  private func silent(_ report: RunReport) -> String {
    let clean = report.tenders.count { $0.findings.isEmpty }
    guard report.tenders.count > 1, clean > 0 else { return "" }
    let count = report.tenders.count
    return report.words.of(
      " \(clean) av \(count) utan anmärkning.", " \(clean) of \(count) without a remark.")
  }

  static func style(_ severity: Severity) -> Terminal.Style {
    switch severity {
    case .error: .error
    case .warning: .warning
    case .info: .info
    }
  }
}
