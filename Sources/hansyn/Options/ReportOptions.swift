import ArgumentParser
import Foundation
import Reporting
import TenderDocuments

/// Where the reports of a run go and in which formats.
struct ReportOptions: ParsableArguments {
  @Option(
    name: [.short, .long],
    help: ArgumentHelp(
      """
      Skriv till en fil; formatet följer av dess ändelse eller står framför, till exempel \
      gitlab:rapport.json. Kan anges flera gånger; - är standard ut.
      """, valueName: "fil"))
  var output: [ReportTarget] = []

  @Option(help: "Rapportens format, där ändelsen inte säger det.")
  var format: FindingFormat?

  @Flag(help: "Låt filer i -o skrivas över om de finns.")
  var inPlace = false

  @Option(help: ColorChoice.help)
  var color = ColorChoice.auto

  @Flag(help: "Skriv ingen sammanfattning på standard error.")
  var quiet = false

  func validate() throws {
    let paths = output.map(\.path)
    if let twice = paths.first(where: { path in paths.count { $0 == path } > 1 }) {
      throw ValidationError(
        sv: "-o \(twice) anges två gånger", en: "-o \(twice) is given twice")
    }
  }

  /// Writes a report everywhere it was asked for: to standard output where no file is named.
  ///
  /// - Throws: `DocumentError` where a file can't be written; the others are whole.
  func write(_ report: RunReport) throws {
    let targets = output.isEmpty ? [ReportTarget(path: "-")] : output
    for target in targets {
      let format = self.format(of: target)
      if target.path == "-" {
        let terminal = StandardOutput.terminal(color)
        try StandardOutput.write(format.writer(terminal).write(report))
      } else {
        let terminal = Terminal(hasColor: color == .always)
        try AtomicFile.write(
          Array(format.writer(terminal).write(report).utf8), to: target.path,
          overwriting: inPlace)
      }
      if format == .github { try summarise(report) }
    }
  }

  /// Whether the only report is one that can be written as the run goes on: NDJSON to standard output.
  var isStream: Bool {
    let targets = output.isEmpty ? [ReportTarget(path: "-")] : output
    return targets.count == 1 && targets[0].path == "-" && format(of: targets[0]) == .ndjson
  }

  /// What stands in front of the path, else `--format`, else the suffix; of several files the suffix
  /// comes first, for `--format` can't mean them all.
  private func format(of target: ReportTarget) -> FindingFormat {
    let suffix = FindingFormat(path: target.path)
    return target.format ?? (output.count > 1 ? suffix ?? format : format ?? suffix) ?? .text
  }

  /// A step of GitHub Actions has a file for its summary; what others wrote there stays.
  private func summarise(_ report: RunReport) throws {
    guard let path = ProcessInfo.processInfo.environment["GITHUB_STEP_SUMMARY"], !path.isEmpty
    else { return }
    let text = FindingFormat.markdown.writer(Terminal()).write(report)
    guard let file = FileHandle(forWritingAtPath: path) else {
      return try AtomicFile.write(Array(text.utf8), to: path)
    }
    defer { try? file.close() }
    try file.seekToEnd()
    try file.write(contentsOf: Data(text.utf8))
  }
}

/// A file for a report, with its format where that is given: `rapport.html`, `gitlab:rapport.json`.
struct ReportTarget: ExpressibleByArgument, Sendable {
  /// The file; `-` for standard output.
  let path: String
  /// The format in front of the path; nil where none stands there.
  let format: FindingFormat?

  init(path: String) {
    self.path = path
    format = nil
  }

  init?(argument: String) {
    if let colon = argument.firstIndex(of: ":"),
      let format = FindingFormat(rawValue: String(argument[..<colon]))
    {
      path = String(argument[argument.index(after: colon)...])
      self.format = format
    } else {
      path = argument
      format = nil
    }
    if path.isEmpty { return nil }
  }
}
