import ArgumentParser
import TenderDocuments

/// Where the reports of a run go and in which formats.
struct TargetOptions<Format: TargetFormat>: ParsableArguments {
  @Option(
    name: [.short, .long],
    help: ArgumentHelp(
      """
      Skriv till en fil; formatet följer av dess ändelse eller står framför, till exempel \
      csv:rapport.txt. Kan anges flera gånger; - är standard ut.
      """, valueName: "fil"), transform: ReportTarget<Format>.init(argument:))
  var output: [ReportTarget<Format>] = []

  @Option(help: "Rapportens format, där ändelsen inte säger det.")
  var format: Format?

  @Flag(help: "Låt filer i -o skrivas över om de finns.")
  var inPlace = false

  @Flag(help: "Skriv ingen sammanfattning på standard error.")
  var quiet = false

  func validate() throws {
    let paths = output.map(\.path)
    if let twice = paths.first(where: { path in paths.count { $0 == path } > 1 }) {
      throw ValidationError(
        sv: "-o \(twice) anges två gånger", en: "-o \(twice) is given twice")
    }
  }

  /// The targets: standard output where no file is named.
  var targets: [ReportTarget<Format>] { output.isEmpty ? [.standardOutput] : output }

  /// What stands in front of the path, else `--format`, else the suffix; of several files the suffix
  /// comes first, for `--format` can't mean them all.
  func format(of target: ReportTarget<Format>) -> Format { asked(target) ?? .standard }

  /// Refuses a file whose name asks for something that is no report.
  ///
  /// - Throws: `ValidationError`.
  func checkSuffixes() throws {
    guard let odd = output.first(where: { asked($0) == nil && $0.hasSuffix }) else { return }
    let names = Format.allCases.map(\.rawValue).joined(separator: ", ")
    let suffix = odd.path.split(separator: ".").last.map(String.init) ?? ""
    throw ValidationError(
      sv: "-o \(odd.path): ändelsen .\(suffix) hör inte till något rapportformat; sätt ett framför"
        + " (text:\(odd.path)) eller byt ändelse. Formaten är \(names)",
      en: "-o \(odd.path): the suffix .\(suffix) belongs to no format of reports; put one in front"
        + " (text:\(odd.path)) or change the suffix. The formats are \(names)")
  }

  private func asked(_ target: ReportTarget<Format>) -> Format? {
    let suffix = Format(path: target.path)
    return target.format ?? (output.count > 1 ? suffix ?? format : format ?? suffix)
  }

  /// Writes a text to each target.
  ///
  /// - Parameters:
  ///   - text: The text in a format, and whether it goes to standard output.
  /// - Throws: `DocumentError` where a file can't be written; the others are whole.
  func write(_ text: (Format, _ toStandardOutput: Bool) throws -> String) throws {
    for target in targets {
      let isOutput = target.path == "-"
      let text = try text(format(of: target), isOutput)
      if isOutput {
        try StandardOutput.write(text)
      } else {
        try AtomicFile.write(Array(text.utf8), to: target.path, overwriting: inPlace)
      }
    }
  }
}
