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

  /// Lines of the terminal's width; addresses stand on lines of their own, unbroken, to be copied.
  private func wrapped(_ text: String, lead: String) -> [String] {
    let indent = String(repeating: " ", count: lead.count)
    // A number stays in one piece, with its per cent.
    let whole = text.replacing(#/(\d) (?=\d{3}\b|%)/#) { "\($0.1)\u{A0}" }
    let lines = whole.split(separator: "\n").flatMap { part in
      part.hasPrefix("http")
        ? [String(part)] : LineWrap.lines(String(part), width: terminal.width - lead.count)
    }
    return lines.enumerated().map { ($0 == 0 ? lead : indent) + $1 }
  }
}
