/// A proposal for the file of the procurement.
struct ProposalMarkdown {
  let report: ProposalReport

  /// The text, with a line break at its end.
  var text: String {
    let page = ProposalPage(report: report)
    var blocks = ["# \(escaped(page.headline))"]
    for section in page.sections {
      blocks.append("## \(section.title)")
      blocks.append(
        section.lines.enumerated().map { index, line in
          (section.isNumbered ? "\(index + 1). " : "- ") + escaped(line.replacing("\n", with: " "))
        }.joined(separator: "\n"))
    }
    if let command = report.command {
      blocks += ["## \(page.commandTitle)", "```sh\n\(command)\n```"]
    }
    return blocks.joined(separator: "\n\n") + "\n"
  }

  /// Facts may hold what is a sign in Markdown.
  private func escaped(_ text: String) -> String {
    var result = ""
    for character in text {
      if "\\`*_[]<>".contains(character) { result.append("\\") }
      result.append(character)
    }
    return result
  }
}
