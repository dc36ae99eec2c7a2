import Clauses
import Reporting

/// Asks for the values of the clauses: what the buyer must decide one at a time, the rest together.
struct ValueDialogue {
  let conversation: Conversation
  let wording: QuestionWording
  let library: ClauseLibrary
  /// What the tender says itself; nil where there is none.
  var stated: StatedFacts?

  private var words: Wording { conversation.words }

  /// Shows what the questions are about, under a title.
  func list(_ clauses: [Clause], title: (sv: String, en: String)) {
    conversation.begin(title.sv, title.en)
    for clause in clauses {
      conversation.show("\(clause.id) \(words.of(clause.title))", indent: 2)
    }
  }

  /// Asks, and gives the values with the answers.
  ///
  /// - Parameters:
  ///   - given: What the user gave with the call; it is not asked for again.
  ///   - together: The clauses that are written together; what has a value is shown for each.
  ///   - first: Names that are asked for alone though they have a value.
  ///   - questions: What there is to ask with some values.
  /// - Throws: `AnswerError.ended` with the answers that were given.
  func values(
    _ given: ParameterValues, together: [Set<String>], first: Set<String> = [],
    questions: (ParameterValues) -> [ClauseQuestion]
  ) throws -> ParameterValues {
    var values = given
    do {
      try complete(&values, given, together: together, first: first, questions: questions)
    } catch AnswerError.ended where values != given {
      throw AnswerError.ended(values)
    }
    return values
  }

  private func complete(
    _ values: inout ParameterValues, _ given: ParameterValues, together: [Set<String>],
    first: Set<String>, questions: (ParameterValues) -> [ClauseQuestion]
  ) throws {
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
        // What is asked for once more has been counted.
        let isNew = !again.contains(next.name)
        if isNew { asked += 1 }
        let last = asked - 1 + alone.count { !again.contains($0.name) }
        conversation.show("")
        conversation.show(
          (isNew
            ? words.of("Fråga \(asked) av \(last): ", "Question \(asked) of \(last): ") : "")
            + wording.title(next))
        values[next.name] = try ask(next, &values, questions) ?? next.standing
        settled.insert(next.name)
        again.remove(next.name)
      } else if let first = open.first {
        let members = together.first { $0.contains(first.clause) } ?? [first.clause]
        let group = open.filter { members.contains($0.clause) }
        settled.formUnion(group.map(\.name))
        try review(group, &values, questions)
      } else {
        return
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
        guard let answer = try ask(group[number], &values, questions) else { continue }
        values[group[number].name] = answer
        let now = questions(values)
        // An earlier answer may have been given anew on the way.
        for index in group.indices {
          group[index] = now.first { $0.name == group[index].name } ?? group[index]
        }
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

  /// The answer to a question; nil where the standing value is kept.
  ///
  /// An earlier answer that turns out
  /// to be the wrong one is given anew on the way.
  private func ask(
    _ question: ClauseQuestion, _ values: inout ParameterValues,
    _ questions: (ParameterValues) -> [ClauseQuestion]
  ) throws -> RawValue? {
    let dialogue = QuestionDialogue(
      conversation: conversation, wording: wording, library: library, stated: stated)
    var question = question
    while true {
      let name = question.name
      let now = questions(values)
      switch try dialogue.ask(question, changeable: Set(now.map(\.name))) {
      case .kept: return nil
      case .answered(let answer): return answer
      case .change(let earlier):
        guard let other = now.first(where: { $0.name == earlier }) else { continue }
        conversation.show("")
        conversation.show(wording.title(other))
        if let answer = try ask(other, &values, questions) { values[earlier] = answer }
        question = questions(values).first { $0.name == name } ?? question
        conversation.show("")
        conversation.show(wording.title(question))
      }
    }
  }
}
