import ArgumentParser
import Linting
import Policies
import Reporting
import TenderDocuments

/// `hansyn compare`: what has become of a tender from one version to the next.
struct CompareCommand: ConfiguredCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: "Jämför två versioner: krav, tal, tider, påföljder och anmärkningar.",
    discussion: """
      Två dokument eller två mappar. Det som bara har flyttats eller fått nytt nummer är ingen \
      ändring. Rapporten säger också vad ändringen kan kräva under anbudstiden, med grund. \
      Anges bara ett jämförs det utan och med sina spårade ändringar.
      """, aliases: ["jämför"])

  @Argument(help: ArgumentHelp("Versionen före: ett dokument eller en mapp.", valueName: "gammal"))
  var old: String

  @Argument(
    help: ArgumentHelp(
      "Versionen efter; utan den jämförs den första utan och med sina spårade ändringar.",
      valueName: "ny"))
  var new: String?

  @Option(help: "Formatet.")
  var format: ComparisonFormat?

  @OptionGroup var output: DocumentOutputOptions

  @OptionGroup(title: "Upphandlingen") var facts: FactOptions
  @OptionGroup var language: LanguageOptions
  @OptionGroup(title: "Inställningar") var library: LibraryOptions

  func validate() throws {
    if format == .docx, output.output == nil {
      throw ValidationError(
        sv: "en jämförelse i DOCX skrivs till en fil: lägg till -o jämförelse.docx",
        en: "a comparison in DOCX is written to a file: add -o comparison.docx")
    }
    if old == "-", new == "-" {
      throw ValidationError(
        sv: "bara den ena versionen kan komma från standard in",
        en: "only one of the versions can come from standard input")
    }
  }

  var places: [String] { [old, new].compactMap(\.self) }
  var given: PolicyLayer { layer(stage: facts.stage) }

  func run(_ knowledge: Knowledge) async throws {
    let verdicts: [Linter.Report]
    if new == nil {
      // What is read from standard input can be read once.
      guard old != "-" else {
        throw UsageError(
          sv: "ett dokument med spårade ändringar anges med sin sökväg",
          en: "a document with tracked changes is given by its path", see: "hansyn compare")
      }
      verdicts = try await judged(knowledge, .original) + judged(knowledge, .accepted)
    } else {
      verdicts = try await judged(knowledge, .accepted)
    }
    guard let before = verdicts.first, let after = verdicts.last, verdicts.count == 2 else {
      throw Ending.failure
    }
    let comparison = TenderComparison(
      before, after, vocabulary: knowledge.rules.vocabulary, law: knowledge.law)
    let format = format ?? output.output.flatMap(ComparisonFormat.init(path:)) ?? .text
    let words = knowledge.words
    let names =
      new.map { (old, $0) }
      ?? (
        old + words.of(" utan de spårade ändringarna", " without the tracked changes"),
        old + words.of(" med de spårade ändringarna", " with the tracked changes")
      )
    let bytes = try ComparisonReport(comparison, old: names.0, new: names.1, words: words)
      .write(format, path: output.output ?? "")
    try output.write(bytes)
    output.tell(words)
  }

  /// What was read, judged; each path is a tender.
  ///
  /// - Throws: `Ending.failure` where something could not be read, which is said on standard error.
  private func judged(
    _ knowledge: Knowledge, _ view: TrackedChangesView
  ) async throws -> [Linter.Report] {
    let run = try TenderRun(knowledge, facts: facts, view: view)
    let linter = Linter(library: knowledge.rules, law: knowledge.law)
    let stage = knowledge.stage.rawValue
    let listing = TenderSource.list(places, by: knowledge.configuration)
    try listing.guardDocuments(from: [output.output], command: "hansyn compare")
    let report = await run.report(on: listing, jobs: JobOptions.processors) { tender, day, _ in
      linter.lint(tender, options: .init(asOf: day, stage: stage))
    }
    // Of the same document read twice it is told once what was passed over and done.
    RunNotes(report: report).write(quiet: output.quiet || view == .original)
    guard report.failures.isEmpty else { throw Ending.failure }
    return report.tenders.compactMap(\.verdict)
  }
}

extension ComparisonFormat: ExpressibleByArgument {}
