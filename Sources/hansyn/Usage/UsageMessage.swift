import LibraryFiles

/// The argument parser's messages about a wrong call, in words of our own.
///
/// The parser keeps its error types to itself: its English sentences are all there is to go by. A
/// sentence that is not known here is passed on as it is rather than hidden.
struct UsageMessage {
  let text: String

  /// Makes a message.
  ///
  /// - Parameters:
  ///   - english: The parser's sentence.
  ///   - context: The parser's full message, which names the command whose help says more.
  ///   - language: The language of the message.
  init(_ english: String, context: String, _ language: Language) {
    let reason = Self.translate(BilingualReason.text(english, in: language), language)
    let see =
      Self.command(in: context).map {
        "\n" + language.of("Se \($0) --help.", "See \($0) --help.")
      } ?? ""
    let example = Self.example(for: english, Self.command(in: context), language)
    text = "hansyn: \(reason)\(example)\(see)"
  }

  /// A whole call, where somebody has left out what it begins with.
  private static func example(
    for english: String, _ command: String?, _ language: Language
  ) -> String {
    guard english.hasPrefix("Missing expected argument"), command == "hansyn insert" else {
      return ""
    }
    return language.of(
      "\nSkriv dokumentet och klausulen, till exempel: hansyn insert AVTAL.docx --clause VIL-05 --ask",
      "\nWrite the document and the clause, for example: hansyn insert CONTRACT.docx --clause VIL-05 "
        + "--ask")
  }

  private static func translate(_ english: String, _ language: Language) -> String {
    if let match = english.wholeMatch(of: /Unknown option '(.+?)'\. Did you mean '(.+)'\?/) {
      return language.of(
        "okänt val ”\(match.1)”; menas ”\(match.2)”?",
        "unknown option ”\(match.1)”; did you mean ”\(match.2)”?")
    }
    if let match = english.wholeMatch(of: /Unknown option '(.+)'/) {
      return language.of("okänt val ”\(match.1)”.", "unknown option ”\(match.1)”.")
    }
    // Two guesses about short options run together; the first is the one people mean.
    if let match = english.firstMatch(of: /^Unknown option '(.+?)'[^\n]*\n/) {
      return language.of("okänt val ”\(match.1)”.", "unknown option ”\(match.1)”.")
    }
    if let match = english.wholeMatch(of: /Missing value for '(\S+?)(?: <(.+)>)?'/) {
      return language.of(
        "valet ”\(match.1)” ska följas av ett värde", "the option ”\(match.1)” needs a value")
        + (match.2.map { ": <\($0)>." } ?? ".")
    }
    if let match = english.wholeMatch(
      of: /The option '(.+?)' does not take any value, but '(.*)' was specified\./)
    {
      return language.of(
        "valet ”\(match.1)” tar inget värde, men fick ”\(match.2)”.",
        "the option ”\(match.1)” takes no value, but got ”\(match.2)”.")
    }
    if let match = english.wholeMatch(of: /Unexpected argument '(.+)'/) {
      return language.of(
        "”\(match.1)” är ett argument för mycket.", "”\(match.1)” is one argument too many.")
    }
    if let match = english.wholeMatch(of: /\d+ unexpected arguments: '(.+)'/) {
      let names = String(match.1).replacing("', '", with: "”, ”")
      return language.of(
        "”\(names)” är argument för mycket.", "”\(names)” are arguments too many.")
    }
    if let match = english.wholeMatch(of: /Missing expected argument '(.+?)'/) {
      return (match.1.split(separator: " ").first ?? "")
        + language.of(" saknas.", " is missing.")
    }
    if let match = english.wholeMatch(of: /Missing one of: '(.+)'/) {
      let names = String(match.1).replacing("', '", with: ", ")
      return language.of("något av dessa saknas: \(names).", "one of these is missing: \(names).")
    }
    if let match = english.wholeMatch(of: /Value to be set with flag '(.+?)' had already.+/) {
      return language.of(
        "”\(match.1)” säger emot ett val som redan står i anropet.",
        "”\(match.1)” contradicts an option that is there already.")
    }
    if let reason = invalidValue(english, language) { return reason }
    return english.hasSuffix(".") || english.hasSuffix("?") ? english : english + "."
  }

  private static func invalidValue(
    _ english: String, _ language: Language
  ) -> String? {
    guard
      let match = english.firstMatch(of: /^The value '(.*?)' is invalid for '(\S+?)(?: <.+?>)?'/)
    else { return nil }
    let rest = english[match.range.upperBound...]
    // A reason of our own.
    if rest.hasPrefix(": ") { return "\(match.2): \(rest.dropFirst(2))." }
    let values = rest.matches(of: /'(.+?)'/).map { String($0.1) }
    let listed = rest.matches(of: /(?m)^  - (.+)$/).map { String($0.1) }
    let valid = values + listed
    let words = valid.joined(separator: ", ")
    return language.of(
      "”\(match.1)” är inte ett giltigt värde för ”\(match.2)”"
        + (valid.isEmpty ? "." : "; giltiga är \(words)."),
      "”\(match.1)” is no valid value of ”\(match.2)”"
        + (valid.isEmpty ? "." : "; valid are \(words)."))
  }

  /// The command whose help the parser points at.
  private static func command(in context: String) -> String? {
    context.firstMatch(of: /See '(hansyn[^']*?) (?:-h|--help)' for/).map { String($0.1) }
  }
}
