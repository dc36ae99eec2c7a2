import ArgumentParser
import Policies
import Reporting
import TenderDocuments

/// `hansyn matrix`: lists every requirement of documents with how it is proved and followed up.
struct MatrixCommand: ConfiguredCommand {
  static let configuration = CommandConfiguration(
    commandName: "matrix", abstract: "Skriv en kravmatris: varje ska- och bör-krav.",
    discussion: """
      För varje krav: avsnitt, vem det binder, ämne, bevis, uppföljning och påföljd. För sociala \
      krav sägs det där uppföljning eller påföljd saknas i samma avsnitt.
      """, aliases: ["kravmatris"])

  @OptionGroup var input: PathOptions

  @Option(help: "Formatet.")
  var format: MatrixFormat?

  @OptionGroup var output: DocumentOutputOptions

  @OptionGroup(title: "Upphandlingen") var facts: FactOptions
  @OptionGroup var language: LanguageOptions
  @OptionGroup(title: "Inställningar") var library: LibraryOptions

  func validate() throws {
    if format == .docx, output.output == nil {
      throw ValidationError(
        sv: "en matris i DOCX skrivs till en fil: lägg till -o matris.docx",
        en: "a matrix in DOCX is written to a file: add -o matrix.docx")
    }
  }

  var places: [String] { input.paths }
  var given: PolicyLayer { layer(stage: facts.stage) }

  func run(_ knowledge: Knowledge) async throws {
    let run = try TenderRun(knowledge, facts: facts)
    let listing = try TenderSource.list(input, by: knowledge.configuration)
    try listing.guardDocuments(from: [output.output], command: "hansyn matrix")
    let report = await run.report(on: listing)
    let format = format ?? output.output.flatMap(MatrixFormat.init(path:)) ?? .text
    let bytes = try MatrixReport(report).write(format, path: output.output ?? "")
    try output.write(bytes)
    RunNotes(report: report).write(quiet: output.quiet)
    output.tell(report.words)
    if !report.failures.isEmpty || report.documentCount == 0 { throw Ending.failure }
  }
}

extension MatrixFormat: ExpressibleByArgument {}
