/// Writes a report in one format.
///
/// Every format is one type in a folder of its own; the same report always gives the same text.
public protocol ReportWriter: Sendable {
  /// The report as text, with a line break at its end.
  func write(_ report: RunReport) -> String
}

/// The formats in which findings are written.
public enum FindingFormat: String, Sendable, CaseIterable {
  /// For people.
  case text
  /// For programs: the schema `hansyn/1`.
  case json
  /// For programs that read as they go: one JSON object a line.
  case ndjson
  /// For code-scanning services: SARIF 2.1.0.
  case sarif
  /// For build servers: JUnit's XML.
  case junit
  /// For GitHub Actions: annotations.
  case github
  /// For GitLab: the code quality report.
  case gitlab
  /// For build servers and editors: Checkstyle's XML.
  case checkstyle
  /// For editors and problem matchers: a line each, as compilers write them.
  case compact
  /// For merge requests and summaries.
  case markdown
  /// For spreadsheets.
  case csv
  /// For people: a page that stands alone, with the requirement matrix.
  case html

  /// The format that a file's suffix asks for; nil for a suffix that says nothing.
  public init?(path: String) {
    switch path.split(separator: ".").last?.lowercased() {
    case "json": self = .json
    case "ndjson", "jsonl": self = .ndjson
    case "sarif": self = .sarif
    case "xml": self = .junit
    case "md": self = .markdown
    case "csv": self = .csv
    case "html", "htm": self = .html
    case "txt": self = .text
    default: return nil
    }
  }

  /// The writer.
  ///
  /// - Parameter terminal: How text is set; the other formats don't ask.
  public func writer(_ terminal: Terminal) -> any ReportWriter {
    switch self {
    case .text: FindingText(terminal: terminal)
    case .json: FindingJSON()
    case .ndjson: FindingNDJSON()
    case .sarif: FindingSARIF()
    case .junit: FindingJUnit()
    case .github: FindingGitHub()
    case .gitlab: FindingGitLab()
    case .checkstyle: FindingCheckstyle()
    case .compact: FindingCompact()
    case .markdown: FindingMarkdown()
    case .csv: FindingCSV()
    case .html: FindingHTML()
    }
  }
}

/// The formats in which what was understood of a document is written.
public enum ReadingFormat: String, Sendable, CaseIterable {
  /// For people.
  case text
  /// For programs: the schema `hansyn/1` without findings.
  case json
  /// The text as the tool reads it, one paragraph a line.
  case projection

  /// The format that a file's suffix asks for; nil for a suffix that says nothing.
  public init?(path: String) {
    switch path.split(separator: ".").last?.lowercased() {
    case "json": self = .json
    case "txt": self = .text
    default: return nil
    }
  }

  /// The writer.
  ///
  /// - Parameter terminal: How text is set; the other formats don't ask.
  public func writer(_ terminal: Terminal) -> any ReportWriter {
    switch self {
    case .text: ReadingText(terminal: terminal)
    case .json: ReadingJSON()
    case .projection: ReadingProjection()
    }
  }
}
