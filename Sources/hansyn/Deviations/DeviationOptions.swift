import ArgumentParser

/// The tender whose findings are set aside, and where that is recorded.
struct DeviationOptions: ParsableArguments {
  @Argument(help: ArgumentHelp("Dokumentet, eller upphandlingens mapp.", valueName: "sökväg"))
  var path: String

  @Option(
    name: .customLong("deviations"),
    help: ArgumentHelp(
      "Registret (annars avsteg.yml bredvid dokumenten).", valueName: "fil.yml"))
  var register: String?

  @Flag(help: "Skriv ingen sammanfattning på standard error.")
  var quiet = false

  @OptionGroup(title: "Upphandlingen") var facts: FactOptions
  @OptionGroup var language: LanguageOptions
  @OptionGroup(title: "Inställningar") var library: LibraryOptions
}
