import ArgumentParser
import Reporting
import TenderDocuments

/// Where a report goes and what it looks like.
struct OutputOptions: ParsableArguments {
  @Option(
    name: [.short, .long],
    help: ArgumentHelp("Skriv till en fil; formatet följer av dess ändelse.", valueName: "fil"))
  var output: String?

  @Flag(help: "Låt filen i -o skrivas över om den finns.")
  var inPlace = false

  @Option(help: ColorChoice.help)
  var color = ColorChoice.auto

  @Flag(help: "Skriv ingen sammanfattning på standard error.")
  var quiet = false

  /// Writes a report to the file or to standard output.
  ///
  /// - Throws: `DocumentError` where it can't be written.
  func write(_ report: RunReport, as writer: (Terminal) -> any ReportWriter) throws {
    try write { writer($0).write(report) }
  }

  /// Writes a text, made for where it goes, to the file or to standard output.
  ///
  /// - Throws: `DocumentError` where it can't be written.
  func write(_ text: (Terminal) -> String) throws {
    guard let output else {
      return try StandardOutput.write(text(StandardOutput.terminal(color)))
    }
    try AtomicFile.write(
      Array(text(Terminal(hasColor: color == .always)).utf8), to: output, overwriting: inPlace)
  }
}

/// When colours are used.
enum ColorChoice: String, ExpressibleByArgument, CaseIterable {
  case auto, always, never

  /// The help of `--color`.
  static let help = ArgumentHelp("Färg; NO_COLOR gäller vid auto.", valueName: "när")
}

extension ReadingFormat: ExpressibleByArgument {}
