import Clauses
import Reporting

/// Asks for the values of the clauses: what the buyer must decide one at a time, the rest together.
struct ValueDialogue {
  let conversation: Conversation
  let wording: QuestionWording
  let library: ClauseLibrary

  private var words: Wording { conversation.words }

  /// Shows what the questions are about, under a title.
  func list(_ clauses: [Clause], title: (sv: String, en: String)) {
    conversation.begin(title.sv, title.en)
    for clause in clauses {
      conversation.show("\(clause.id) \(words.of(clause.title))", indent: 2)
    }
  }

  /// What to know before the first question.
  func greet() {
    conversation.show("")
    conversation.show(
      "Svara på en fråga i taget. Enter tar värdet inom hakparentes, ? förklarar, q avbryter. "
        + "Vet du inte än: skriv senare, så blir det en markerad plats att fylla i, utom där du "
        + "väljer ur en lista. Inget skrivs förrän alla frågor är besvarade.",
      "Answer one question at a time. Enter takes the value in brackets, ? explains, q cancels. "
        + "If you do not know yet: write later, which leaves a marked place to fill in, except "
        + "where you choose from a list. Nothing is written before all questions are answered.")
  }

  /// Asks, and gives the values with the answers.
  ///
  /// - Parameters:
  ///   - given: What the user gave with the call; it is not asked for again.
  ///   - together: The clauses that are written together; what has a value is shown for each.
  ///   - first: Names that are asked for alone though they have a value.
  ///   - questions: What there is to ask with some values.
  /// - Throws: `AnswerError.cancelled`.
  func values(
    _ given: ParameterValues, together: [Set<String>], first: Set<String> = [],
    questions: (ParameterValues) -> [ClauseQuestion]
  ) throws -> ParameterValues {
    var values = given
    var settled: Set<String> = []
    // What is asked for once more, because two answers do not go together.
    var again: Set<String> = []
    var asked = 0
    while true {
      let now = questions(values)
      if again.isEmpty { again = reopened(now, settled, given) }
      let open = now.filter { question in
        again.contains(question.name)
          || !settled.contains(question.name)
            && (question.standing == nil || !Self.isGiven(question, in: given))
      }
      let alone = open.filter {
        $0.isForBuyer || first.contains($0.name) || again.contains($0.name)
          || $0.standing == nil && !$0.parameter.isOptional
      }
      if let next = alone.first {
        asked += 1
        conversation.show("")
        conversation.show(
          words.of(
            "Fråga \(asked) av \(asked + alone.count - 1): ",
            "Question \(asked) of \(asked + alone.count - 1): ") + wording.title(next))
        values[next.name] = try ask(next) ?? next.standing
        settled.insert(next.name)
        again.remove(next.name)
      } else if let first = open.first {
        let members = together.first { $0.contains(first.clause) } ?? [first.clause]
        let group = open.filter { members.contains($0.clause) }
        settled.formUnion(group.map(\.name))
        try review(group, &values, questions)
      } else {
        return values
      }
    }
  }

  /// The names of two answers that do not go together, after telling so: either may be the wrong one.
  private func reopened(
    _ questions: [ClauseQuestion], _ settled: Set<String>, _ given: ParameterValues
  ) -> Set<String> {
    for question in questions {
      guard let conflict = question.conflict, let problem = question.clash,
        settled.contains(question.name) || Self.isGiven(question, in: given)
      else { continue }
      conversation.show("")
      conversation.show(words.of(problem.message))
      return [question.name, conflict.other]
    }
    return []
  }

  private static func isGiven(_ question: ClauseQuestion, in given: ParameterValues) -> Bool {
    given[question.name] != nil || given["\(question.clause).\(question.name)"] != nil
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
