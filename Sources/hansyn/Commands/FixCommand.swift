import ArgumentParser
import Clauses
import Drafting
import Policies
import Reporting
import TenderDocuments

/// `hansyn fix`: puts in the clauses that mend the findings.
struct FixCommand: ConfiguredCommand {
  static let configuration = CommandConfiguration(
    commandName: "fix", abstract: "Lägg in de klausuler som åtgärdar det som saknas.",
    discussion: """
      Dokumentet eller mappen granskas, klausuler väljs och läggs in som spårade ändringar, och \
      resultatet granskas igen. Med --ask ställs en fråga i taget. Text som är fel ändras inte, \
      den visas; med --strike stryks det villkor som det nya ersätter. Originalet skrivs inte över utan --in-place.
      """, aliases: ["åtgärda"])

  @Argument(help: ArgumentHelp("Dokumentet, eller upphandlingens mapp.", valueName: "sökväg"))
  var path: String

  @Option(
    help: ArgumentHelp(
      "Välj en klausul där flera passar; kan anges flera gånger.", valueName: "id"))
  var clause: [String] = []

  @Option(
    help: ArgumentHelp(
      "Hur långt villkoret går: 2 dialog, 3 dialog med plan, 4 praktikplatser, 5 anställning.",
      valueName: "nivå"))
  var strength: Int?

  @Flag(help: "Ställ en fråga i taget.")
  var ask = false

  @Flag(
    help:
      "Stryk det äldre villkor som det nya ersätter; i en Word-fil som spårad ändring.")
  var strike = false

  @Option(
    help: ArgumentHelp(
      "Skriv en fil att fylla i för --values, och inget annat.", valueName: "fil.yml"))
  var valuesTemplate: String?

  @Option(
    help: ArgumentHelp(
      "Bara dessa regler, regelgrupper eller ämnen, till exempel EMP.", valueName: "namn"))
  var only: [String] = []

