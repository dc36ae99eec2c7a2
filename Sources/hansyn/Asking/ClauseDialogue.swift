import Clauses
import Reporting
import Rules

/// Leads a person through the values of one clause and what it brings along.
struct ClauseDialogue {
  private let clause: Clause
  private let library: ClauseLibrary
  private let conversation: Conversation
  private let wording: QuestionWording

  init(
    _ clause: Clause, in library: ClauseLibrary, models: ProportionModels, words: Wording,
    source: any AnswerSource = StandardAnswers()
  ) {
    self.clause = clause
    self.library = library
    conversation = Conversation(
      source: source, words: words, width: min(80, StandardOutput.terminal(.never).width))
    wording = QuestionWording(words: words, bases: [:], models: models)
  }

  /// The values with the answers; how the text is written is asked first, since it decides what else
  /// there is to ask.
  ///
  /// - Parameters:
  ///   - stated: What the tender says itself; nil where there is none.
  ///   - questions: What there is to ask with some values.
  /// - Throws: `AnswerError.ended`.
  func values(
    _ given: ParameterValues, stated: StatedFacts? = nil,
    questions: (ParameterValues) -> [ClauseQuestion]
  ) throws -> ParameterValues {
    let dialogue = ValueDialogue(
      conversation: conversation, wording: wording, library: library, stated: stated)
    conversation.greet()
    dialogue.list([clause], title: ("Detta skrivs:", "This is written:"))
    return try dialogue.values(
      given, together: [Set(library.together(with: clause).map(\.id))], first: ["variant"],
      questions: questions)
  }

  /// The name of a document of its own.
  ///
  /// - Throws: `AnswerError.ended`.
  func newDocument() throws -> String {
    conversation.show("")
    return try NameDialogue(conversation: conversation).name(
      standard: "\(clause.name).docx", endings: [".docx", ".pdf", ".html", ".txt", ".md"],
      place: ("i mappen där du står", "in the folder where you are"))
  }

  /// The name of the changed document, beside the original.
  ///
  /// - Throws: `AnswerError.ended`.
  func changedDocument(_ path: String) throws -> String {
    conversation.begin(
      "Det ändrade dokumentet blir en ny fil. Den gamla lämnas orörd.",
      "The changed document becomes a new file. The old one is left untouched.")
    let standard = FixFiles.newName(for: path)
    return try NameDialogue(conversation: conversation).name(
      standard: standard, endings: standard.split(separator: ".").last.map { [".\($0)"] } ?? [],
      place: ("bredvid originalet", "beside the original"))
  }

  /// Refuses values of the call that the tender contradicts.
  ///
  /// - Throws: `AnswerError.contradicted`.
  func check(_ questions: [ClauseQuestion], against stated: StatedFacts) throws {
    try stated.check(questions, wording)
  }

  /// A file to fill in, with everything that may be asked.
  func template(_ questions: [ClauseQuestion]) -> String {
    ValuesTemplate(questions: questions, wording: wording).text
  }
}
