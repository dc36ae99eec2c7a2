import LibraryFiles
import Policies
import Reporting

/// Asks what is to stand in a new `hansyn.yml`.
struct InitDialogue {
  let conversation: Conversation
  let profiles: Profiles

  private typealias Option = (value: String, words: String)

  /// Asks for what is not known yet.
  ///
  /// - Throws: `AnswerError.ended`.
  func complete(_ answers: inout InitAnswers) throws {
    conversation.show(
      "Några frågor om er organisation. Bara Enter tar värdet inom hakparentes, ? förklarar.",
      "A few questions about your organisation. Just Enter takes the value in brackets, ? explains."
    )
    if answers.organisation == nil { answers.organisation = try organisation() }
    if answers.kind == nil { answers.kind = try kind() }
    if answers.kind == "state", answers.isStateListed == nil {
      answers.isStateListed = try conversation.agrees(
        words.of(
          "Står myndigheten i bilagan till förordningen (2006:260) om antidiskrimineringsvillkor?",
          "Does the annex to the ordinance (2006:260) on anti-discrimination list the authority?"),
        standing: false,
        explanation: words.of(
          "De myndigheterna ska ha antidiskrimineringsvillkor i större kontrakt.",
          "These authorities shall have anti-discrimination terms in larger contracts."))
    }
    if answers.profiles == nil { answers.profiles = try profile(kind: answers.kind) }
    if answers.stage == nil { answers.stage = try stage() }
    if answers.clauses == nil {
      answers.clauses = try folder(
        "Mapp för egna klausuler", "Folder of your own clauses",
        "Klausuler som er jurist har skrivit eller ändrat. Bara Enter betyder inga.",
        "Clauses that your lawyer has written or changed. Just Enter means none.")
    }
    if answers.rules == nil {
      answers.rules = try folder(
        "Mapp för egna regler och profiler", "Folder of your own rules and profiles",
        "Regler och en profil som ni själva skriver. Bara Enter betyder inga.",
        "Rules and a profile that you write yourselves. Just Enter means none.")
    }
    if answers.language == nil {
      let choice = try pick(
        words.of("Språk i rapporter", "Language of reports"),
        [("sv", "svenska"), ("en", "English")], standing: words.language.rawValue,
        help: words.of(
          "Dokument och klausuler är alltid på svenska.",
          "Documents and clauses are always in Swedish."))
      answers.language = Language(rawValue: choice)
    }
  }

  private var words: Wording { conversation.words }

  private func organisation() throws -> String? {
    while true {
      let text = try conversation.answer(
        words.of("Organisationens namn", "The organisation's name"))
      switch text {
      case "": return nil
      case "?":
        conversation.show(
          "Till exempel Norrby kommun. Namnet visas av hansyn config show.",
          "For example Norrby kommun. The name is shown by hansyn config show.", indent: 2)
      default: return text
      }
    }
  }

  private func kind() throws -> String {
    try pick(
      words.of("Slag av organisation", "Kind of organisation"),
      [
        ("municipality", words.of("kommun", "municipality")), ("region", "region"),
        ("state", words.of("statlig myndighet", "state authority")),
        ("municipal_company", words.of("kommunalt bolag", "municipal company")),
        ("other", words.of("annan", "other")),
      ], standing: "municipality",
      help: words.of(
        "Slaget är en uppgift om varje upphandling: några regler gäller bara staten.",
        "The kind is a fact of every tender: some rules are for the state alone."))
  }

  private func profile(kind: String?) throws -> [String] {
    let options = profiles.profiles.map { (value: $0.id, words: words.of($0.title)) }
    let standing = kind == "state" ? "statlig" : Configuration.standardProfile
    return [
      try pick(
        words.of("Profil, er policy", "Profile, your policy"), options, standing: standing,
        help: words.of(
          "hansyn profiles show NAMN visar vad en profil kräver. En egen skrivs på tjugo rader: "
            + "docs/configuration.md.",
          "hansyn profiles show NAME tells what a profile demands. Your own takes twenty lines: "
            + "docs/configuration.md."))
    ]
  }

  private func stage() throws -> Stage {
    let choice = try pick(
      words.of("Skede när inget annat anges", "Stage where nothing else is given"),
      [
        (
          "utkast",
          words.of("medan dokumenten skrivs", "while the documents are written")
        ),
        (
          "publicering",
          words.of("spärren före annonsering", "the gate before the notice")
        ),
        ("revision", words.of("granskning av det som är publicerat", "audit of what is published")),
      ], standing: "utkast",
      help: words.of(
        "Vid publicering prövas också kommentarer, spårade ändringar och dokumentegenskaper.",
        "At publication comments, tracked changes and document properties are judged too."))
    return Stage(rawValue: choice) ?? .utkast
  }

  private func folder(_ sv: String, _ en: String, _ help: String, _ english: String) throws
    -> String
  {
    while true {
      let text = try conversation.answer(words.of(sv, en) + words.of(" [inga]", " [none]"))
      guard text == "?" else { return text }
      conversation.show(help, english, indent: 2)
    }
  }

  /// One of some options, by its number or its name.
  private func pick(
    _ question: String, _ options: [Option], standing: String, help: String
  ) throws -> String {
    conversation.begin(question + ":", question + ":")
    for (index, option) in options.enumerated() {
      let name = option.words == option.value ? option.value : "\(option.value), \(option.words)"
      conversation.show("\(index + 1). \(name)", indent: 2, hanging: 3)
    }
    while true {
      let text = try conversation.answer(
        words.of("Nummer eller namn", "Number or name") + " [\(standing)]")
      if text.isEmpty { return standing }
      if text == "?" {
        conversation.show(help, indent: 2)
        continue
      }
      if let numbers = conversation.numbers(in: text, of: options.count), numbers.count == 1 {
        return options[numbers[0]].value
      }
      if let named = options.first(where: { $0.value == text.lowercased() }) { return named.value }
      conversation.show(
        "Svara med ett nummer, 1–\(options.count), eller ett av namnen.",
        "Answer with a number, 1–\(options.count), or one of the names.", indent: 2)
    }
  }
}
