import ArgumentParser
import Clauses
import Drafting
import TenderDocuments

/// `hansyn generate`: writes a clause or a letter as a document of its own.
struct GenerateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "generate", abstract: "Skriv en klausul eller ett brev som eget dokument.",
    discussion: """
      En klausul skrivs med de klausuler som hör till. Utan -o skrivs texten på standard ut.
      """, aliases: ["skapa"])

  /// What the document is written as.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case docx, text, markdown

    /// The format that a file's ending asks for.
    init?(path: String) {
      switch path.split(separator: ".").last?.lowercased() {
      case "docx": self = .docx
      case "txt": self = .text
      case "md": self = .markdown
      default: return nil
      }
    }
  }

  @Argument(help: ArgumentHelp("Id eller namn, till exempel BRV-01.", valueName: "klausul"))
  var name: String?

  @Option(help: ArgumentHelp("Ett recept i stället för en klausul: flera klausuler tillsammans."))
  var recipe: String?

  @OptionGroup(title: "Värden") var options: ClauseOptions

  @Option(help: "Formatet; annars efter ändelsen på -o.")
  var format: Format?

  @Option(name: [.short, .long], help: ArgumentHelp("Den nya filen.", valueName: "fil"))
  var output: String?

  @Flag(help: "Låt filen i -o skrivas över om den finns.")
  var inPlace = false

  @Flag(help: "Skriv ingen sammanfattning på standard error.")
  var quiet = false

  @OptionGroup(title: "Upphandlingen") var facts: FactOptions
  @OptionGroup(title: "Granskning") var review: ReviewOptions
  @OptionGroup var language: LanguageOptions
  @OptionGroup(title: "Bibliotek") var library: LibraryOptions

  func validate() throws {
    if (name == nil) == (recipe == nil) {
      throw ValidationError(
        sv: "ange en klausul eller --recipe, men inte båda",
        en: "give a clause or --recipe, but not both")
    }
    if output == nil, format == .docx {
      throw ValidationError(
        sv: "ett Word-dokument skrivs till en fil; ange -o FIL.docx",
        en: "a Word document is written to a file; give -o FILE.docx")
    }
    if let output, format == nil, Format(path: output) == nil {
      throw ValidationError(
        sv: "formatet framgår inte av ”\(output)”; ange --format",
        en: "”\(output)” does not tell the format; give --format")
    }
  }

  func run() throws {
    let knowledge = try Knowledge(library)
    let clauses = try knowledge.clauses()
    let register = try knowledge.register(review.register)
    let (clause, values) = try clauses.chosen(clause: name, recipe: recipe)
    let given = try facts.given()
    let context = RenderingContext(
      act: given.act, regime: given.regime, law: knowledge.law,
      asOf: try facts.asOf ?? FactOptions.today())
    let draft = try clauses.draft(
      clause, values: values.overlaid(by: try options.given()), context: context,
      usesExamples: options.example)
    try review.requirement(at: facts.stage).check(draft.clauses, in: clauses, register)
    let bytes: [UInt8] =
      switch format ?? output.flatMap(Format.init(path:)) ?? .text {
      case .docx: try NewDocument.docx(draft.blocks, title: draft.title, path: output ?? clause.id)
      case .text: NewDocument.text(draft.blocks)
      case .markdown: NewDocument.markdown(draft.blocks)
      }
    if let output {
      try AtomicFile.write(bytes, to: output, overwriting: inPlace)
      if !quiet { StandardError.write("\(output): \(draft.title)") }
    } else {
      try StandardOutput.write(String(decoding: bytes, as: UTF8.self))
    }
    DraftNotes(drafts: [draft], register: register, library: clauses, words: language.words)
      .write(quiet: quiet)
  }
}
