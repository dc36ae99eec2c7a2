import ArgumentParser
import Foundation
import Reporting
import TenderDocuments

/// Where the findings of a run go, in which formats and colours.
struct ReportOptions: ParsableArguments {
  @OptionGroup var reports: TargetOptions<FindingFormat>

  @Option(help: ColorChoice.help)
  var color = ColorChoice.auto

  /// The files that were named.
  var paths: [String] { reports.output.map(\.path) }
  /// Whether files that are there may be replaced.
  var inPlace: Bool { reports.inPlace }
  /// Whether nothing but reports and errors is written.
  var quiet: Bool { reports.quiet }

  /// Writes a report everywhere it was asked for: to standard output where no file is named.
  ///
  /// - Throws: `DocumentError` where a file can't be written; the others are whole.
  func write(_ report: RunReport) throws {
    try reports.write { format, toStandardOutput in
      let terminal =
        toStandardOutput
        ? StandardOutput.terminal(color) : Terminal(hasColor: color == .always)
      if format == .github { try summarise(report) }
      return format.writer(terminal).write(report)
    }
  }

  /// Whether a text for people goes to standard output.
  var tellsPeople: Bool {
    reports.targets.contains { $0.path == "-" && reports.format(of: $0) == .text }
  }

  /// Whether the only report is one that can be written as the run goes on: NDJSON to standard output.
  var isStream: Bool {
    let targets = reports.targets
    return targets.count == 1 && targets[0].path == "-" && reports.format(of: targets[0]) == .ndjson
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
