/// The formats in which a proposal is written.
public enum ProposalFormat: String, Sendable, CaseIterable {
  /// For people.
  case text
  /// For programs.
  case json
  /// For the file of the procurement.
  case markdown

  /// The format that a file's suffix asks for; nil for a suffix that says nothing.
  public init?(path: String) {
    switch path.split(separator: ".").last?.lowercased() {
    case "json": self = .json
    case "md": self = .markdown
    case "txt": self = .text
    default: return nil
    }
  }

  /// The report in the format, with a line break at its end.
  public func write(_ report: ProposalReport, on terminal: Terminal) -> String {
    switch self {
    case .text: ProposalText(report: report, terminal: terminal).text
    case .json: ProposalJSON(report: report).text
    case .markdown: ProposalMarkdown(report: report).text
    }
  }
}
