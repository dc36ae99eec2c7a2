import ArgumentParser
import Reporting

/// `hansyn inspect`: prints what was understood of documents.
struct InspectCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "inspect", abstract: "Visa vad verktyget förstår av ett dokument.",
    discussion: """
      Uppgifter om upphandlingen, dispositionen och för varje ämne om det finns, med belägg.
      Formatet projection är texten som verktyget läser den, ett stycke per rad.
      """, aliases: ["kartlägg"])

  @OptionGroup var input: PathOptions
  @OptionGroup(title: "Rapport") var output: OutputOptions

  @Option(help: "Formatet.")
  var format: ReadingFormat?

  @OptionGroup var changes: ViewOptions
  @OptionGroup(title: "Upphandlingen") var facts: FactOptions
  @OptionGroup var language: LanguageOptions
  @OptionGroup(title: "Bibliotek") var library: LibraryOptions

  func run() async throws {
    let format = format ?? output.output.flatMap(ReadingFormat.init(path:)) ?? .text
    if format == .projection, library.isBuiltIn {
      // The text alone needs neither rules nor facts, and takes a third of the time without them.
      return try ProjectionRun(view: changes.view, words: language.words)
        .write(try TenderSource.list(input), to: output)
    }
    let run = try TenderRun(
      Knowledge(library), facts: facts, view: changes.view, language: language.lang)
    let listing = try TenderSource.list(input)
    let report = await run.report(on: listing)
    try output.write(report, as: format.writer)
    RunNotes(report: report, skipped: listing.skipped).write(quiet: output.quiet)
    if !report.failures.isEmpty || report.documentCount == 0 { throw Ending.failure }
  }
}
