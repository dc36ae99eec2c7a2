/// A proposal on a terminal.
struct ProposalText {
  let report: ProposalReport
  let terminal: Terminal

  /// The text, with a line break at its end.
  var text: String {
    let page = ProposalPage(report: report)
    var lines = wrapped(page.headline, lead: "").map { terminal.paint($0, .strong) }
    for section in page.sections {
      lines += ["", terminal.paint(section.title, .strong)]
      for (index, line) in section.lines.enumerated() {
        lines += wrapped(line, lead: section.isNumbered ? "  [\(index + 1)] " : "  – ")
      }
    }
    if let command = report.command {
      // A command is copied whole: it is never broken.
      lines += ["", terminal.paint(page.commandTitle, .strong), "  " + command]
    }
    return lines.map { $0 + "\n" }.joined()
  }

  private func wrapped(_ text: String, lead: String) -> [String] {
    let indent = String(repeating: " ", count: lead.count)
    return LineWrap.lines(text, width: terminal.width - lead.count).enumerated().map {
      ($0 == 0 ? lead : indent) + $1
    }
  }
}
