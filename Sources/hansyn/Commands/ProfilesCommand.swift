import ArgumentParser
import Policies
import Reporting

/// `hansyn profiles`: browses the organisations' policies.
struct ProfilesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "profiles", abstract: "Bläddra i profilerna: organisationers policyer.",
    subcommands: [List.self, Show.self], aliases: ["profiler"])

  func run() throws { throw MissingCommand(Self.self) }

  /// `hansyn profiles list`.
  struct List: ConfiguredCommand {
    static let configuration = CommandConfiguration(
      commandName: "list", abstract: "Lista profilerna.")

    @Option(help: ColorChoice.help)
    var color = ColorChoice.auto
    @OptionGroup var language: LanguageOptions
    @OptionGroup(title: "Inställningar") var library: LibraryOptions

    func run(_ knowledge: Knowledge) async throws {
      let pages = ProfilePages(
        terminal: StandardOutput.terminal(color), language: knowledge.language)
      try StandardOutput.write(
        pages.list(knowledge.allProfiles, inForce: knowledge.profiles))
    }
  }

  /// `hansyn profiles show`.
  struct Show: ConfiguredCommand {
    static let configuration = CommandConfiguration(
      commandName: "show",
      abstract: "Visa en profil: mål, krav, gränser och varifrån de kommer.", aliases: ["visa"])

    @Argument(help: ArgumentHelp("Profilens namn, till exempel goteborg.", valueName: "namn"))
    var names: [String]
    @Option(help: ColorChoice.help)
    var color = ColorChoice.auto
    @OptionGroup var language: LanguageOptions
    @OptionGroup(title: "Inställningar") var library: LibraryOptions

    func run(_ knowledge: Knowledge) async throws {
      let pages = ProfilePages(
        terminal: StandardOutput.terminal(color), language: knowledge.language)
      let texts = try names.map { name in
        pages.page(
          try knowledge.allProfiles.profile(Setting(name, from: .option("profiles show"))))
      }
      try StandardOutput.write(texts.joined(separator: "\n"))
    }
  }
}
