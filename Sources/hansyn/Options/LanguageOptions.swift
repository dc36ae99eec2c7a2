import ArgumentParser
import LibraryFiles

/// The language in which the program speaks.
struct LanguageOptions: ParsableArguments {
  @Option(help: "Språket i rapporter och meddelanden (annars hansyn.yml, annars sv).")
  var lang: Language?
}

extension Language: ExpressibleByArgument {
  /// The language that a call asks for, whatever else is wrong with the call.
  ///
  /// Errors are told in it that occur before the arguments could be read, or because they could not.
  init(askedForIn arguments: [String]) {
    let options = arguments.prefix { $0 != "--" }
    let isEnglish =
      options.contains("--lang=en")
      || zip(options, options.dropFirst()).contains { $0 == ("--lang", "en") }
    self = isEnglish ? .en : .sv
  }
}
