import ArgumentParser
import Clauses
import Linting
import ProcurementLaw
import Reporting

/// `hansyn clauses`: browses the clauses and checks them.
struct ClausesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "clauses", abstract: "Bläddra i klausulerna och kontrollera dem.",
    subcommands: [List.self, Show.self, Recipes.self, Check.self])

  func run() throws { throw MissingCommand(Self.self) }

  /// `hansyn clauses list`.
  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "list", abstract: "Lista klausulerna.")

    @Option(help: ColorChoice.help)
    var color = ColorChoice.auto
    @OptionGroup var language: LanguageOptions
    @OptionGroup(title: "Bibliotek") var library: LibraryOptions

    func run() throws {
      let knowledge = try Knowledge(library)
      let clauses = try knowledge.clauses()
      let pages = ClausePages(
        terminal: StandardOutput.terminal(color), language: language.lang)
      try StandardOutput.write(pages.list(clauses.clauses))
    }
  }

  /// `hansyn clauses show`.
  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "show",
      abstract: "Visa en klausul: vad den är till för, vad som fylls i, och texten.")

    @Argument(help: ArgumentHelp("Id eller namn, till exempel VIL-04.", valueName: "klausul"))
    var names: [String]
    @Option(help: ColorChoice.help)
    var color = ColorChoice.auto
    @OptionGroup var language: LanguageOptions
    @OptionGroup(title: "Bibliotek") var library: LibraryOptions

    func run() throws {
      let knowledge = try Knowledge(library)
      let clauses = try knowledge.clauses()
      let pages = ClausePages(
        terminal: StandardOutput.terminal(color), language: language.lang)
      let proof = ClauseProof(
        clauses, law: knowledge.law, asOf: try FactOptions.today())
      let texts = try names.map { name in
        let clause = try clauses.clause(name)
        return pages.page(clause, in: clauses, example: proof.example(of: clause))
      }
      try StandardOutput.write(texts.joined(separator: "\n"))
    }
  }

  /// `hansyn clauses recipes`.
  struct Recipes: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "recipes",
      abstract: "Lista recepten, eller visa ett: vilka klausuler som skrivs tillsammans.",
      aliases: ["recept"])

    @Argument(
      help: ArgumentHelp("Receptets namn, till exempel praktikplatser.", valueName: "recept"))
    var names: [String] = []
    @Option(help: ColorChoice.help)
    var color = ColorChoice.auto
    @OptionGroup var language: LanguageOptions
    @OptionGroup(title: "Bibliotek") var library: LibraryOptions

    func run() throws {
      let clauses = try Knowledge(library).clauses()
      let pages = RecipePages(
        clauses, terminal: StandardOutput.terminal(color), language: language.lang)
      guard !names.isEmpty else { return try StandardOutput.write(pages.list) }
      let texts = try names.map { pages.page(try clauses.recipe($0)) }
      try StandardOutput.write(texts.joined(separator: "\n"))
    }
  }

  /// `hansyn clauses check`.
  struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "check",
      abstract: "Kontrollera att varje klausul går att skriva med sina exempelvärden.")

    @OptionGroup var language: LanguageOptions
    @OptionGroup(title: "Bibliotek") var library: LibraryOptions

    func run() throws {
      let knowledge = try Knowledge(library)
      let clauses = try knowledge.clauses()
      let faults = ClauseProof(clauses, law: knowledge.law, asOf: try FactOptions.today())
        .faults(language.lang)
      let count = clauses.clauses.count
      let lines =
        faults + [
          language.words.of(
            "\(count) klausuler, \(faults.count) fel", "\(count) clauses, \(faults.count) errors")
        ]
      try StandardOutput.write(lines.map { $0 + "\n" }.joined())
      if !faults.isEmpty { throw Ending.findings }
    }
  }
}
