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

  @Argument(
    help: ArgumentHelp(
      "Mappar med upphandlingar, eller dokument; - är standard in.", valueName: "sökväg"))
  var paths: [String] = []

  @Option(
    help: ArgumentHelp(
      "Läs sökvägar ur en fil, en per rad eller med nolltecken emellan; - är standard in.",
      valueName: "fil"))
  var fileList: String?

  @Flag(help: "Ta varje dokument för sig i stället för varje mapp.")
  var each = false

  @Option(
    help: ArgumentHelp(
      """
      Hur stor andel som ska ha hänsyn för sysselsättning, i procent, för alla eller för tjänster, \
      varor eller byggen: 50 eller services:50. Kan anges flera gånger.
      """, valueName: "andel"))
  var target: [TargetArgument] = []

  @Option(
    name: [.short, .long],
    help: ArgumentHelp(
      "Skriv till en fil; formatet följer av dess ändelse. Kan anges flera gånger; - är standard ut.",
      valueName: "fil"))
  var output: [String] = []

  @Option(help: "Formatet, där ändelsen inte säger det.")
  var format: PortfolioFormat?

  @Flag(help: "Låt filer i -o skrivas över om de finns.")
  var inPlace = false

  @Flag(help: "Skriv ingen sammanfattning på standard error.")
  var quiet = false

  @Option(
    help: ArgumentHelp(
      "Så många upphandlingar läses samtidigt (annars en per processorkärna).", valueName: "antal"))
  var jobs: Int?

  @OptionGroup(title: "Upphandlingarna") var facts: FactOptions
  @OptionGroup var language: LanguageOptions
  @OptionGroup(title: "Bibliotek") var library: LibraryOptions

  func validate() throws {
    if let jobs, jobs < 1 {
      throw ValidationError(sv: "--jobs ska vara minst 1", en: "--jobs must be at least 1")
    }
    if paths.isEmpty, fileList == nil {
      throw ValidationError(sv: "<sökväg> saknas", en: "<sökväg> is missing")
    }
    if let twice = output.first(where: { path in output.count { $0 == path } > 1 }) {
      throw ValidationError(
        sv: "-o \(twice) anges två gånger", en: "-o \(twice) is given twice")
    }
  }

  var places: [String] { paths }
  var given: PolicyLayer { layer(stage: facts.stage) }

  func run(_ knowledge: Knowledge) async throws {
    PolicyNotes(knowledge).write(quiet: quiet)
    let listed = try fileList.map { path throws(DocumentError) in try FileList(path: path).paths }
    let listing = PortfolioSource(
      paths + (listed ?? []), each: each, by: knowledge.configuration
    ).listing
    try listing.guardDocuments(from: output, command: "hansyn portfolio")
    let linter = Linter(library: knowledge.rules, law: knowledge.law)
    let run = try TenderRun(knowledge, facts: facts)
    let stage = knowledge.stage.rawValue
    let words = knowledge.words
    let targets = target.map(\.target) + knowledge.rules.targets.compactMap(PortfolioTarget.init)
    var entries: [PortfolioEntry] = []
    var failures: [RunReport.Failure] = []
    var summary = RunSummary()
    let progress = ProgressLine(total: listing.tenders.count, words: words, isWanted: !quiet)
    await run.reports(
      on: listing, jobs: jobs ?? PathOptions.processors,
      judge: TenderRun.judge(by: linter, stage: stage),
      { part in
        entries += part.tenders.map { PortfolioEntry($0, targets: targets) }
        failures += part.failures
        summary.add(RunSummary(part))
        progress.advance(by: part.tenders.count)
        return true
      })
    progress.clear()
    let report = PortfolioReport(
      entries, failures: failures, targets: targets, rules: knowledge.rules.rules,
      words: words, version: Hansyn.version)
    try write(report)
    RunNotes(
      words: words, failures: failures, skipped: listing.skipped,
      done: RunNotes.done(summary, words)
    ).write(quiet: quiet)
    if !failures.isEmpty || entries.isEmpty { throw Ending.failure }
  }

  private func write(_ report: PortfolioReport) throws {
    for path in output.isEmpty ? ["-"] : output {
      let suffix = PortfolioFormat(path: path)
      let format = (output.count > 1 ? suffix ?? format : format ?? suffix) ?? .text
      let text = format.text(of: report)
      if path == "-" {
        try StandardOutput.write(text)
      } else {
        try AtomicFile.write(Array(text.utf8), to: path, overwriting: inPlace)
      }
    }
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

extension PortfolioFormat: ExpressibleByArgument {}
