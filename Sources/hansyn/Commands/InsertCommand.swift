import ArgumentParser
import Clauses
import Drafting
import Linting
import Policies
import TenderDocuments

/// `hansyn insert`: puts a clause in its place in a document.
struct InsertCommand: ConfiguredCommand {
  static let configuration = CommandConfiguration(
    commandName: "insert", abstract: "Lägg in en klausul på sin plats i ett dokument.",
    discussion: """
      Klausulen skrivs med dokumentets egna formatmallar som spårad ändring. De klausuler som hör
      till följer med, utom de som redan står i dokumentet. Resten av dokumentet ändras inte.
      """, aliases: ["infoga"])

  @Argument(help: ArgumentHelp("Dokumentet (.docx, .txt, .md).", valueName: "fil"))
  var file: String

  @Option(help: ArgumentHelp("Klausulens id eller namn, till exempel VIL-04.", valueName: "id"))
  var clause: String?

  @Option(help: ArgumentHelp("Ett recept i stället för en klausul: flera klausuler tillsammans."))
  var recipe: String?

  @Option(help: ArgumentHelp("Sist i avsnittet med det numret.", valueName: "nummer"))
  var section: String?

  @Option(help: ArgumentHelp("Efter avsnittet med den rubriken.", valueName: "rubrik"))
  var after: String?

  @OptionGroup var asking: AskOptions
  @OptionGroup(title: "Värden") var options: ClauseOptions
  @OptionGroup(title: "Ändringen") var revision: RevisionOptions
  @OptionGroup(title: "Förteckning") var manifest: ManifestOptions

  @OptionGroup(title: "Filen") var change: ChangeOptions
  @OptionGroup(title: "Upphandlingen") var facts: FactOptions
  @OptionGroup(title: "Granskning") var review: ReviewOptions
  @OptionGroup var language: LanguageOptions
  @OptionGroup(title: "Inställningar") var library: LibraryOptions

  func validate() throws {
    try manifest.check(output: change.output)
    // Which there are is told where the clauses are known.
    guard clause != nil || recipe != nil else { return }
    if clause != nil, recipe != nil {
      throw ValidationError(
        sv: "ange --clause eller --recipe, men inte båda",
        en: "give --clause or --recipe, but not both")
    }
    if section != nil, after != nil {
      throw ValidationError(
        sv: "välj --section eller --after, inte båda", en: "choose --section or --after, not both")
    }
    try asking.check(options)
    if file == "-", asking.ask {
      throw ValidationError(
        sv: "svaren till --ask läses från standard in; ange dokumentets fil",
        en: "the answers to --ask are read from standard input; give the document's file")
    }
    if !change.isSettled, !asking.ask, asking.valuesTemplate == nil {
      throw ValidationError(
        sv: "ange -o FIL, eller --in-place för att skriva över dokumentet",
        en: "give -o FILE, or --in-place to overwrite the document")
    }
    if asking.valuesTemplate == nil { try change.check(path: file) }
  }

  var places: [String] { [file] }
  var given: PolicyLayer { layer(stage: facts.stage) }

  func run(_ knowledge: Knowledge) async throws {
    let clauses = try knowledge.clauses()
    let register = try knowledge.register(review.register)
    guard clause != nil || recipe != nil else {
      throw clauses.unnamed(
        isAlone: false,
        head: ("ange med --clause vad som ska läggas in", "say with --clause what is to be put in"),
        example: "hansyn insert \(Shell.quoted(file)) --clause VIL-05 --ask", see: "hansyn insert",
        knowledge.words)
    }
    let (wanted, values) = try clauses.chosen(clause: clause, recipe: recipe)
    let source = try DocumentReader.bytes(ofFile: file)
    let document = try DocumentReader.read(bytes: source, path: file)
    let given = try facts.given(knowledge)
    let today = try FactOptions.today()
    let reader = TenderReader(knowledge.rules, law: knowledge.law, asOf: facts.asOf ?? today)
    let reading = reader.read(document, given: given)
    let asOf = facts.asOf ?? reading.facts.date ?? today
    let own = try options.given()
    var request = ClauseInsertion.Request(
      values: try knowledge.values(in: clauses).overlaid(by: values).overlaid(by: own),
      target: target,
      usesExamples: options.example, revision: revision.revision)
    var output = change.output
    let insertion = ClauseInsertion(
      library: clauses, law: knowledge.law, today: facts.asOf ?? today)
    let dialogue = ClauseDialogue(
      wanted, in: clauses, models: try knowledge.models(), words: knowledge.words)
    let questions = { insertion.questions(of: wanted, in: reading, values: $0, asOf: asOf) }
    if let file = asking.valuesTemplate {
      let text = dialogue.template(questions(request.values))
      return try AtomicFile.write(Array(text.utf8), to: file, overwriting: change.inPlace)
    }
    let stated = StatedFacts(Tender([reading]), knowledge.words)
    try dialogue.check(questions(request.values), against: stated)
    if asking.ask {
      if !change.inPlace { try OutputFolder.check(change.output) }
      // What can't be put in is told before the questions are answered, not after.
      var trial = request
      trial.usesExamples = true
      _ = try insertion.insert(wanted, into: source, of: reading, trial, asOf: asOf)
      let answers = AnswerFile(path: file, words: knowledge.words, given: request.values)
      do {
        request.values = try dialogue.values(request.values, stated: stated, questions: questions)
        if !change.isSettled { output = try dialogue.changedDocument(file) }
      } catch let error as AnswerError where error.answers != nil {
        throw answers.kept(request.values, after: error)
      }
    }
    let result: ClauseInsertion.Result
    do {
      result = try insertion.insert(wanted, into: source, of: reading, request, asOf: asOf)
    } catch let error as ClauseError {
      throw AnswerError.advised(error)
    }
    try OpenPlaces(drafts: [result.draft], library: clauses).check(
      knowledge.stage, command: "insert")
    try review.requirement(at: knowledge.stage).check(result.draft.clauses, in: clauses, register)
    let place = knowledge.words.of(result.place)
    if change.dryRun {
      let text = String(decoding: NewDocument.text(result.draft.blocks), as: UTF8.self)
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      try StandardOutput.write(
        "@@ \(file), \(place) @@\n" + lines.map { "+ \($0)\n" }.joined())
    } else {
      try AtomicFile.write(result.bytes, to: output ?? file, overwriting: change.inPlace)
      if !change.quiet {
        let clauses = result.draft.clauses.joined(separator: ", ")
        let what = knowledge.words.of(
          "\(clauses) lades in \(place)", "\(clauses) was put in \(place)")
        StandardError.write("\(output ?? file): \(what)")
      }
      try manifest.write(
        [.init(path: output ?? file, bytes: result.bytes, drafts: [result.draft])],
        library: clauses, register: register, asOf: asOf, words: knowledge.words,
        overwriting: change.inPlace)
    }
    DraftNotes(
      drafts: [result.draft], register: register, library: clauses, words: knowledge.words,
      tellsValues: !asking.ask, named: own
    ).write(quiet: change.quiet)
    guard !change.quiet else { return }
    let old = OldCondition(
      library: clauses, linter: Linter(library: knowledge.rules, law: knowledge.law),
      options: .init(asOf: asOf, stage: knowledge.stage.rawValue)
    ).passages(in: reading, besides: wanted)
    OldConditionNote(
      passages: old, tender: Tender([reading]), path: file, clause: wanted.id,
      words: knowledge.words
    ).write()
  }

  private var target: ClauseTarget {
    if let section { return .section(section) }
    if let after { return .after(after) }
    return .wherePlaceFits
  }
}
