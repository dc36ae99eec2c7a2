import ArgumentParser

/// How values are asked for that the call does not give.
struct AskOptions: ParsableArguments {
  @Flag(help: "Ställ en fråga i taget.")
  var ask = false

  @Option(
    help: ArgumentHelp(
      "Skriv en fil att fylla i för --values, och inget annat.", valueName: "fil.yml"))
  var valuesTemplate: String?

  /// Refuses what says two things.
  ///
  /// - Throws: `ValidationError`.
  func check(_ values: ClauseOptions) throws {
    if ask, valuesTemplate != nil {
      throw ValidationError(
        sv: "välj --ask eller --values-template, inte båda",
        en: "choose --ask or --values-template, not both")
    }
    if ask, values.example {
      throw ValidationError(
        sv: "välj --ask eller --example, inte båda", en: "choose --ask or --example, not both")
    }
  }
}
