import ArgumentParser
import Clauses
import ProcurementLaw
import Reporting
import Rules

/// `hansyn law`: what the program knows of the law.
struct LawCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "law", abstract: "Slå upp vad verktyget vet om lagen.",
    subcommands: [Show.self], aliases: ["lag"])

  func run() throws { throw MissingCommand(Self.self) }

  /// `hansyn law show`.
  struct Show: ConfiguredCommand {
    static let configuration = CommandConfiguration(
      commandName: "show",
      abstract: "Visa en bestämmelse, en lag eller ett ord: vad den handlar om och när den gäller.",
      discussion: """
        Till exempel ’17 kap. 1 §’, ’19 kap. 25 a § LUF’, ’LOU 4:18’, 2007:1091 eller
        förfrågningsunderlag. Utan lag visas varje upphandlingslags bestämmelse.
        """, aliases: ["visa"])

    @Argument(help: ArgumentHelp("En bestämmelse, en lag eller ett ord.", valueName: "lagrum"))
    var words: [String]
    @Option(
      help: ArgumentHelp("Lagen som den löd den dagen (annars i dag).", valueName: "åååå-mm-dd"),
      transform: FactOptions.day)
    var asOf: LegalDate?
    @Option(help: ColorChoice.help)
    var color = ColorChoice.auto
    @OptionGroup var language: LanguageOptions
    @OptionGroup(title: "Inställningar") var library: LibraryOptions

    func run(_ knowledge: Knowledge) async throws {
      let asOf = try asOf ?? FactOptions.today()
      let wanted = words.joined(separator: " ")
      let lookUp = LawLookUp(knowledge.law, asOf: asOf)
      let pages = LawPage(
        knowledge.law, asOf: asOf, terminal: StandardOutput.terminal(color),
        language: knowledge.language)
      let clauses = try knowledge.clauses().clauses
      let found = lookUp.entries(for: wanted)
      // Of a place that was looked up in every act, those that say nothing share a line.
      let empty = found.filter { $0.isUnknown || $0.isBeyond }
      let joins = empty.count < found.count && found.count > 1
      let known = joins ? found.filter { !$0.isUnknown && !$0.isBeyond } : found
      var entries = known.map { entry in
        pages.page(entry, dependents: Self.dependents(of: entry, knowledge.rules, clauses))
      }
      if joins, !empty.isEmpty { entries.append(pages.nothing(in: empty)) }
      let terms = entries.isEmpty ? lookUp.terms(for: wanted).map(pages.page) : []
      guard !entries.isEmpty || !terms.isEmpty else {
        throw UsageError(
          sv: "”\(wanted)” är inget lagrum som går att läsa; skriv till exempel ’17 kap. 1 § LOU’",
          en: "”\(wanted)” is no provision that can be read; write for example ’17 kap. 1 § LOU’",
          see: "hansyn law show")
      }
      try StandardOutput.write((entries + terms).joined(separator: "\n"))
    }

    /// The rules and clauses that name a subject of the place.
    private static func dependents(
      of entry: LawEntry, _ library: RuleLibrary, _ clauses: [Clause]
    ) -> LawPage.Dependents {
      let subjects = Set(entry.matters.map(\.subject))
      let rules = library.rules.filter { rule in
        (rule.law + rule.parts.flatMap(\.law)).contains {
          if case .subject(let subject) = $0 { subjects.contains(subject) } else { false }
        }
      }
      let resting = clauses.filter { $0.law.contains { subjects.contains($0.subject) } }
      return LawPage.Dependents(
        rules: rules.map { ($0.id, $0.title) }, clauses: resting.map { ($0.id, $0.title) })
    }
  }
}
