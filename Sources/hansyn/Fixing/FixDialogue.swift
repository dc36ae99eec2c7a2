import Clauses
import Drafting
import Linting
import Reporting
import Rules
import TenderDocuments

/// Leads a person from findings to answers, one question at a time.
struct FixDialogue {
  private let conversation: Conversation
  private let words: Wording
  private let models: ProportionModels

  init(_ session: FixSession, _ words: Wording, source: any AnswerSource = StandardAnswers()) {
    conversation = Conversation(
      source: source, words: words, width: min(80, StandardOutput.terminal(.never).width))
    self.words = words
    models = session.models
  }

  // MARK: What is not known of the tender

  /// Asks for what the documents do not tell and a clause or its size depends on.
  ///
  /// - Parameters:
  ///   - isStrengthKnown: Whether the user has said how far the condition goes.
  ///   - reopen: Reads the tender anew with more `--fact` arguments.
  /// - Throws: `AnswerError.ended`.
  func complete(
    _ session: FixSession, isStrengthKnown: Bool, reopen: ([String]) throws -> FixSession
  ) throws -> FixSession {
    let plan = try session.plan(FixWishes())
    if !plan.steps.isEmpty || !plan.choices.isEmpty { conversation.greet() }
    var session = session
    var asked: Set<String> = []
    var given: [String] = []
    while let guide = try lacking(in: session, isStrengthKnown).first(where: {
      !asked.contains($0.key)
    }) {
      if asked.isEmpty {
        conversation.begin(
          "Det här framgår inte av underlaget. Bara Enter betyder att du inte vet.",
          "This is not told by the documents. Just Enter means that you do not know.")
      }
      asked.insert(guide.key)
      let stated = StatedFacts(session.tender, words).statements(of: guide.key)
      if let fact = try FactDialogue(conversation: conversation).ask(guide, stated: stated) {
        given.append(fact)
        session = try reopen(given)
      }
    }
    return session
  }

  private func lacking(in session: FixSession, _ isStrengthKnown: Bool) throws -> [FactGuide] {
    let plan = try session.plan(FixWishes())
    guard !plan.steps.isEmpty || !plan.choices.isEmpty else { return [] }
    let facts = session.tender.facts
    let isSized = !isStrengthKnown && plan.choices.contains(where: \.isOfCondition)
    let lacks = isSized ? Set(session.proposal.lacks) : []
    let keys = [
      facts.act == nil ? "act" : nil,
      lacks.contains("valueSEK") ? "valueSEK" : nil,
      lacks.contains("durationMonths") ? "durationMonths" : nil,
      lacks.contains("object") ? "object" : nil,
      lacks.contains("cpv") ? "cpv" : nil,
      facts.regime == nil ? "regime" : nil,
    ]
    return keys.compactMap { $0.flatMap(FactGuide.of) }
  }

  // MARK: Clauses and values

  /// Asks which clauses are put in; nil where there was nothing to ask.
  ///
  /// - Throws: `AnswerError.ended`.
  func choose(_ plan: FixPlan, _ report: Linter.Report, _ wishes: FixWishes) throws -> FixWishes? {
    try ChoiceDialogue(conversation: conversation, models: models).choose(plan, report, wishes)
  }

  /// Shows what is put in, and asks whether the text that it stands in for is struck.
  ///
  /// - Parameters:
  ///   - strikes: What would become of each paragraph of that text.
  ///   - isDecided: Whether it is to be struck in any case.
  /// - Throws: `AnswerError.ended`.
  func introduce(
    _ plan: FixPlan, in session: FixSession, strikes: [TenderFixing.Strike], isDecided: Bool
  ) throws -> Bool {
    values(of: plan, in: session).list(
      plan.steps.map(\.clause), title: ("Detta läggs in:", "This is put in:"))
    return try StrikeDialogue(conversation: conversation, tender: session.tender)
      .strikes(strikes, isDecided: isDecided)
  }

  /// Asks for the values of a plan's clauses.
  ///
  /// - Throws: `AnswerError.ended`.
  func values(
    _ given: ParameterValues, for plan: FixPlan, in session: FixSession
  ) throws -> ParameterValues {
    let dialogue = values(of: plan, in: session)
    let together = plan.steps.map { Set(session.library.together(with: $0.clause).map(\.id)) }
    return try dialogue.values(given, together: together) {
      session.fixing.questions(plan, values: $0)
    }
  }

  private func values(of plan: FixPlan, in session: FixSession) -> ValueDialogue {
    ValueDialogue(
      conversation: conversation,
      wording: QuestionWording(words: words, bases: session.bases(of: plan), models: models),
      library: session.library, stated: StatedFacts(session.tender, words))
  }

  /// Refuses values of the call that the tender contradicts.
  ///
  /// - Throws: `AnswerError.contradicted`.
  func check(_ values: ParameterValues, for plan: FixPlan, in session: FixSession) throws {
    try StatedFacts(session.tender, words).check(
      session.fixing.questions(plan, values: values),
      QuestionWording(words: words, bases: [:], models: models))
  }

  // MARK: The new file

  /// The name of the new file or folder, beside the original.
  ///
  /// - Throws: `AnswerError.ended`.
  func output(for path: String) throws -> String {
    let isFolder = TenderFiles.isFolder(path)
    let standard = FixFiles.newName(for: path)
    let ending = isFolder ? "" : standard.split(separator: ".").last.map { ".\($0)" } ?? ""
    conversation.show("")
    conversation.show(
      isFolder
        ? words.of(
          "Den nya mappen får alla dokument. Den gamla lämnas orörd.",
          "The new folder gets all documents. The old one is left untouched.")
        : words.of(
          "Det ändrade dokumentet blir en ny fil. Den gamla lämnas orörd.",
          "The changed document becomes a new file. The old one is left untouched."))
    return try NameDialogue(conversation: conversation).name(
      standard: standard, endings: ending.isEmpty ? [] : [ending],
      place: ("bredvid originalet", "beside the original"))
  }
}
