import Reporting

/// What is said and answered between the program and a person, line by line.
struct Conversation {
  let source: any AnswerSource
  let words: Wording
  /// Columns of the terminal; lines are broken before they reach it.
  var width = 80

  /// What ends the conversation; a person in doubt tries any of them.
  private static let cancels = ["q", "avbryt", "avsluta", "cancel", "quit", "exit"]

  /// Shows a text, broken at blanks, with every line indented.
  ///
  /// - Parameter hanging: Columns that lines after the first are indented more.
  func show(_ text: String, indent: Int = 0, hanging: Int = 0) {
    // A number that is grouped by blanks stays on one line.
    let whole = text.replacing(/(\d) (?=\d{3}\b)/) { "\($0.1)\u{A0}" }
    let lines = LineWrap.lines(whole, width: width - indent - hanging)
    guard !lines.isEmpty else { return source.show("") }
    for (index, line) in lines.enumerated() {
      source.show(String(repeating: " ", count: indent + (index == 0 ? 0 : hanging)) + line)
    }
  }

  func show(_ sv: String, _ en: String, indent: Int = 0) { show(words.of(sv, en), indent: indent) }

  /// What to know before the first question.
  func greet() {
    show("")
    show(
      "Svara på en fråga i taget. Enter tar värdet inom hakparentes, ? förklarar, q avbryter "
        + "och sparar svaren. Vet du inte än: skriv senare, så blir det en markerad plats att fylla i, utom där du "
        + "väljer ur en lista. Inget skrivs förrän alla frågor är besvarade.",
      "Answer one question at a time. Enter takes the value in brackets, ? explains, q cancels "
        + "and keeps the answers. If you do not know yet: write later, which leaves a marked place to fill in, except "
        + "where you choose from a list. Nothing is written before all questions are answered.")
  }

  /// Shows a title over what follows, after a blank line.
  func begin(_ sv: String, _ en: String) {
    source.show("")
    show(sv, en)
  }

  /// The line that is answered to a prompt, without blanks around it.
  ///
  /// - Throws: `AnswerError.ended` for a word that ends it, and where no more answers come.
  func answer(_ prompt: String) throws -> String {
    guard let text = source.answer(to: prompt + ": ") else { throw AnswerError.ended() }
    guard !Self.cancels.contains(text.lowercased()) else { throw AnswerError.ended() }
    return text
  }

  /// A yes or no; an empty answer is the standing one.
  ///
  /// - Throws: `AnswerError.ended`.
  func agrees(_ question: String, standing: Bool, explanation: String) throws -> Bool {
    let no = words.of("nej", "no")
    let shown = standing ? words.of("ja", "yes") : no
    while true {
      switch try answer("\(question) [\(shown)]").lowercased() {
      case "": return standing
      case "j", "ja", "y", "yes", "1": return true
      case "n", "nej", "no", "0": return false
      case "?": show(explanation, indent: 2)
      case let text:
        show(
          "”\(text)” går inte att använda. Svara ja eller nej.",
          "”\(text)” can't be used. Answer yes or no.", indent: 2)
      }
    }
  }

  /// The places of a list that an answer names by number, ”1 3”, ”1, 3 och 5” or ”4-6”; nil where
  /// it is anything else.
  func numbers(in answer: String, of count: Int) -> [Int]? {
    let joined = answer.lowercased().replacing(/\s*[-–]\s*/, with: "-")
    let parts = joined.split { ",; ".contains($0) }.filter { !["och", "and", "&"].contains($0) }
    var numbers: [Int] = []
    for part in parts {
      let ends = part.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
      guard ends.count <= 2, let first = ends.first ?? nil, let last = ends.last ?? nil,
        1 <= first, first <= last, last <= count
      else { return nil }
      numbers += (first...last).map { $0 - 1 }
    }
    return numbers.isEmpty ? nil : numbers
  }
}

extension String {
  /// The text as the beginning of a sentence.
  var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
}
