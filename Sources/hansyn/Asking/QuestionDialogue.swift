import Clauses
import Reporting

/// Asks one question until its answer can be used.
struct QuestionDialogue {
  /// What came of a question.
  enum Outcome {
    /// The value that it had.
    case kept
    /// Another value.
    case answered(RawValue)
    /// An earlier answer, by its name, is the wrong one.
    case change(String)
  }

  let conversation: Conversation
  let wording: QuestionWording
  let library: ClauseLibrary
  /// What the tender says itself; nil where there is none.
  let stated: StatedFacts?

  private var words: Wording { conversation.words }

  /// Asks.
  ///
  /// - Parameter changeable: The names of the answers that may be given anew.
  /// - Throws: `AnswerError.ended`.
  func ask(_ question: ClauseQuestion, changeable: Set<String>) throws -> Outcome {
    let parameter = question.parameter
    if let help = parameter.help { conversation.show(words.of(help), indent: 2) }
    if let reason = wording.reason(question) { conversation.show(reason, indent: 2) }
    for (index, choice) in parameter.choices.enumerated() {
      conversation.show("\(index + 1)  \(words.of(choice.text))", indent: 4, hanging: 3)
    }
    conversation.show(wording.limits(question), indent: 2)
    let origin = wording.origin(question)
    let standing = wording.standing(question)
      .map { " [\($0)\(origin.isEmpty ? "" : ", \(origin)")]" }
    var conflict: ParameterConflict?
    while true {
      let text = try conversation.answer(wording.title(question) + (standing ?? ""))
      if text == "?" {
        explain(question)
        continue
      }
      if let conflict, ["ändra", "andra", "change"].contains(text.lowercased()) {
        return .change(conflict.other)
      }
      // That something is left out is an answer too: what hangs on it is then not asked for.
      if text.isEmpty, question.standing != nil || parameter.isOptional {
        return question.standing == nil ? .answered(.text("")) : .kept
      }
      let answer = wording.read(text, for: question, conversation)
      if let problem = wording.problem(answer, for: question) {
        conversation.show(problem, indent: 2)
        conflict = question.conflict(with: answer).flatMap {
          changeable.contains($0.other) ? $0 : nil
        }
        if let conflict { tellOfChange(conflict) }
        continue
      }
      if try isMeant(answer, by: question) { return .answered(answer) }
    }
  }

  private func tellOfChange(_ conflict: ParameterConflict) {
    let title = words.of(conflict.otherTitle)
    conversation.show(
      "Är det ”\(title)” som ska vara en annan: skriv ändra.",
      "If it is ”\(title)” that should be another: write change.", indent: 2)
  }

  /// Whether an answer that the tender contradicts is given on purpose.
  private func isMeant(_ answer: RawValue, by question: ClauseQuestion) throws -> Bool {
    guard question.contradicts(answer), let statement = stated?.statement(question, wording) else {
      return true
    }
    let own = wording.value(answer, of: question)
    conversation.show(
      "\(statement), inte \(own).", "\(statement), not \(own).", indent: 2)
    return try conversation.agrees(
      words.of(
        "Ska det ändå stå \(own) i klausulen?", "Should the clause say \(own) all the same?"),
      standing: false,
      explanation: words.of(
        "Två olika uppgifter i samma underlag måste rättas före annonseringen. Nej frågar en gång "
          + "till. Svara ja bara om det är underlaget som ska ändras, och ändra det sedan själv.",
        "Two different statements in the same documents must be mended before the notice. No asks "
          + "once more. Answer yes only where it is the documents that are to change, and change "
          + "them yourself then."))
  }

  private func explain(_ question: ClauseQuestion) {
    let clause = library[question.clause]
    let name = clause.map { "\($0.id) \(words.of($0.title))" } ?? question.clause
    conversation.show(
      "Frågan hör till \(name).", "The question belongs to \(name).", indent: 2)
    if let help = question.parameter.help { conversation.show(words.of(help), indent: 2) }
    if let reason = wording.reason(question) { conversation.show(reason, indent: 2) }
    if let statement = stated?.statement(question, wording) {
      conversation.show(statement + ".", indent: 2)
    }
    conversation.show(wording.limits(question), indent: 2)
    for risk in clause?.risks ?? [] {
      conversation.show(words.of("Tänk på: ", "Mind: ") + risk, indent: 2)
    }
    if question.standing != nil || question.parameter.isOptional {
      conversation.show(
        "Bara Enter tar värdet inom hakparentes.", "Just Enter takes the value in brackets.",
        indent: 2)
    }
    if question.parameter.isOptional {
      conversation.show("Ett streck, -, utelämnar det.", "A dash, -, leaves it out.", indent: 2)
    }
    conversation.show(
      "q avbryter. Bara svaren sparas, så att du kan fortsätta en annan gång.",
      "q cancels. Just the answers are kept, so that you can go on another time.", indent: 2)
  }
}
