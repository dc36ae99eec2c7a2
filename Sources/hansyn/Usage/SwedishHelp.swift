/// The argument parser's own words in help texts, in Swedish.
enum SwedishHelp {
  /// A help text in Swedish; what the commands say of themselves is Swedish already.
  static func translate(_ help: String) -> String {
    help
      .replacing(#/(?m)^OVERVIEW: /#, with: "")
      .replacing(#/(?m)^USAGE: /#, with: "ANVÄNDNING: ")
      .replacing(#/(?m)^(Usage|  Usage): /#, with: "Användning: ")
      .replacing(#/(?m)^ARGUMENTS:/#, with: "ARGUMENT:")
      .replacing(#/(?m)^OPTIONS:/#, with: "VAL:")
      .replacing(#/(?m)^SUBCOMMANDS:/#, with: "KOMMANDON:")
      .replacing("Show help information.", with: "Visa den här hjälpen.")
      .replacing("Show subcommand help information.", with: "Visa hjälp om ett kommando.")
      .replacing(#/\(values: /#, with: "(värden: ")
      .replacing(#/(\(|;\s+)default:/#) { "\($0.1)förvalt:" }
      .replacing("<options>", with: "<val>")
      .replacing("<subcommand>", with: "<kommando>")
      .replacing(#/See '(.+?)' for detailed help\./#) { "Mer: \($0.1)" }
  }
}
