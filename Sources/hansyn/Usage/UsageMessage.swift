/// The argument parser's messages about a wrong call, in Swedish.
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
  init(_ english: String, context: String) {
    let reason = Self.translate(english)
    let see = Self.command(in: context).map { "\nSe \($0) --help." } ?? ""
    text = "hansyn: \(reason)\(see)"
  }

  private static func translate(_ english: String) -> String {
    if let match = english.wholeMatch(of: /Unknown option '(.+?)'\. Did you mean '(.+)'\?/) {
      return "okänt val ”\(match.1)”; menas ”\(match.2)”?"
    }
    if let match = english.wholeMatch(of: /Unknown option '(.+)'/) {
      return "okänt val ”\(match.1)”."
    }
    // Two guesses about short options run together; the first is the one people mean.
    if let match = english.firstMatch(of: /^Unknown option '(.+?)'[^\n]*\n/) {
      return "okänt val ”\(match.1)”."
    }
    if let match = english.wholeMatch(of: /Missing value for '(\S+?)(?: <(.+)>)?'/) {
      return "valet ”\(match.1)” ska följas av ett värde" + (match.2.map { ": <\($0)>." } ?? ".")
    }
    if let match = english.wholeMatch(
      of: /The option '(.+?)' does not take any value, but '(.*)' was specified\./)
    {
      return "valet ”\(match.1)” tar inget värde, men fick ”\(match.2)”."
    }
    if let match = english.wholeMatch(of: /Unexpected argument '(.+)'/) {
      return "”\(match.1)” är ett argument för mycket."
    }
    if let match = english.wholeMatch(of: /\d+ unexpected arguments: '(.+)'/) {
      let names = String(match.1).replacing("', '", with: "”, ”")
      return "”\(names)” är argument för mycket."
    }
    if let match = english.wholeMatch(of: /Missing expected argument '(.+?)'/) {
      return "\(match.1.split(separator: " ").first ?? "") saknas."
    }
    if let match = english.wholeMatch(of: /Missing one of: '(.+)'/) {
      return "något av dessa saknas: \(String(match.1).replacing("', '", with: ", "))."
    }
    if let match = english.wholeMatch(of: /Value to be set with flag '(.+?)' had already.+/) {
      return "”\(match.1)” säger emot ett val som redan står i anropet."
    }
    if let reason = invalidValue(english) { return reason }
    return english.hasSuffix(".") || english.hasSuffix("?") ? english : english + "."
  }

  private static func invalidValue(_ english: String) -> String? {
    guard
      let match = english.firstMatch(of: /^The value '(.*?)' is invalid for '(\S+?)(?: <.+?>)?'/)
    else { return nil }
    let rest = english[match.range.upperBound...]
    // A reason of our own.
    if rest.hasPrefix(": ") { return "\(match.2): \(rest.dropFirst(2))." }
    let values = rest.matches(of: /'(.+?)'/).map { String($0.1) }
    let listed = rest.matches(of: /(?m)^  - (.+)$/).map { String($0.1) }
    let valid = values + listed
    return "”\(match.1)” är inte ett giltigt värde för ”\(match.2)”"
      + (valid.isEmpty ? "." : "; giltiga är \(valid.joined(separator: ", ")).")
  }

  /// The command whose help the parser points at.
  private static func command(in context: String) -> String? {
    context.firstMatch(of: /See '(hansyn[^']*?) (?:-h|--help)' for/).map { String($0.1) }
  }
}
