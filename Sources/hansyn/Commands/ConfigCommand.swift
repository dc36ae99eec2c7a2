import ArgumentParser
import Foundation
import Policies
import Reporting
import TenderDocuments

/// `hansyn config`: shows the settings in force, and the schemas by which editors check files.
struct ConfigCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "config", abstract: "Visa vilka inställningar som gäller, och varifrån de kommer.",
    subcommands: [Show.self, Schema.self], aliases: ["inställningar"])

  func run() throws { throw MissingCommand(Self.self) }

  /// `hansyn config show`.
  struct Show: ConfiguredCommand {
    static let configuration = CommandConfiguration(
      commandName: "show",
      abstract: "Visa varje inställning som gäller för ett dokument, och varifrån den kommer.",
      discussion: """
        Ett val i anropet går före hansyn.yml, som går före profilerna; en senare profil går före \
        en tidigare. Närmaste hansyn.yml ovanför dokumentet gäller.
        """, aliases: ["visa"])

    /// How the settings are written.
    enum Format: String, ExpressibleByArgument, CaseIterable {
      case text, json
    }

    @Argument(
      help: ArgumentHelp("Dokument eller mappar (annars mappen du står i).", valueName: "sökväg"))
    var paths: [String] = []
    @Option(help: "Formatet.")
    var format = Format.text
    @Option(help: ArgumentHelp("Som för hansyn lint.", valueName: "skede"))
    var stage: Stage?
    @Option(help: ArgumentHelp("Som för hansyn lint.", valueName: "grad"))
    var failOn: FailureThreshold?
    @OptionGroup var language: LanguageOptions
    @OptionGroup(title: "Inställningar") var library: LibraryOptions

    var places: [String] { paths }
    var given: PolicyLayer { layer(stage: stage, failOn: failOn) }

    func run(_ knowledge: Knowledge) async throws {
      for path in paths where path != "-" && !FileManager.default.fileExists(atPath: path) {
        throw DocumentError(
          .missing, path: path,
          reason: .init(sv: "det finns inget där", en: "there is nothing there"),
          advice: .init(
            sv: "Ange ett dokument eller en mapp som finns, eller ingenting för mappen du står i",
            en: "Give a document or folder that is there, or nothing for the current folder"))
      }
      let page = ConfigurationPage(
        knowledge.configuration, profiles: knowledge.profiles, language: knowledge.language)
      try StandardOutput.write(format == .json ? page.json : page.text)
    }
  }

  /// `hansyn config schema`.
  struct Schema: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "schema",
      abstract: "Skriv ett JSON Schema, så att en redigerare fyller i och kontrollerar filen.",
      discussion: "Scheman ligger också i docs/schema; docs/configuration.md visar hur de används.")

    @Argument(help: ArgumentHelp("Filen som schemat gäller.", valueName: "fil"))
    var name: FileSchema

    func run() throws { try StandardOutput.write(name.text) }
  }
}

extension FileSchema: ExpressibleByArgument {}
