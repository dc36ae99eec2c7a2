import ArgumentParser
import Linting
import Policies
import Reporting
import TenderDocuments

/// `hansyn lint`: reads documents and prints findings.
struct LintCommand: ConfiguredCommand {
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

  @Option(
    help: ArgumentHelp(
      "Slutstatus 1 från och med denna grad (annars hansyn.yml, annars error).",
      valueName: "grad"))
  var failOn: FailureThreshold?

  @OptionGroup var jobs: JobOptions
  @OptionGroup(title: "Avsteg och baslinje") var setAside: SetAsideOptions
  @OptionGroup(title: "Kommentarer i Word") var comments: CommentOptions
  @OptionGroup var changes: ViewOptions
  @OptionGroup(title: "Upphandlingen") var facts: FactOptions
  @OptionGroup var language: LanguageOptions
  @OptionGroup(title: "Inställningar") var library: LibraryOptions

  var places: [String] { input.paths }
  var given: PolicyLayer { layer(stage: facts.stage, failOn: failOn) }

  func validate() throws {
    guard comments.stripComments else {
      if let word = output.paths.first(where: { $0.lowercased().hasSuffix(".docx") }) {
        throw ValidationError(
          sv:
            "en rapport skrivs inte som Word; --annotate \(word) skriver en kopia av dokumentet med"
            + " anmärkningarna som kommentarer",
          en:
            "a report is not written as Word; --annotate \(word) writes a copy of the document with"
            + " the findings as comments")
      }
      return try output.reports.checkSuffixes()
    }
    if input.paths.count != 1 || input.notice != nil {
      throw ValidationError(
        sv: "--strip-comments tar ett dokument i taget",
        en: "--strip-comments takes one document at a time")
    }
    if output.paths.count > 1 {
      throw ValidationError(
        sv: "--strip-comments skriver ett dokument: ange -o en gång",
        en: "--strip-comments writes one document: give -o once")
    }
    if output.paths.isEmpty, !output.inPlace || input.paths == ["-"] {
      throw ValidationError(
        sv: "ange -o FIL, eller --in-place för att skriva över dokumentet",
        en: "give -o FILE, or --in-place to overwrite the document")
    }
  }

  func run(_ knowledge: Knowledge) async throws {
    if comments.stripComments { return try strip(input.paths[0], knowledge.words) }
    PolicyNotes(knowledge).write(quiet: output.quiet)
    let selection = RuleSelection(knowledge.rules)
    let only = try selection.names(only, option: "--only")
    let skip = try selection.names(skip, option: "--skip")
    let linter = Linter(library: knowledge.rules, law: knowledge.law)
    var listing = try TenderSource.list(input, by: knowledge.configuration)
    let run = try TenderRun(
      knowledge, facts: facts, view: changes.view,
      writesComments: comments.annotate != nil, deviations: setAside.deviations,
      notes: GateSettings(knowledge).notes(on: listing))
    listing.leaveOut(
      own: output.paths + [setAside.baseline, setAside.writeBaseline])
    if knowledge.stage == .publicering { listing.demandTexts() }
    try listing.guardDocuments(from: output.paths, command: "hansyn lint")
    let stage = knowledge.stage.rawValue
    let failOn = GateSettings(knowledge).failOn
    let judge = TenderRun.judge(by: linter, stage: stage, only: only, skip: skip)
    if output.isStream, comments.annotate == nil, !setAside.usesBaseline {
      return try await StreamedRun(words: knowledge.words, quiet: output.quiet)
        .write(run, on: listing, jobs: jobs.count, judge: judge) { failOn.isReached(by: $0) }
    }
    let found = await run.report(on: listing, jobs: jobs.count, judge: judge)
    var (report, baselineNotes) = try setAside.applied(to: found)
    report.showsSetAside = setAside.showDeviations
    try output.write(report)
    RunNotes(report: report, namesMissed: !output.tellsPeople).write(quiet: output.quiet)
    if !output.quiet { baselineNotes.forEach(StandardError.write) }
    if let target = comments.annotate { try annotate(report, to: target, knowledge) }
    if !report.failures.isEmpty || report.documentCount == 0 { throw Ending.failure }
    if report.findings.contains(where: { failOn.isReached(by: $0.severity) }) {
      throw Ending.findings
    }
  }

  /// Writes copies of the documents with the findings as comments.
  private func annotate(
    _ report: RunReport, to target: String, _ knowledge: Knowledge
  ) throws {
    let copies = try AnnotatedCopies(
      of: report, to: target, clauses: knowledge.clauses(), revision: comments.revision)
    try copies.write(overwriting: output.inPlace)
    if !output.quiet || copies.isEmpty {
      copies.notes(knowledge.words).forEach(StandardError.write)
    }
    for failure in copies.failures {
      StandardError.write("hansyn: \(knowledge.words.of(failure.explanation))")
    }
    if !copies.failures.isEmpty || copies.isEmpty { throw Ending.failure }
  }

  /// Writes a document without the comments of an earlier run.
  private func strip(_ path: String, _ words: Wording) throws {
    let source = try DocumentReader.bytes(ofFile: path)
    let stripped = try DocumentEditor.strippingComments(from: source, path: path)
    let target = output.paths.first ?? path
    try AtomicFile.write(stripped.bytes, to: target, overwriting: output.inPlace)
    if output.quiet { return }
    let kept =
      stripped.kept == 0
      ? ""
      : words.of(
        "; \(stripped.kept) är besvarade och står kvar",
        "; \(stripped.kept) have been answered and remain")
    StandardError.write(
      target + ": "
        + words.of(
          stripped.removed == 1
            ? "1 kommentar togs bort" : "\(stripped.removed) kommentarer togs bort",
          stripped.removed == 1
            ? "1 comment was taken out" : "\(stripped.removed) comments were taken out") + kept)
  }
}

extension FailureThreshold: ExpressibleByArgument {}
