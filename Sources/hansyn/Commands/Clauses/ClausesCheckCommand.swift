import ArgumentParser
import Clauses
import Drafting
import ProcurementLaw
import Reporting

/// `hansyn clauses check`: goes through the library as somebody does who answers for it.
struct ClausesCheckCommand: ConfiguredCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Kontrollera klausulerna: att de går att skriva, att granskning och lag är aktuella.",
    discussion: """
      Slutstatus 1 om något är ett fel; varningar ändrar inte slutstatus.
      """)

  /// How the report is written.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json
  }

  @Option(help: "Rapportens format.")
  var format = Format.text

  @Option(
    help: ArgumentHelp(
      "Så gammal får en granskning vara innan den ska göras om.", valueName: "månader"))
  var months = 12

  @Option(
    help: ArgumentHelp("Lagen som den löd den dagen (annars dagens).", valueName: "åååå-mm-dd"),
    transform: FactOptions.day)
  var asOf: LegalDate?

  @OptionGroup(title: "Granskning") var register: RegisterOptions
  @OptionGroup var language: LanguageOptions
  @OptionGroup(title: "Inställningar") var library: LibraryOptions

  func validate() throws {
    guard (1...1_200).contains(months) else {
      throw ValidationError(
        sv: "--months ska vara 1–1200", en: "--months must be 1–1200")
    }
  }

  func run(_ knowledge: Knowledge) async throws {
    let clauses = try knowledge.clauses()
    let asOf = try asOf ?? FactOptions.today()
    let audit = ClauseAudit(
      clauses, register: try knowledge.register(register), law: knowledge.law,
      rules: Set(knowledge.rules.rules.map(\.id)), asOf: asOf, months: months)
    let wording = ClauseWording(knowledge.rules, law: knowledge.law, asOf: asOf)
    let findings = audit.findings() + wording.findings(audit.writings())
    let report = ClauseCheckReport(
      findings, clauses: clauses.clauses.count, language: knowledge.language)
    try StandardOutput.write(format == .json ? report.json : report.text)
    if report.hasErrors { throw Ending.findings }
  }
}
