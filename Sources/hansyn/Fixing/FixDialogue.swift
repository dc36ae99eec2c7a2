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
      !choice.options.contains { wishes.clauses.contains($0.clause.id) }
        && (choice.chosen == nil || wishes.strength == nil)
    }
    guard !asked.isEmpty else { return nil }
    for choice in asked {
      show(choice, report)
      guard let chosen = try pick(choice) else { continue }
      wishes.clauses.append(chosen.clause.id)
      if let rung = chosen.rung { wishes.strength = rung.step }
    }
    return wishes
  }

  private func show(_ choice: FixPlan.Choice, _ report: Linter.Report) {
    source.show("")
    source.show(words.of("Detta saknas:", "This is missing:"))
    for finding in choice.findings.map({ report.findings[$0] }) {
      source.show("  \(finding.rule.id)  \(words.of(finding.rule.title))")
    }
    source.show(words.of("Vilken klausul ska läggas in?", "Which clause should be put in?"))
    for (index, option) in choice.options.enumerated() {
      let step = option.rung.map { " (\(words.of(FixPlan.words(ofStep: $0.step))))" } ?? ""
      let mark = option == choice.chosen ? words.of("  ← föreslås", "  ← proposed") : ""
      source.show(
        "  \(index + 1)  \(option.clause.id) \(words.of(option.clause.title))\(step)\(mark)")
    }
    source.show("  " + words.of(choice.reason).capitalisedFirst + ".")
  }

  private func pick(_ choice: FixPlan.Choice) throws -> FixPlan.Option? {
    let standard = choice.options.firstIndex { $0 == choice.chosen }
    // Parts without the condition that they belong to would be worse than nothing.
    let mustChoose = choice.isOfCondition && standard == nil
    let standing =
      standard.map { " [\($0 + 1)]" } ?? (mustChoose ? "" : words.of(" [ingen]", " [none]"))
    let count = choice.options.count
    while true {
      let text = try line(words.of("Nummer", "Number") + standing + ": ")
      if text.isEmpty, !mustChoose { return choice.chosen }
      if text == "?" {
        for option in choice.options {
          for note in option.clause.notWhen {
            source.show("  \(option.clause.id) \(words.of("inte när: ", "not when: "))\(note)")
          }
        }
      } else if let number = Int(text), choice.options.indices.contains(number - 1) {
        return choice.options[number - 1]
      } else {
        source.show(
          words.of(
            "  ”\(text)” går inte att välja. Skriv ett nummer 1–\(count), till exempel 1.",
            "  ”\(text)” can't be chosen. Write a number 1–\(count), for example 1."))
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
    for (index, choice) in parameter.choices.enumerated() {
      let meaning = choice.text == choice.value ? "" : "  \(choice.text)"
      source.show("    \(index + 1)  \(choice.value)\(meaning)")
    }
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
      // That something is left out is an answer too: what hangs on it is then not asked for.
      if text.isEmpty, question.standing != nil || parameter.isOptional {
        return question.standing == nil ? .text("") : nil
      }
      let answer = RawValue.text(
        text == "-" && parameter.isOptional ? "" : Self.named(text, parameter.choices))
      guard let problem = question.problem(with: answer) else { return answer }
      source.show("  " + words.of(problem.message))
    }
  }

  /// The words of a closed list for their numbers; any other answer as it is.
  private static func named(_ text: String, _ choices: [ClauseParameter.Choice]) -> String {
    let parts = text.split { ",; ".contains($0) }
    let numbers = parts.compactMap { Int($0) }
    guard !parts.isEmpty, numbers.count == parts.count,
      numbers.allSatisfy({ choices.indices.contains($0 - 1) })
    else { return text }
    return numbers.map { choices[$0 - 1].value }.joined(separator: "; ")
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
