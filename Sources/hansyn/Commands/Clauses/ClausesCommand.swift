import ArgumentParser
import Clauses
import ProcurementLaw
import Reporting

/// `hansyn clauses`: browses the clauses, checks them and records who has reviewed them.
struct ClausesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "clauses",
    abstract: "Bläddra i klausulerna, kontrollera dem och anteckna granskning.",
    subcommands: [
      List.self, Show.self, Recipes.self, ClausesCheckCommand.self, ClausesSignCommand.self,
      ClausesDiffCommand.self,
    ])

  /// How clauses and recipes are told.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json
  }

  func run() throws { throw MissingCommand(Self.self) }

  /// `hansyn clauses list`.
  struct List: ConfiguredCommand {
    static let configuration = CommandConfiguration(
      commandName: "list",
      abstract: "Lista klausulerna: varifrån de kommer, hur långt de granskats.")

    @Option(help: "Formatet.")
    var format = Format.text
    @Option(help: ColorChoice.help)
    var color = ColorChoice.auto
    @OptionGroup(title: "Granskning") var register: RegisterOptions
    @OptionGroup var language: LanguageOptions
    @OptionGroup(title: "Inställningar") var library: LibraryOptions

    func run(_ knowledge: Knowledge) async throws {
      let clauses = try knowledge.clauses()
      let register = try knowledge.register(register)
      if format == .json {
        return try StandardOutput.write(
          ClauseJSON(clauses, register: register, language: knowledge.language)
            .clauses(clauses.clauses, isWhole: false))
      }
      let pages = ClausePages(
        terminal: StandardOutput.terminal(color), language: knowledge.language)
      try StandardOutput.write(pages.list(clauses, register: register))
    }
  }

  /// `hansyn clauses show`.
  struct Show: ConfiguredCommand {
    static let configuration = CommandConfiguration(
      commandName: "show",
      abstract: "Visa en klausul: vad den är till för, vad som fylls i, och texten.")

    @Argument(help: ArgumentHelp("Id eller namn, till exempel VIL-04.", valueName: "klausul"))
    var names: [String]
    @Option(help: "Formatet.")
    var format = Format.text
    @Option(help: ColorChoice.help)
    var color = ColorChoice.auto
    @OptionGroup(title: "Granskning") var register: RegisterOptions
    @OptionGroup var language: LanguageOptions
    @OptionGroup(title: "Inställningar") var library: LibraryOptions

    func run(_ knowledge: Knowledge) async throws {
      let clauses = try knowledge.clauses()
      let register = try knowledge.register(register)
      if format == .json {
        return try StandardOutput.write(
          ClauseJSON(clauses, register: register, language: knowledge.language)
            .clauses(try names.map { try clauses.clause($0) }, isWhole: true))
      }
      let pages = ClausePages(
        terminal: StandardOutput.terminal(color), language: knowledge.language)
      let today = try FactOptions.today()
      let texts = try names.map { name in
        let clause = try clauses.clause(name)
        let context = RenderingContext(
          act: clause.acts.first ?? .lou, regime: clause.regimes.first ?? .directive,
          law: knowledge.law, asOf: today)
        let example = try? clauses.draft(
          clause, values: [:], context: context, withCompanions: false, usesExamples: true)
        return pages.page(clause, in: clauses, register: register, example: example?.blocks)
      }
      try StandardOutput.write(texts.joined(separator: "\n"))
    }
  }

  /// `hansyn clauses recipes`.
  struct Recipes: ConfiguredCommand {
    static let configuration = CommandConfiguration(
      commandName: "recipes",
      abstract: "Lista recepten, eller visa ett: vilka klausuler som skrivs tillsammans.",
      aliases: ["recept"])

    @Argument(
      help: ArgumentHelp("Receptets namn, till exempel praktikplatser.", valueName: "recept"))
    var names: [String] = []
    @Option(help: "Formatet.")
    var format = Format.text
    @Option(help: ColorChoice.help)
    var color = ColorChoice.auto
    @OptionGroup var language: LanguageOptions
    @OptionGroup(title: "Inställningar") var library: LibraryOptions

    func run(_ knowledge: Knowledge) async throws {
      let clauses = try knowledge.clauses()
      if format == .json {
        let wanted = try names.map { try clauses.recipe($0) }
        return try StandardOutput.write(
          ClauseJSON(clauses, language: knowledge.language)
            .recipes(names.isEmpty ? clauses.recipes : wanted))
      }
      let pages = RecipePages(
        clauses, terminal: StandardOutput.terminal(color), language: knowledge.language)
      guard !names.isEmpty else { return try StandardOutput.write(pages.list) }
      let texts = try names.map { pages.page(try clauses.recipe($0)) }
      try StandardOutput.write(texts.joined(separator: "\n"))
    }
  }
}
