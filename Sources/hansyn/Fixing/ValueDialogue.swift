import Clauses
import Drafting
import Reporting

/// Asks for the values of the clauses: what the buyer must decide one at a time, the rest together.
struct ValueDialogue {
  let conversation: Conversation
  let wording: QuestionWording
  let library: ClauseLibrary

  private var words: Wording { conversation.words }

  /// Shows what the questions are about.
  func list(_ clauses: [Clause]) {
    conversation.begin("Detta läggs in:", "This is put in:")
    for clause in clauses {
      conversation.show("\(clause.id) \(words.of(clause.title))", indent: 2)
    }
  }

  /// What to know before the first question.
  func greet() {
    conversation.show("")
    conversation.show(
      "Svara på en fråga i taget. Enter tar värdet inom hakparentes, ? förklarar, q avbryter. "
        + "Vet du inte än: skriv senare, så blir det en markerad plats att fylla i. Inget skrivs "
        + "förrän alla frågor är besvarade.",
      "Answer one question at a time. Enter takes the value in brackets, ? explains, q cancels. "
        + "If you do not know yet: write later, which leaves a marked place to fill in. Nothing "
        + "is written before all questions are answered.")
  }

  /// Asks, and gives the values with the answers.
  ///
  /// - Parameters:
  ///   - given: What the user gave with the call; it is not asked for again.
  ///   - plan: The clauses that are put in.
  ///   - questions: What there is to ask with some values.
  /// - Throws: `FixError.cancelled`.
  func values(
    _ given: ParameterValues, for plan: FixPlan,
    questions: (ParameterValues) -> [ClauseQuestion]
  ) throws -> ParameterValues {
    var values = given
    var settled: Set<String> = []
    var asked = 0
    while true {
      let open = questions(values).filter { question in
        !settled.contains(question.name)
          && (question.standing == nil || !Self.isGiven(question, in: given))
      }
      let alone = open.filter { $0.isForBuyer }
      if let next = alone.first {
        asked += 1
        conversation.show("")
        conversation.show(
          words.of(
            "Fråga \(asked) av \(asked + alone.count - 1): ",
            "Question \(asked) of \(asked + alone.count - 1): ") + wording.title(next))
        values[next.name] = try ask(next) ?? next.standing
        settled.insert(next.name)
      } else if let first = open.first {
        let members = members(of: first, in: plan)
        let group = open.filter { members.contains($0.clause) }
        settled.formUnion(group.map(\.name))
        try review(group, &values, questions)
      } else {
        return values
      }
    }
  }

  private static func isGiven(_ question: ClauseQuestion, in given: ParameterValues) -> Bool {
    given[question.name] != nil || given["\(question.clause).\(question.name)"] != nil
  }

  /// The clauses that are put in together with the one that asks.
  private func members(of question: ClauseQuestion, in plan: FixPlan) -> Set<String> {
    for step in plan.steps {
      let ids = Set(library.together(with: step.clause).map(\.id))
      if ids.contains(question.clause) { return ids }
    }
    return [question.clause]
  }

  // MARK: What has a value

  /// Shows what has a value already, and asks which of it should be another.
  private func review(
    _ group: [ClauseQuestion], _ values: inout ParameterValues,
    _ questions: (ParameterValues) -> [ClauseQuestion]
  ) throws {
    var group = group
    conversation.begin("Det här föreslås i övrigt:", "The rest is proposed as follows:")
    var clause = ""
    for (index, question) in group.enumerated() {
      if question.clause != clause {
        clause = question.clause
        let title = library[clause].map { words.of($0.title) } ?? ""
        conversation.show("\(clause) \(title)", indent: 2)
      }
      show(question, number: index + 1)
    }
    conversation.show(
      "Enter behåller allt. Skriv ett nummer för att ändra, eller flera: 2 5.",
      "Enter keeps it all. Write a number to change it, or several: 2 5.")
    while true {
      let text = try conversation.answer(words.of("Ändra nummer [inget]", "Change number [none]"))
      if text.isEmpty { return }
      if text == "?" {
        for (index, question) in group.enumerated() {
          show(question, number: index + 1)
          if let help = question.parameter.help { conversation.show(words.of(help), indent: 8) }
        }
        continue
      }
      guard let numbers = conversation.numbers(in: text, of: group.count) else {
        conversation.show(
          "”\(text)” går inte att använda. Skriv ett nummer 1–\(group.count), eller bara Enter.",
          "”\(text)” can't be used. Write a number 1–\(group.count), or just Enter.", indent: 2)
        continue
      }
      for number in numbers {
        conversation.show("")
        conversation.show(wording.title(group[number]))
        guard let answer = try ask(group[number]) else { continue }
        values[group[number].name] = answer
        let name = group[number].name
        if let now = questions(values).first(where: { $0.name == name }) { group[number] = now }
        show(group[number], number: number + 1)
      }
    }
  }

  private func show(_ question: ClauseQuestion, number: Int) {
    let origin = wording.origin(question)
    let digits = number < 10 ? " \(number)" : "\(number)"
    conversation.show(
      "\(digits)  \(wording.title(question)): \(wording.standing(question) ?? "")"
        + (origin.isEmpty ? "" : " (\(origin))"), indent: 2, hanging: 6)
  }

  // MARK: One question

  /// The answer; nil where the standing value is kept.
  private func ask(_ question: ClauseQuestion) throws -> RawValue? {
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
    while true {
      let text = try conversation.answer(wording.title(question) + (standing ?? ""))
      if text == "?" {
        explain(question)
        continue
      }
      // That something is left out is an answer too: what hangs on it is then not asked for.
      if text.isEmpty, question.standing != nil || parameter.isOptional {
        return question.standing == nil ? .text("") : nil
      }
      let answer = wording.read(text, for: question, conversation)
      guard let problem = wording.problem(answer, for: question) else { return answer }
      conversation.show(problem, indent: 2)
    }
  }

  private func explain(_ question: ClauseQuestion) {
    let clause = library[question.clause]
    let name = clause.map { "\($0.id) \(words.of($0.title))" } ?? question.clause
    conversation.show(
      "Frågan hör till \(name).", "The question belongs to \(name).", indent: 2)
    if let help = question.parameter.help { conversation.show(words.of(help), indent: 2) }
    if let reason = wording.reason(question) { conversation.show(reason, indent: 2) }
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
      "q avbryter utan att något skrivs.", "q cancels, and nothing is written.", indent: 2)
  }
}
