import Clauses
import Drafting
import LibraryFiles
import Linting
import Reporting

/// Asks a person what the plan needs, one question at a time.
struct FixDialogue {
  let source: any AnswerSource
  let words: Wording
  let library: ClauseLibrary

  private static let cancels = ["avbryt", "cancel"]

  /// Asks what several clauses would do, and gives the wishes with the answer.
  ///
  /// - Returns: Nil where nothing was left to ask.
  /// - Throws: `FixError.cancelled`.
  func choose(_ plan: FixPlan, _ report: Linter.Report, _ wishes: FixWishes) throws -> FixWishes? {
    var wishes = wishes
    let asked = plan.choices.filter { choice in
      !choice.options.contains {
        wishes.clauses.contains($0.id) || wishes.clauses.contains($0.name)
      }
        && (choice.chosen == nil || wishes.strength == nil)
    }
    guard !asked.isEmpty else { return nil }
    for choice in asked {
      let rules = choice.findings.map { report.findings[$0].rule.id }
      source.show("")
      source.show(
        words.of("Vilken klausul ska läggas in för ", "Which clause should be put in for ")
          + words.list(unique(rules)) + "?")
      for (index, option) in choice.options.enumerated() {
        let isChosen = option.id == choice.chosen?.id
        let step = option.strength.map { " (\(words.of(FixPlan.words(ofStep: $0))))" } ?? ""
        let mark = isChosen ? words.of("  ← föreslås", "  ← proposed") : ""
        source.show("  \(index + 1)  \(option.id) \(words.of(option.title))\(step)\(mark)")
      }
      source.show("  " + words.of(choice.reason).capitalisedFirst + ".")
      if let chosen = try pick(choice) { wishes.clauses.append(chosen.id) }
    }
    return wishes
  }

  private func pick(_ choice: FixPlan.Choice) throws -> Clause? {
    while true {
      let standing =
        choice.chosen.map { " [\($0.id)]" } ?? words.of(" [ingen]", " [none]")
      let text = try line(words.of("Nummer", "Number") + standing + ": ")
      if text.isEmpty { return choice.chosen }
      if text == "?" {
        for option in choice.options {
          for note in option.notWhen {
            source.show("  \(option.id): " + words.of("inte när: ", "not when: ") + note)
          }
        }
      } else if let number = Int(text), choice.options.indices.contains(number - 1) {
        return choice.options[number - 1]
      } else if let named = choice.options.first(where: {
        $0.id == text.uppercased() || $0.name == text.lowercased()
      }) {
        return named
      } else {
        source.show(
          words.of(
            "  ”\(text)” går inte att välja. Skriv ett nummer 1–\(choice.options.count), "
              + "till exempel 1.",
            "  ”\(text)” can't be chosen. Write a number 1–\(choice.options.count), for example 1."
          ))
      }
    }
  }

  /// Asks for every value, and gives them with the answers.
  ///
  /// - Parameter questions: What there is to ask with some values.
  /// - Throws: `FixError.cancelled`.
  func values(
    _ given: ParameterValues, questions: (ParameterValues) -> [ClauseQuestion]
  ) throws -> ParameterValues {
    var values = given
    var answered: Set<String> = []
    let isGiven = { (question: ClauseQuestion) in
      given[question.name] != nil || given["\(question.clause).\(question.name)"] != nil
    }
    while true {
      let all = questions(values).filter { !isGiven($0) || $0.standing == nil }
      guard let next = all.first(where: { !answered.contains($0.name) }) else { return values }
      let number = answered.count + 1
      let count = answered.count + all.count { !answered.contains($0.name) }
      if let answer = try ask(next, number: number, of: count) { values[next.name] = answer }
      answered.insert(next.name)
    }
  }

  private func ask(
    _ question: ClauseQuestion, number: Int, of count: Int
  ) throws -> RawValue? {
    let parameter = question.parameter
    let title = words.of(parameter.title)
    source.show("")
    source.show(
      words.of("Fråga \(number) av \(count): ", "Question \(number) of \(count): ") + title)
    if let help = parameter.help { source.show("  " + words.of(help)) }
    source.show("  " + limits(of: question))
    for choice in parameter.choices { source.show("    \(choice.value)  \(choice.text)") }
    let standing =
      question.standing.map(\.written)
      ?? (parameter.isOptional ? words.of("utelämnas", "left out") : nil)
    let origin = question.isFromFact ? words.of(", ur dokumentet", ", from the document") : ""
    let prompt = title + (standing.map { " [\($0)\(origin)]" } ?? "") + ": "
    while true {
      let text = try line(prompt)
      if text == "?" {
        explain(question)
        continue
      }
      if text.isEmpty, question.standing != nil || parameter.isOptional { return nil }
      let answer = RawValue.text(text == "-" && parameter.isOptional ? "" : text)
      guard let problem = question.problem(with: answer) else { return answer }
      source.show("  " + words.of(problem.explanation))
    }
  }

  private func limits(of question: ClauseQuestion) -> String {
    let example = question.parameter.example.map {
      words.of(" Exempel: ", " Example: ") + $0.written
    }
    return words.of(question.parameter.instruction) + "." + (example ?? "")
  }

  private func explain(_ question: ClauseQuestion) {
    let clause = library[question.clause]
    let name = clause.map { "\($0.id) \(words.of($0.title))" } ?? question.clause
    source.show(words.of("  Frågan hör till \(name).", "  The question belongs to \(name)."))
    if let help = question.parameter.help { source.show("  " + words.of(help)) }
    source.show("  " + limits(of: question))
    for risk in clause?.risks ?? [] { source.show("  " + words.of("Tänk på: ", "Mind: ") + risk) }
    source.show(
      "  "
        + words.of(
          "Tomt svar tar värdet inom hakparentes; - utelämnar det som får utelämnas; "
            + "avbryt slutar utan att skriva något.",
          "An empty answer takes the value in brackets; - leaves out what may be left out; "
            + "cancel ends without writing anything."))
  }

  /// The name of the new file.
  ///
  /// - Throws: `FixError.cancelled`.
  func output(standard: String) throws -> String {
    source.show("")
    let text = try line(
      words.of("Den nya filens namn", "The name of the new file") + " [\(standard)]: ")
    return text.isEmpty ? standard : text
  }

  /// What to know before the first question.
  func greet(_ clauses: [Clause]) {
    source.show("")
    source.show(words.of("Detta läggs in:", "This is put in:"))
    for clause in clauses { source.show("  \(clause.id) \(words.of(clause.title))") }
    source.show(
      words.of(
        "Svara på en fråga i taget. Enter tar värdet inom hakparentes, ? förklarar, "
          + "avbryt slutar.",
        "Answer one question at a time. Enter takes the value in brackets, ? explains, "
          + "cancel ends."))
  }

  private func line(_ prompt: String) throws -> String {
    guard let text = source.answer(to: prompt), !Self.cancels.contains(text.lowercased()) else {
      throw FixError.cancelled
    }
    return text
  }

  private func unique(_ names: [String]) -> [String] {
    var seen: Set<String> = []
    return names.filter { seen.insert($0).inserted }
  }
}

extension String {
  /// The text as the beginning of a sentence.
  var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
}
