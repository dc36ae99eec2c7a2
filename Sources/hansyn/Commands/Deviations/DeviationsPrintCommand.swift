import ArgumentParser
import Clauses
import Linting
import ProcurementLaw
import Rules
import TenderDocuments

/// `hansyn deviations print`: writes the motivated deviation, NOT-01, from an entry of the register.
struct DeviationsPrintCommand: DeviationCommand {
  static let configuration = CommandConfiguration(
    commandName: "print",
    abstract: "Skriv avstegsnoteringen (NOT-01) om ett socialt villkor som inte ställs.",
    discussion: """
      Skäl och vem som har beslutat tas ur avsteget. Det som inte står där anges med --set eller \
      --values, till exempel --set skal_avsteg=kort_avtal.
      """, aliases: ["skriv"])

  @OptionGroup var options: DeviationOptions

  @Option(help: ArgumentHelp("Avstegets nummer i listan (annars det enda).", valueName: "nummer"))
  var entry: Int?

  @OptionGroup(title: "Värden") var values: ClauseOptions

  @OptionGroup var file: NewFileOptions
  @OptionGroup(title: "Dokumentet") var letter: LetterOptions

  /// The clause.
  private static let note = "NOT-01"

  func validate() throws { try letter.check(output: file.output) }

  func run(_ knowledge: Knowledge) async throws {
    let session = try await DeviationSession(options, knowledge)
    let entry = try chosen(session)
    let clauses = try session.knowledge.clauses()
    let clause = try clauses.clause(Self.note)
    try check(entry, session)
    let given = try values.given()
    guard entry.decidedBy != nil || given["beslutsfattare"] != nil else {
      throw UsageError(
        sv:
          "avsteget på rad \(entry.line) säger inte vem som har beslutat; skriv decided_by där, eller"
          + " --set beslutsfattare=…",
        en:
          "the deviation on line \(entry.line) does not say who decided; write decided_by there, or"
          + " --set beslutsfattare=…", see: "hansyn deviations print")
    }
    var texts = ["omstandigheter": entry.reason]
    texts["beslutsfattare"] = entry.decidedBy
    texts["beslutsdag"] = entry.decidedOn?.description
    texts["nasta"] = entry.until.map { "senast den \($0)" }
    let facts = session.tender?.facts
    let context = RenderingContext(
      act: facts?.act, regime: facts?.regime, law: session.knowledge.law,
      asOf: try options.facts.asOf ?? FactOptions.today(),
      facts: Dictionary((facts?.all ?? []).map { ($0.key, $0.value) }) { first, _ in first })
    let draft = try clauses.draft(
      clause,
      values: try knowledge.values(in: clauses).overlaid(by: ParameterValues(texts))
        .overlaid(by: given), context: context,
      usesExamples: values.example)
    let bytes = try letter.bytes(of: draft, output: file.output)
    try file.write(bytes, to: file.output, titled: draft.title, quiet: options.quiet)
    DraftNotes(
      drafts: [draft], register: ReviewRegister(), library: clauses, words: knowledge.words,
      named: ParameterValues()
    ).write(quiet: options.quiet)
  }

  private func chosen(_ session: DeviationSession) throws -> Deviation {
    let entries = session.register.entries
    if let entry, entries.indices.contains(entry - 1) { return entries[entry - 1] }
    if entry == nil, entries.count == 1 { return entries[0] }
    StandardError.write(session.report.text)
    throw UsageError(
      sv: entries.isEmpty ? "registret är tomt" : "ange vilket avsteg: --entry 1–\(entries.count)",
      en: entries.isEmpty
        ? "the register is empty" : "say which deviation: --entry 1–\(entries.count)",
      see: "hansyn deviations print")
  }

  /// The note says that no social condition is set: of another finding it would be untrue.
  private func check(_ entry: Deviation, _ session: DeviationSession) throws {
    let id =
      entry.rule ?? session.findings.first { $0.fingerprint == entry.fingerprint }?.rule.id ?? ""
    let rule = session.knowledge.rules.rules.first { $0.id == id }
    let clauses = rule?.clauses ?? []
    let isAboutConditions = rule?.kind == .missing && clauses.contains { $0.hasPrefix("VIL-") }
    guard clauses.contains(Self.note) || isAboutConditions
    else {
      throw UsageError(
        sv:
          "\(id) handlar inte om att ett socialt villkor saknas; NOT-01 skulle säga något annat än"
          + " avsteget",
        en:
          "\(id) is not about a missing social condition; NOT-01 would say something else than the"
          + " deviation", see: "hansyn deviations print")
    }
  }
}