  @Option(help: ArgumentHelp("Inte dessa regler, regelgrupper eller ämnen.", valueName: "namn"))
  var skip: [String] = []

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
    if !change.isSettled, !ask, valuesTemplate == nil {
      throw ValidationError(
        sv: "ange -o, --in-place för att skriva över dokumenten, --dry-run eller --ask",
        en: "give -o, --in-place to overwrite the documents, --dry-run or --ask")
    }
    if let strength, !FixWishes.steps.contains(strength) {
      throw ValidationError(
        sv: "--strength \(strength) finns inte; ange 2, 3, 4 eller 5",
        en: "there is no --strength \(strength); give 2, 3, 4 or 5")
    }
    if ask, options.example {
      throw ValidationError(
        sv: "välj --ask eller --example, inte båda", en: "choose --ask or --example, not both")
    }
    if path == "-", ask {
      throw ValidationError(
        sv: "svaren till --ask läses från standard in; ange dokumentets fil",
        en: "the answers to --ask are read from standard input; give the document's file")
    }
    if valuesTemplate == nil { try change.check(path: path) }
  }

  var places: [String] { [path] }
  var given: PolicyLayer { layer(stage: facts.stage) }

  func run(_ knowledge: Knowledge) async throws {
    let words = knowledge.words
    let register = try knowledge.register(review.register)
    var session = try session(knowledge, facts)
    let dialogue = FixDialogue(session, words)
    var said = facts.facts
    if ask {
      if !change.inPlace { try OutputFolder.check(change.output) }
      session = try dialogue.complete(
        session, isStrengthKnown: strength != nil || !clause.isEmpty
      ) { added in
        var facts = facts
        facts.facts += added
        said = facts.facts
        return try self.session(knowledge, facts)
      }
    }
    var wishes = FixWishes(
      clauses: clause, strength: strength,
      preferred: knowledge.configuration.preferred.map(\.value))
    var plan = try plan(of: session, wishes)
    if ask, let chosen = try dialogue.choose(plan, session.report, wishes) {
      wishes = chosen
      plan = try self.plan(of: session, wishes)
    }
    guard !plan.steps.isEmpty else { return try conclude(nothingIn: plan, session, words) }
    let own = try options.given()
    var values = try knowledge.values(in: session.library).overlaid(by: own)
    try dialogue.check(values, for: plan, in: session)
    if let valuesTemplate { return try write(valuesTemplate, plan, session, values, words) }
    let answers = AnswerFile(path: path, words: words, given: values)
    var target = change.output
    var strikes = strike
    if ask {
      // What can't be put in is told before forty questions are answered, not after.
      let trial = try apply(plan, session, values, usesExamples: true, strikes: true)
      strikes = try dialogue.introduce(
        plan, in: session, strikes: trial.strikes, isDecided: strike)
      do {
        values = try dialogue.values(values, for: plan, in: session)
        if !change.isSettled { target = try dialogue.output(for: path) }
      } catch let error as AnswerError where error.answers != nil {
        throw answers.kept(
          values, after: error, chosen: chosen(said, wishes, strikes: strikes))
      }
    }
    let result = try apply(
      plan, session, values, usesExamples: options.example, strikes: strikes)
    let changed = result.changed
    let drafts = changed.flatMap(\.insertions).map(\.draft)
    try OpenPlaces(drafts: drafts, library: session.library).check(knowledge.stage, command: "fix")
    try review.requirement(at: knowledge.stage).check(
      drafts.flatMap(\.clauses), in: session.library, register)
    let after = session.report(with: changed)
    var files: [String] = []
    if change.dryRun {
      let difference = FixDifference(
        before: session.report, changed: changed, strikes: result.strikes, words: words)
      try StandardOutput.write(difference.text + "\n")
    } else {
      let notices = try session.notices(of: plan, values: values, usesExamples: options.example)
      let written: [String]
      do {
        written = try FixFiles(session: session, changed: changed, notices: notices)
          .write(to: target, inPlace: change.inPlace)
      } catch  where ask {
        throw answers.kept(
          values, after: error, chosen: chosen(said, wishes, strikes: strikes))
      }
      files = TenderFiles.isFolder(path) ? [target ?? path] : written
      if !change.quiet {
        for path in written { StandardError.write(words.of("skrev ", "wrote ") + path) }
      }
      // The files come in the order of the changed documents, those for the notice last.
      let documents =
        zip(changed, written).map { change, path in
          ClauseManifest.Document(
            path: path, bytes: change.bytes, drafts: change.insertions.map(\.draft))
        }
        + zip(notices, written.dropFirst(changed.count)).map { notice, path in
          ClauseManifest.Document(
            path: path, bytes: NewDocument.text(notice.draft.blocks), drafts: [notice.draft])
        }
      try manifest.write(
        documents, library: session.library, register: register, asOf: session.report.asOf,
        words: words,
        overwriting: change.inPlace)
    }
    DraftNotes(
      drafts: drafts, register: register, library: session.library, words: words, tellsValues: !ask,
      tellsOpenPlaces: false, named: own
    ).write(quiet: change.quiet)
    let report = FixReport(
      plan: plan, before: session.report, after: after, changed: changed,
      strikes: result.strikes, library: session.library, words: words, written: files,
      width: StandardOutput.terminal(.never).width)
    try StandardOutput.write(report.text)
  }

  /// What was answered and is an option, not a value of a clause.
  private func chosen(_ facts: [String], _ wishes: FixWishes, strikes: Bool) -> [[String]] {
    facts.map { ["--fact", $0] } + wishes.clauses.map { ["--clause", $0] }
      + (wishes.strength.map { [["--strength", "\($0)"]] } ?? []) + (strikes ? [["--strike"]] : [])
  }

  private func session(_ knowledge: Knowledge, _ facts: FactOptions) throws -> FixSession {
    let selection = RuleSelection(knowledge.rules)
    return try FixSession(
      path: path, knowledge, facts: facts,
      only: try selection.names(only, option: "--only"),
      skip: try selection.names(skip, option: "--skip"))
  }

  private func plan(of session: FixSession, _ wishes: FixWishes) throws -> FixPlan {
    let plan = try session.plan(wishes)
    // Loose parts without the condition that they belong to would be worse than nothing.
    let open = plan.open.filter(\.isNeeded)
    if !ask, !open.isEmpty { throw FixError.open(open) }
    return plan
  }

  private func write(
    _ template: String, _ plan: FixPlan, _ session: FixSession, _ values: ParameterValues,
    _ words: Wording
  ) throws {
    let text = ValuesTemplate(
      questions: session.fixing.questions(plan, values: values),
      wording: QuestionWording(words: words, bases: session.bases(of: plan), models: session.models)
    ).text
    try AtomicFile.write(Array(text.utf8), to: template, overwriting: change.inPlace)
  }

  private func conclude(nothingIn plan: FixPlan, _ session: FixSession, _ words: Wording) throws {
    if !ask, !plan.open.isEmpty { throw FixError.open(plan.open) }
    let report = FixReport(
      plan: plan, before: session.report, after: session.report, changed: [],
      strikes: [], library: session.library, words: words, written: [path],
      width: StandardOutput.terminal(.never).width)
    try StandardOutput.write(
      words.of(
        "Inget saknas som en klausul kan åtgärda; inget har skrivits.\n\n",
        "Nothing is missing that a clause could mend; nothing was written.\n\n") + report.text)
  }

  private func apply(
    _ plan: FixPlan, _ session: FixSession, _ values: ParameterValues, usesExamples: Bool,
    strikes: Bool
  ) throws -> TenderFixing.Result {
    do {
      return try session.fixing.apply(
        plan, to: session.bytes, values: values, usesExamples: usesExamples,
        revision: revision.revision, strikes: strikes)
    } catch let error as ClauseError {
      throw AnswerError.advised(error)
    }
  }
}
