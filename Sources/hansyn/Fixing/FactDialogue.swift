import Drafting
import Linting
import ProcurementLaw
import Reporting

/// Asks for what must be known of the tender before a clause can be chosen and written, and that
/// its documents do not tell.
struct FactDialogue {
  let conversation: Conversation

  private var words: Wording { conversation.words }

  /// An `--fact` argument for the answer; nil where the person does not know.
  ///
  /// - Parameter stated: The ways in which the documents give it, where they differ.
  /// - Throws: `AnswerError.ended`.
  func ask(_ guide: FactGuide, stated: [(value: String, words: String)] = []) throws -> String? {
    conversation.show("")
    conversation.show(words.of(guide.meaning))
    if !stated.isEmpty {
      let list = stated.map(\.words).joined(separator: "; ")
      conversation.show(
        "Underlaget säger olika: \(list).", "The documents differ: \(list).", indent: 2)
    }
    let valid = Self.values(of: guide.key)
    for (index, value) in valid.enumerated() {
      let name = FactValueNames.of(value, key: guide.key).map(words.of) ?? value
      conversation.show("\(index + 1)  \(name)", indent: 4)
    }
    if valid.isEmpty {
      conversation.show(
        "Till exempel \(guide.example).", "For example \(guide.example).", indent: 2)
    }
    let prompt =
      words.of(guide.name).capitalisedFirst + words.of(" [vet inte]", " [not known]")
    while true {
      let text = try conversation.answer(prompt)
      if text.isEmpty { return nil }
      if text == "?" {
        conversation.show(Self.use(of: guide.key, words), indent: 2)
        continue
      }
      let number = conversation.numbers(in: text, of: valid.count)
      let value = number.flatMap { $0.count == 1 ? valid[$0[0]] : nil } ?? text
      let argument = "\(guide.key)=\(value)"
      let facts: Facts
      do {
        facts = try Facts(arguments: [argument])
      } catch {
        conversation.show(words.of(error.explanation).capitalisedFirst + ".", indent: 2)
        continue
      }
      let isStated = stated.contains { $0.value == facts.value(of: guide.key) }
      if try stated.isEmpty || isStated || isMeant(value) { return argument }
    }
  }

  /// Whether an answer that no document gives is given on purpose.
  private func isMeant(_ value: String) throws -> Bool {
    try conversation.agrees(
      words.of(
        "Inget av ställena i underlaget säger \(value). Räkna med det ändå?",
        "None of the places in the documents says \(value). Count with it all the same?"),
      standing: false,
      explanation: words.of(
        "Nej frågar en gång till. Svara ja bara om underlaget ska ändras, och ändra det sedan "
          + "själv.",
        "No asks once more. Answer yes only where the documents are to change, and change them "
          + "yourself then."))
  }

  /// The answers of a closed list, in the order in which they are shown.
  private static func values(of key: String) -> [String] {
    switch key {
    case "act": Act.allCases.map(\.rawValue)
    case "regime": Regime.allCases.map(\.rawValue)
    case "object": ["services", "works", "goods"]
    default: []
    }
  }

  private static func use(of key: String, _ words: Wording) -> String {
    switch key {
    case "act", "regime":
      words.of(
        "Klausulerna hänvisar till paragrafer i lagen, och de skiljer sig åt. Uppgiften står i "
          + "annonsen och i upphandlingsföreskrifterna.",
        "The clauses cite sections of the law, which differ. It stands in the notice and in the "
          + "procurement terms.")
    default:
      words.of(
        "Uppgiften avgör hur långt ett villkor kan gå och hur många platser som föreslås. Vet du "
          + "inte väljer du själv i nästa steg.",
        "It decides how far a condition can go and how many places are proposed. Where you do not "
          + "know you choose for yourself in the next step.")
    }
  }
}
