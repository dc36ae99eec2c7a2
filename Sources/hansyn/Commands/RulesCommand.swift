import ArgumentParser
import Linting
import Reporting
import Rules

/// `hansyn rules`: browses the rules and tries them.
struct RulesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rules", abstract: "Bläddra i reglerna och pröva dem.",
    subcommands: [List.self, Show.self, Test.self, Docs.self, RulesDiffCommand.self])

  func run() throws { throw MissingCommand(Self.self) }

  /// `hansyn rules list`.
  struct List: ConfiguredCommand {
    static let configuration = CommandConfiguration(
      commandName: "list", abstract: "Lista reglerna.")

    @Argument(
      help: ArgumentHelp("Regler, grupper eller ämnen; inga betyder alla.", valueName: "namn"))
    var names: [String] = []
    @Option(help: ColorChoice.help)
    var color = ColorChoice.auto
    @OptionGroup var language: LanguageOptions
    @OptionGroup(title: "Inställningar") var library: LibraryOptions

    func run(_ knowledge: Knowledge) async throws {
      let rules = knowledge.rules
      let ids = try RuleSelection(rules).ids(names, see: "hansyn rules list")
      let wanted = rules.rules.filter { names.isEmpty || ids.contains($0.id) }
      let text = RulePages(
        rules, terminal: StandardOutput.terminal(color), language: knowledge.language
      ).list(wanted)
      try StandardOutput.write(text)
    }
  }

  /// `hansyn rules show`.
  struct Show: ConfiguredCommand {
    static let configuration = CommandConfiguration(
      commandName: "show",
      abstract: "Förklara en regel: vad den letar efter, varför och enligt vad.")

    @Argument(help: ArgumentHelp("Regler, grupper eller ämnen.", valueName: "namn"))
    var names: [String]
    @Option(help: "Sidans format.")
    var format = Format.text
    @Option(help: ColorChoice.help)
    var color = ColorChoice.auto
    @OptionGroup(title: "Upphandlingen") var facts: FactOptions
    @OptionGroup var language: LanguageOptions
    @OptionGroup(title: "Inställningar") var library: LibraryOptions

    /// How a page is written.
    enum Format: String, ExpressibleByArgument, CaseIterable {
      case text, markdown
    }

    var needsExamples: Bool { true }

    func run(_ knowledge: Knowledge) async throws {
      let ids = try RuleSelection(knowledge.rules).ids(names, see: "hansyn rules show")
      if format == .markdown {
        let pages = RuleMarkdown(
          knowledge.rules, law: knowledge.law, clauses: knowledge.clauseNotes)
        let texts = knowledge.rules.rules.filter { ids.contains($0.id) }.map(pages.page)
        return try StandardOutput.write(texts.joined(separator: "\n"))
      }
      let pages = RulePages(
        knowledge.rules, terminal: StandardOutput.terminal(color), language: knowledge.language)
      let given = try facts.given(knowledge)
      let asOf = try facts.asOf ?? FactOptions.today()
      let texts = knowledge.rules.rules.filter { ids.contains($0.id) }.map { rule in
        pages.page(
          rule,
          law: LegalSource.all(
            rule.law + rule.parts.flatMap(\.law), law: knowledge.law, facts: given, asOf: asOf),
          clauses: knowledge.clauseNotes.filter { rule.clauses.contains($0.id) })
      }
      try StandardOutput.write(texts.joined(separator: "\n"))
    }
  }

  /// `hansyn rules test`.
  struct Test: ConfiguredCommand {
    static let configuration = CommandConfiguration(
      commandName: "test",
      abstract: "Kör exemplen som reglerna, ämnena och profilerna bär.")

    @Argument(help: ArgumentHelp("Regler eller ämnen; inga betyder alla.", valueName: "namn"))
    var names: [String] = []
    @Flag(
      help:
        "Kräv också att varje regel har tre exempel som flaggas, tre som går fria och två fällor."
    )
    var complete = false
    @OptionGroup var language: LanguageOptions
    @OptionGroup(title: "Inställningar") var library: LibraryOptions

    var needsExamples: Bool { true }

    func run(_ knowledge: Knowledge) async throws {
      let rules = knowledge.writtenRules
      let wanted = try RuleSelection(rules).names(names, option: "rules test")
      let today = try FactOptions.today()
      var result = ExampleRunner(library: rules, law: knowledge.law, today: today)
        .run(only: wanted)
      for profile in knowledge.allProfiles.profiles {
        let trials = profile.trials.filter { wanted.isEmpty || wanted.contains($0.rule) }
        guard !trials.isEmpty else { continue }
        let runner = ExampleRunner(
          library: try knowledge.rules(under: profile), law: knowledge.law, today: today)
        for trial in trials {
          result.add(
            runner.run(
              rule: trial.rule, flags: trial.flags, passes: trial.passes, subject: profile.id,
              path: profile.path))
        }
      }
      let pages = RulePages(knowledge.rules, terminal: Terminal(), language: knowledge.language)
      try StandardOutput.write(pages.results(result, withGaps: complete))
      if !result.failures.isEmpty || complete && !result.gaps.isEmpty { throw Ending.findings }
    }
  }
}
