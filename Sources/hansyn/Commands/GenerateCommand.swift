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
      Med --ask ställs en fråga i taget. Ett brev får brevhuvud efter --set, till exempel
      --set ort=Östersund --set brevdag=2027-01-08; uppgifter som inte anges lämnar inget spår.
      """, aliases: ["skapa"])

  @Argument(help: ArgumentHelp("Id eller namn, till exempel BRV-01.", valueName: "klausul"))
  var name: String?

  @Option(help: ArgumentHelp("Ett recept i stället för en klausul: flera klausuler tillsammans."))
  var recipe: String?

  @OptionGroup var asking: AskOptions
  @OptionGroup(title: "Värden") var options: ClauseOptions

  @OptionGroup var target: DocumentOutputOptions
  @OptionGroup(title: "Dokumentet") var letter: LetterOptions
  @OptionGroup(title: "Dokumentet") var manifest: ManifestOptions
  @OptionGroup(title: "Upphandlingen") var facts: FactOptions
  @OptionGroup(title: "Granskning") var review: ReviewOptions
  @OptionGroup var language: LanguageOptions
  @OptionGroup(title: "Inställningar") var library: LibraryOptions

  func validate() throws {
    if name != nil, recipe != nil {
      throw ValidationError(
        sv: "ange en klausul eller --recipe, men inte båda",
        en: "give a clause or --recipe, but not both")
    }
    try asking.check(options)
    // The name of the file is asked for too.
    if !asksForName { try letter.check(output: target.output) }
    try manifest.check(output: target.output)
  }

  private var asksForName: Bool { asking.ask && target.output == nil && letter.format == nil }

  var given: PolicyLayer { layer(stage: facts.stage) }

  func run(_ knowledge: Knowledge) async throws {
    let clauses = try knowledge.clauses()
    let register = try knowledge.register(review.register)
    guard name != nil || recipe != nil else {
      throw clauses.unnamed(
        isAlone: true, head: ("ange vad som ska skrivas", "say what is to be written"),
        example: "hansyn generate BRV-01 --ask", see: "hansyn generate", knowledge.words)
    }
    let (clause, values) = try clauses.chosen(clause: name, recipe: recipe)
    let facts = try facts.given(knowledge)
    let today = try self.facts.asOf ?? FactOptions.today()
    var context = RenderingContext(
      act: facts.act, regime: facts.regime, law: knowledge.law,
      asOf: today,
      facts: Dictionary(facts.all.map { ($0.key, $0.value) }) { first, _ in first })
    context.today = today
    let given = try options.given()
    var all = try knowledge.values(in: clauses).overlaid(by: values).overlaid(by: given)
    var output = target.output
    let dialogue = ClauseDialogue(
      clause, in: clauses, models: try knowledge.models(), words: knowledge.words)
    let questions = { [context] values in
      clauses.questions(of: clause, values: values, context: context)
    }
    if let file = asking.valuesTemplate {
      let text = dialogue.template(questions(all))
      return try AtomicFile.write(Array(text.utf8), to: file, overwriting: target.inPlace)
    }
    if asking.ask {
      if !target.inPlace { try OutputFolder.check(output) }
      let answers = AnswerFile(path: clause.name, words: knowledge.words, given: all)
      do {
        all = try dialogue.values(all, questions: questions)
        if asksForName { output = try dialogue.newDocument() }
      } catch let error as AnswerError where error.answers != nil {
        throw answers.kept(all, after: error)
      }
      try letter.check(output: output)
    }
    let draft: Clauses.Draft
    do {
      draft = try clauses.draft(
        clause, values: all, context: context, usesExamples: options.example)
    } catch {
      throw AnswerError.advised(error)
    }
    try OpenPlaces(drafts: [draft], library: clauses).check(knowledge.stage, command: "generate")
    try review.requirement(at: knowledge.stage).check(draft.clauses, in: clauses, register)
    let bytes = try letter.bytes(of: draft, output: output)
    try target.file.write(bytes, to: output, titled: draft.title, quiet: target.quiet)
    let path = output ?? "-"
    try manifest.write(
      [.init(path: path, bytes: bytes, drafts: [draft])], library: clauses, register: register,
      asOf: context.asOf, words: knowledge.words, overwriting: target.inPlace)
    DraftNotes(
      drafts: [draft], register: register, library: clauses, words: knowledge.words,
      tellsValues: !asking.ask, named: given
    ).write(quiet: target.quiet)
  }
}
