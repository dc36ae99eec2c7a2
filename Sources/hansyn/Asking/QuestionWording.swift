import Clauses
import LibraryFiles
import Linting
import Reporting
import Rules

/// What a question about a clause looks like to the person who answers.
struct QuestionWording {
  let words: Wording
  /// The lines of reasoning behind proposed values, by the parameter's name.
  let bases: [String: Proposal.Step]
  let models: ProportionModels

  func title(_ question: ClauseQuestion) -> String { words.of(question.parameter.title) }

  /// A value as people read it: the words of a choice, a number with its unit.
  func value(_ raw: RawValue, of question: ClauseQuestion) -> String {
    let parameter = question.parameter
    let written = raw.written
    switch parameter.type {
    case .val, .flerval:
      let chosen = written.split { ",; ".contains($0) }.map(String.init)
      let named = parameter.choices.filter { chosen.contains($0.value) }
      return named.isEmpty ? written : named.map { words.of($0.text) }.joined(separator: "; ")
    case .bool:
      return ["ja", "true", "yes", "1"].contains(written.lowercased())
        ? words.of("ja", "yes") : words.of("nej", "no")
    case .procent:
      return Int(written) == nil ? written : written + words.of(" procent", " per cent")
    case .belopp:
      return Int(written).map { words.of("\(Figures.grouped($0)) kronor", "SEK \(Figures.en($0))") }
        ?? written
    case .heltal, .tal:
      // The unit is in the plural.
      return parameter.unit.map { written == "1" ? written : "\(written) \(words.of($0))" }
        ?? written
    default: return written
    }
  }

  /// What an empty answer gives; nil where there must be one.
  func standing(_ question: ClauseQuestion) -> String? {
    question.standing.map { value($0, of: question) }
      ?? (question.parameter.isOptional ? words.of("utelämnas", "left out") : nil)
  }

  /// Where that comes from, in a word; empty for what needs no words.
  func origin(_ question: ClauseQuestion) -> String {
    guard question.standing != nil else { return "" }
    return switch question.origin {
    case .fact: words.of("ur dokumentet", "from the document")
    case .proposal: words.of("förslag", "proposal")
    case .user, .standard: ""
    }
  }

  /// The reasoning behind a proposed value with its source; nil for other values.
  func reason(_ question: ClauseQuestion) -> String? {
    guard question.origin == .proposal, question.standing != nil,
      let basis = bases[question.name]
    else { return nil }
    let model = basis.model.flatMap { models[$0] }.map { " (\(words.of($0.title)))" } ?? ""
    return words.of("Förslagets grund: ", "Ground of the proposal: ") + words.of(basis.text) + model
  }

  /// What to write, within which limits, with an example.
  func limits(_ question: ClauseQuestion) -> String {
    let parameter = question.parameter
    switch parameter.type {
    case .val:
      return words.of("Skriv ett nummer, till exempel 1.", "Write a number, for example 1.")
    case .flerval:
      return words.of(
        "Skriv \(least(parameter).sv) nummer, till exempel 1 2.",
        "Write \(least(parameter).en) numbers, for example 1 2.")
    case .bool: return words.of("Svara ja eller nej.", "Answer yes or no.")
    default:
      let example = parameter.example.map { words.of(" Exempel: ", " Example: ") + $0.written }
      return words.of(parameter.instruction) + "." + (example ?? "")
    }
  }

  /// How many of a list must be chosen.
  private func least(_ parameter: ClauseParameter) -> (sv: String, en: String) {
    guard let minimum = parameter.minimum, minimum > 1 else {
      return ("ett eller flera", "one or more")
    }
    return ("minst \(minimum)", "at least \(minimum)")
  }

  /// An answer as the clause takes it: choices by number, by word or by what they mean.
  func read(_ text: String, for question: ClauseQuestion, _ conversation: Conversation) -> RawValue
  {
    let parameter = question.parameter
    let isLeftOut = text == "-" && parameter.isOptional || parameter.isLeftOut(by: text)
    guard !parameter.choices.isEmpty else { return .text(isLeftOut ? "" : text) }
    if let numbers = conversation.numbers(in: text, of: parameter.choices.count) {
      return .text(numbers.map { parameter.choices[$0].value }.joined(separator: "; "))
    }
    let meant = parameter.choices.first { words.of($0.text).lowercased() == text.lowercased() }
    return .text(meant?.value ?? (isLeftOut ? "" : text))
  }

  /// Why an answer can't be used, with what would be right; nil where it can.
  func problem(_ answer: RawValue, for question: ClauseQuestion) -> String? {
    guard let problem = question.problem(with: answer) else { return nil }
    if answer.written.isEmpty {
      return words.of("Här behövs ett svar. ", "An answer is needed here. ") + limits(question)
    }
    if [.val, .flerval, .bool].contains(question.parameter.type), LaterAnswer.isMeant(by: answer) {
      let way = Localised(sv: "Välj det som är troligast. ", en: "Choose what is likeliest. ")
      return words.of(question.parameter.unleavable(way).message) + limits(question)
    }
    let known = Set(question.parameter.choices.map(\.value))
    let given = answer.written.split { ",; ".contains($0) }.map { $0.lowercased() }
    guard !known.isEmpty else { return words.of(problem.message) }
    if given.allSatisfy(known.contains) {
      return words.of("Fel antal. ", "The wrong number of them. ") + limits(question)
    }
    return words.of(
      "”\(answer.written)” finns inte bland valen. ", "”\(answer.written)” is none of the choices. "
    )
      + limits(question)
  }
}
