import ArgumentParser
import Linting
import Policies
import Reporting
import Rules
import TenderDocuments

/// `hansyn portfolio`: what many tenders show together.
struct PortfolioCommand: ConfiguredCommand {
  static let configuration = CommandConfiguration(
    commandName: "portfolio",
    abstract: "Visa hur många upphandlingar som har sociala hänsyn, per år, föremål och nivå.",
    discussion: """
      Mappen är ett arkiv. Varje mapp i den som innehåller ett dokument är en upphandling; mappar med \
      bara mappar i, som år, genomsöks. Dokument som ligger direkt i arkivet är en upphandling var.
      """,
    aliases: ["portfölj"])

  @OptionGroup var input: InputOptions

  @Option(
    help: ArgumentHelp(
      """
      Hur stor andel som ska ha hänsyn för sysselsättning, i procent, för alla eller för tjänster, \
      varor eller byggen: 50 eller services:50. Kan anges flera gånger.
      """, valueName: "andel"))
  var target: [TargetArgument] = []

  @OptionGroup(title: "Rapport") var output: TargetOptions<PortfolioFormat>
  @OptionGroup var jobs: JobOptions
  @OptionGroup(title: "Upphandlingarna") var facts: FactOptions
  @OptionGroup var language: LanguageOptions
  @OptionGroup(title: "Bibliotek") var library: LibraryOptions

  func validate() throws { try output.checkSuffixes() }

  var places: [String] { input.paths }
  var given: PolicyLayer { layer(stage: facts.stage) }

  func run(_ knowledge: Knowledge) async throws {
    PolicyNotes(knowledge).write(quiet: output.quiet)
    let listing = PortfolioSource(
      try input.all(), each: input.each, by: knowledge.configuration
    ).listing
    try listing.guardDocuments(from: output.output.map(\.path), command: "hansyn portfolio")
    let linter = Linter(library: knowledge.rules, law: knowledge.law)
    let run = try TenderRun(knowledge, facts: facts)
    let stage = knowledge.stage.rawValue
    let words = knowledge.words
    let targets = target.map(\.target) + knowledge.rules.targets.compactMap(PortfolioTarget.init)
    let rules = knowledge.rules.rules
    var entries: [PortfolioEntry] = []
    var failures: [RunReport.Failure] = []
    var summary = RunSummary()
    let progress = ProgressLine(total: listing.tenders.count, words: words, isWanted: !output.quiet)
    await run.reports(
      on: listing, jobs: jobs.count,
      judge: TenderRun.judge(by: linter, stage: stage),
      { part in
        entries += part.tenders.map { PortfolioEntry($0, targets: targets, rules: rules) }
        failures += part.failures
        summary.add(RunSummary(part))
        progress.advance(by: part.tenders.count)
        return true
      })
    progress.clear()
    let report = PortfolioReport(
      entries, failures: failures, unread: listing.skipped, targets: targets,
      rules: rules, words: words, version: Hansyn.version)
    try output.write { format, _ in format.text(of: report) }
    RunNotes(
      words: words, failures: failures, skipped: listing.skipped,
      done: RunNotes.done(summary, words)
    ).write(quiet: output.quiet)
    if !failures.isEmpty || entries.isEmpty { throw Ending.failure }
  }
}

/// A target of the call: `50`, `services:50`.
struct TargetArgument: ExpressibleByArgument, Sendable {
  let target: PortfolioTarget

  private static let objects = ["services", "goods", "works"]

  init?(argument: String) {
    let parts = argument.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
    let object = parts.count == 2 ? parts[0] : nil
    guard parts.count <= 2, object.map(Self.objects.contains) ?? true,
      let share = parts.last.flatMap(Int.init), (0...100).contains(share)
    else { return nil }
    target = PortfolioTarget(share: share, object: object)
  }
}
