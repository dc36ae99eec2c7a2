import Drafting
import Linting
import Reporting
import Rules

/// Asks which clause is put in where several would do.
struct ChoiceDialogue {
  let conversation: Conversation
  /// The figures that the proposals count with.
  let models: ProportionModels

  private var words: Wording { conversation.words }

  /// Asks, and gives the wishes with the answers.
  ///
  /// - Returns: Nil where nothing was left to ask.
  /// - Throws: `AnswerError.ended`.
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
    conversation.begin("Detta saknas:", "This is missing:")
    for finding in choice.findings.map({ report.findings[$0] }) {
      conversation.show("\(finding.rule.id)  \(words.of(finding.rule.title))", indent: 2)
    }
    if !choice.grounds.isEmpty {
      conversation.begin("Så har förslaget räknats fram:", "How the proposal was worked out:")
      for step in choice.grounds {
        conversation.show("– " + words.of(step.text) + source(of: step), indent: 2, hanging: 2)
      }
    }
    conversation.begin("Vilken klausul ska läggas in?", "Which clause should be put in?")
    for (index, option) in choice.options.enumerated() {
      let level = option.level.map { " (\(words.of($0.numbered)))" } ?? ""
      let mark = option == choice.chosen ? words.of("  ← föreslås", "  ← proposed") : ""
      conversation.show(
        "\(index + 1)  \(option.clause.id) \(words.of(option.clause.title))\(level)\(mark)",
        indent: 2, hanging: 3)
    }
    conversation.show(words.of(choice.reason).capitalisedFirst + ".", indent: 2)
  }

  /// The model that a line takes its figures from, in brackets.
  private func source(of step: Proposal.Step) -> String {
    step.model.flatMap { models[$0] }.map { " (\(words.of($0.title)))" } ?? ""
  }

  private func pick(_ choice: FixPlan.Choice) throws -> FixPlan.Option? {
    let standard = choice.options.firstIndex { $0 == choice.chosen }
    let standing =
      standard.map { " [\($0 + 1)]" } ?? (choice.isNeeded ? "" : words.of(" [ingen]", " [none]"))
    let count = choice.options.count
    while true {
      let text = try conversation.answer(words.of("Nummer", "Number") + standing)
      if text.isEmpty, !choice.isNeeded { return choice.chosen }
      if text == "?" {
        explain(choice)
      } else if let numbers = conversation.numbers(in: text, of: count), numbers.count == 1 {
        return choice.options[numbers[0]]
      } else if text.isEmpty {
        conversation.show(
          "Här måste du välja själv. Skriv ett nummer 1–\(count), ? förklarar, q avbryter.",
          "You must choose here. Write a number 1–\(count), ? explains, q cancels.", indent: 2)
      } else {
        conversation.show(
          "”\(text)” går inte att välja. Skriv ett nummer 1–\(count), till exempel 1.",
          "”\(text)” can't be chosen. Write a number 1–\(count), for example 1.", indent: 2)
      }
    }
  }

  private func explain(_ choice: FixPlan.Choice) {
    var told: Set<String> = []
    for option in choice.options where told.insert(option.clause.id).inserted {
      conversation.show("\(option.clause.id) \(words.of(option.clause.title))", indent: 2)
      for note in option.clause.notWhen {
        conversation.show(
          words.of("Använd den inte: ", "Do not use it: ") + note, indent: 4, hanging: 2)
      }
      for risk in option.clause.risks {
        conversation.show(words.of("Tänk på: ", "Mind: ") + risk, indent: 4, hanging: 2)
      }
    }
    conversation.show(
      "Texten visas i ett annat fönster med hansyn clauses show och klausulens id.",
      "The text is shown in another window by hansyn clauses show with the clause's id.",
      indent: 2)
  }
}
