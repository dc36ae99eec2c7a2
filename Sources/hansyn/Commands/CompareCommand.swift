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
      ändring. Rapporten säger också vad ändringen kan kräva under anbudstiden, med grund.
      """, aliases: ["jämför"])

  @Argument(help: ArgumentHelp("Versionen före: ett dokument eller en mapp.", valueName: "gammal"))
  var old: String

  @Argument(help: ArgumentHelp("Versionen efter.", valueName: "ny"))
  var new: String

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

  var places: [String] { [old, new] }
  var given: PolicyLayer { layer(stage: facts.stage) }

  func run(_ knowledge: Knowledge) async throws {
    let run = try TenderRun(knowledge, facts: facts)
    let linter = Linter(library: knowledge.rules, law: knowledge.law)
    let stage = knowledge.stage.rawValue
    let listing = TenderSource.list([old, new], by: knowledge.configuration)
    try listing.guardDocuments(from: [output.output], command: "hansyn compare")
    let report = await run.report(on: listing, jobs: JobOptions.processors) { tender, day, _ in
      linter.lint(tender, options: .init(asOf: day, stage: stage))
    }
    RunNotes(report: report).write(quiet: output.quiet)
    let verdicts = report.tenders.compactMap(\.verdict)
    guard report.failures.isEmpty, let before = verdicts.first, let after = verdicts.last,
      verdicts.count == 2
    else { throw Ending.failure }
    let comparison = TenderComparison(
      before, after, vocabulary: knowledge.rules.vocabulary, law: knowledge.law)
    let format = format ?? output.output.flatMap(ComparisonFormat.init(path:)) ?? .text
    let bytes = try ComparisonReport(comparison, old: old, new: new, words: knowledge.words)
      .write(format, path: output.output ?? "")
    try output.write(bytes)
  }
}

extension ComparisonFormat: ExpressibleByArgument {}
