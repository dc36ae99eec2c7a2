import ArgumentParser
import Clauses
import LibraryFiles
import Linting
import Policies
import Reporting
import Rules
import TenderDocuments

/// `hansyn suggest`: proposes the level and the volume of a social condition.
struct SuggestCommand: ConfiguredCommand {
  static let configuration = CommandConfiguration(
    commandName: "suggest",
    abstract: "Föreslå nivå och omfattning för ett socialt villkor, med uträkning och källor.",
    discussion: """
      Ange upphandlingens dokument eller mapp, eller bara uppgifter:
      hansyn suggest --fact "värde=6 Mkr" --fact "avtalstid=3 år" --fact cpv=90910000-9
      Förslaget är en schablon att pröva, inte lag. Inget skrivs i dokumenten.
      """, aliases: ["föreslå"])

  @Argument(
    help: ArgumentHelp(
      "Dokument eller mapp; utelämnas när bara --fact används.", valueName: "sökväg"))
  var paths: [String] = []

  @Option(help: "Formatet.")
  var format: ProposalFormat?

  @OptionGroup(title: "Rapport") var output: OutputOptions
  @OptionGroup(title: "Upphandlingen") var facts: FactOptions
  @OptionGroup var language: LanguageOptions
  @OptionGroup(title: "Inställningar") var library: LibraryOptions

  func validate() throws {
    if paths.isEmpty, facts.facts.isEmpty {
      throw ValidationError(
        sv: "ange ett dokument, en mapp eller minst en uppgift med --fact",
        en: "give a document, a folder or at least one fact with --fact")
    }
  }

  var places: [String] { paths }
  var given: PolicyLayer { layer(stage: facts.stage) }

  func run(_ knowledge: Knowledge) async throws {
    let models = try knowledge.models()
    let chosen = models[knowledge.configuration.model.value]
    let tender = try await tender(knowledge)
    let asOf = try tender?.asOf ?? facts.asOf ?? FactOptions.today()
    let proposer = Proposer(
      library: knowledge.rules, models: models, profile: chosen, law: knowledge.law, asOf: asOf)
    let known = try tender?.tender.facts ?? proposer.completed(facts.given(knowledge))
    let clauses = try knowledge.clauses()
    let proposal = PreferredWriting(
      library: clauses, preferred: knowledge.configuration.preferred.map(\.value)
    ).applied(to: proposer.proposal(for: known, in: tender?.tender), for: known)
    let command = try SuggestedCommand(
      proposal, clauses: clauses,
      context: .init(act: known.act, regime: known.regime, law: knowledge.law, asOf: asOf),
      facts: Self.told(tender == nil ? known : try facts.given(knowledge)),
      document: tender.flatMap { report in
        Proposer.home(in: report.tender).map { report.tender.readings[$0].document }
      }.flatMap { $0.format.isWritable ? $0.path : nil })
    let report = ProposalReport(
      proposal: proposal, facts: known, models: models, command: command.line,
      open: command.open, language: knowledge.language)
    let format = format ?? output.output.flatMap(ProposalFormat.init(path:)) ?? .text
    try output.write { format.write(report, on: $0) }
  }

  /// What decides the provisions that the clauses cite.
  private static func told(_ facts: Facts) -> [String] {
    [facts.act.map { "act=\($0.rawValue)" }, facts.regime.map { "regime=\($0.rawValue)" }]
      .compactMap(\.self)
  }

  /// The tender that the paths lead to; nil where only facts were given.
  private func tender(_ knowledge: Knowledge) async throws -> TenderReport? {
    guard !paths.isEmpty else { return nil }
    let run = try TenderRun(knowledge, facts: facts)
    let listing = try TenderSource.list(
      PathOptions.parse(["--tender", "--"] + paths), by: knowledge.configuration)
    try listing.guardDocuments(from: [output.output], command: "hansyn suggest")
    let report = await run.report(on: listing)
    RunNotes(report: report).write(quiet: output.quiet)
    if !report.failures.isEmpty || report.documentCount == 0 { throw Ending.failure }
    return report.tenders.first
  }
}

extension ProposalFormat: ExpressibleByArgument {}
