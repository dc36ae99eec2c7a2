import ArgumentParser
import Linting
import Reporting
import Rules

/// `hansyn lint`: reads documents and prints findings.
struct LintCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lint", abstract: "Granska upphandlingsdokument.", aliases: ["granska"])

  @OptionGroup var input: PathOptions
  @OptionGroup(title: "Rapport") var output: ReportOptions

  @Option(
    help: ArgumentHelp(
      "Bara dessa regler, regelgrupper eller ämnen, till exempel EMP003, EMP.", valueName: "namn"))
  var only: [String] = []

  @Option(
    help: ArgumentHelp("Inte dessa regler, regelgrupper eller ämnen.", valueName: "namn"))
  var skip: [String] = []

  @Option(help: ArgumentHelp("Slutstatus 1 från och med denna grad.", valueName: "grad"))
  var failOn = Threshold.error

  @Option(
    help: ArgumentHelp(
      "Så många upphandlingar granskas samtidigt (annars en per processorkärna).",
      valueName: "antal"))
  var jobs: Int?

  @OptionGroup(title: "Upphandlingen") var facts: FactOptions
  @OptionGroup var language: LanguageOptions
  @OptionGroup(title: "Bibliotek") var library: LibraryOptions

  /// From which severity the command ends with 1.
  enum Threshold: String, ExpressibleByArgument, CaseIterable {
    case error, warning, info, never

    /// Whether a severity reaches it.
    func isReached(by severity: Severity) -> Bool {
      Severity(rawValue: rawValue).map { severity >= $0 } ?? false
    }
  }

  func validate() throws {
    if let jobs, jobs < 1 {
      throw ValidationError(sv: "--jobs ska vara minst 1", en: "--jobs must be at least 1")
    }
  }

  func run() async throws {
    let knowledge = try Knowledge(library)
    if !output.quiet, !knowledge.replacedRules.isEmpty {
      StandardError.write(
        "hansyn: "
          + language.words.of(
            "egna regler ersätter inbyggda: ", "own rules replace built-in ones: ")
          + knowledge.replacedRules.joined(separator: ", "))
    }
    let selection = RuleSelection(knowledge.rules)
    let only = try selection.names(only, option: "--only")
    let skip = try selection.names(skip, option: "--skip")
    let linter = Linter(library: knowledge.rules, law: knowledge.law)
    let run = try TenderRun(knowledge, facts: facts, language: language.lang)
    let listing = TenderSource.list(input)
    let stage = facts.stage.rawValue
    let report = await run.report(on: listing, jobs: jobs ?? PathOptions.processors) {
      tender, day in
      linter.lint(tender, options: .init(asOf: day, stage: stage, only: only, skip: skip))
    }
    try output.write(report)
    RunNotes(report: report, skipped: listing.skipped).write(quiet: output.quiet)
    if !report.failures.isEmpty || report.documentCount == 0 { throw Ending.failure }
    if report.findings.contains(where: { failOn.isReached(by: $0.severity) }) {
      throw Ending.findings
    }
  }
}
