import ArgumentParser
import Clauses
import Drafting
import Policies
import TenderDocuments

/// `hansyn generate`: writes a clause or a letter as a document of its own.
struct GenerateCommand: ConfiguredCommand {
  static let configuration = CommandConfiguration(
    commandName: "generate", abstract: "Skriv en klausul eller ett brev som eget dokument.",
    discussion: """
      En klausul skrivs med de klausuler som hör till. Utan -o skrivs texten på standard ut.
      Ett brev får brevhuvud efter --set, till exempel --set ort=Östersund --set brevdag=2027-01-08;
      uppgifter som inte anges lämnar inget spår.
      """, aliases: ["skapa"])

  @Argument(help: ArgumentHelp("Id eller namn, till exempel BRV-01.", valueName: "klausul"))
  var name: String?

  @Option(help: ArgumentHelp("Ett recept i stället för en klausul: flera klausuler tillsammans."))
  var recipe: String?

  @OptionGroup(title: "Värden") var options: ClauseOptions

  @Option(name: [.short, .long], help: ArgumentHelp("Den nya filen.", valueName: "fil"))
  var output: String?

  @Flag(help: "Låt filen i -o skrivas över om den finns.")
  var inPlace = false

  @Flag(help: "Skriv ingen sammanfattning på standard error.")
  var quiet = false

  @OptionGroup(title: "Dokumentet") var letter: LetterOptions
  @OptionGroup(title: "Dokumentet") var manifest: ManifestOptions
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
    try letter.check(output: output)
    try manifest.check(output: output)
  }

  var given: PolicyLayer { layer(stage: facts.stage) }

  func run(_ knowledge: Knowledge) async throws {
    let clauses = try knowledge.clauses()
    let register = try knowledge.register(review.register)
    let (clause, values) = try clauses.chosen(clause: name, recipe: recipe)
    let given = try facts.given(knowledge)
    let context = RenderingContext(
      act: given.act, regime: given.regime, law: knowledge.law,
      asOf: try facts.asOf ?? FactOptions.today())
    let draft = try clauses.draft(
      clause,
      values: knowledge.values.overlaid(by: values).overlaid(by: try options.given()),
      context: context,
      usesExamples: options.example)
    try OpenPlaces(drafts: [draft], library: clauses).check(knowledge.stage, command: "generate")
    try review.requirement(at: knowledge.stage).check(draft.clauses, in: clauses, register)
    let bytes = try letter.bytes(of: draft, output: output)
    if let output {
      try AtomicFile.write(bytes, to: output, overwriting: inPlace)
      if !quiet { StandardError.write("\(output): \(draft.title)") }
    } else {
      try StandardOutput.write(String(decoding: bytes, as: UTF8.self))
    }
    let path = output ?? "-"
    try manifest.write(
      [.init(path: path, bytes: bytes, drafts: [draft])], library: clauses, register: register,
      asOf: context.asOf, words: knowledge.words, overwriting: inPlace)
    DraftNotes(drafts: [draft], register: register, library: clauses, words: knowledge.words)
      .write(quiet: quiet)
  }
}
