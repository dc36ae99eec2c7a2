import ArgumentParser
import Foundation
import Policies
import Reporting

/// `hansyn inspect`: prints what was understood of documents.
struct InspectCommand: ConfiguredCommand {
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
  @OptionGroup(title: "Inställningar") var library: LibraryOptions

  func validate() throws {
    guard let path = output.output, format == nil, ReadingFormat(path: path) == nil else { return }
    let suffix = (path as NSString).pathExtension
    guard !suffix.isEmpty else { return }
    throw ValidationError(
      sv: "ändelsen .\(suffix) hör inte till något format; sluta med .txt eller .json, eller ange"
        + " --format",
      en: "the suffix .\(suffix) belongs to no format; end with .txt or .json, or give --format")
  }

  var places: [String] { input.paths }
  var given: PolicyLayer { layer(stage: facts.stage) }

  func run() async throws {
    let settings = try settings()
    do {
      if chosenFormat == .projection {
        // The text alone needs neither rules nor facts, and takes a third of the time without them.
        try ProjectionRun(view: changes.view, words: Wording(settings.language))
          .write(try TenderSource.list(input, by: settings.configuration), to: output)
      } else {
        try await run(Knowledge(settings))
      }
    } catch { throw SpokenError(cause: error, language: settings.language) }
  }

  private var chosenFormat: ReadingFormat {
    format ?? output.output.flatMap(ReadingFormat.init(path:)) ?? .text
  }

  func run(_ knowledge: Knowledge) async throws {
    let run = try TenderRun(knowledge, facts: facts, view: changes.view)
    let listing = try TenderSource.list(input, by: knowledge.configuration)
    try listing.guardDocuments(from: [output.output], command: "hansyn inspect")
    let report = await run.report(on: listing)
    try output.write(report, as: chosenFormat.writer)
    RunNotes(report: report).write(quiet: output.quiet)
    if !report.failures.isEmpty || report.documentCount == 0 { throw Ending.failure }
  }
}
