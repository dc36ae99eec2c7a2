import ArgumentParser
import Clauses
import Linting
import Reporting

/// `hansyn clauses diff`: how the organisation's own clauses differ from the built-in ones.
struct ClausesDiffCommand: ConfiguredCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "Visa hur egna klausuler skiljer sig från de inbyggda som de ersätter.")

  @Argument(
    help: ArgumentHelp(
      "Id eller namn; inga betyder alla egna som ersätter en inbyggd.", valueName: "klausul"))
  var names: [String] = []

  @Option(help: ColorChoice.help)
  var color = ColorChoice.auto
  @OptionGroup var language: LanguageOptions
  @OptionGroup(title: "Inställningar") var library: LibraryOptions

  func run(_ knowledge: Knowledge) async throws {
    let clauses = try knowledge.clauses()
    let wanted =
      names.isEmpty
      ? clauses.clauses.filter { clauses.replaced(by: $0) != nil }
      : try names.map { try clauses.clause($0) }
    let texts = wanted.map { difference(of: $0, in: clauses, knowledge.words) }
    let words = knowledge.words
    let nothing = words.of(
      "ingen egen klausul ersätter en inbyggd\n", "no own clause replaces a built-in one\n")
    try StandardOutput.write(texts.isEmpty ? nothing : texts.joined(separator: "\n"))
  }

  private func difference(
    of clause: Clause, in clauses: ClauseLibrary, _ words: Wording
  ) -> String {
    guard let builtIn = clauses.replaced(by: clause) else {
      return clauses.origin(of: clause) == .own
        ? words.of(
          "\(clause.id): egen, ersätter ingen inbyggd\n",
          "\(clause.id): own, replaces no built-in one\n")
        : words.of("\(clause.id): inbyggd, oförändrad\n", "\(clause.id): built in, unchanged\n")
    }
    let diff = UnifiedDiff(from: builtIn.source.lines, to: clause.source.lines)
    guard !diff.isEmpty else {
      return words.of(
        "\(clause.id): egen, lika med den inbyggda\n",
        "\(clause.id): own, same as the built-in one\n"
      )
    }
    return diff.text(
      from: words.of("inbyggd ", "built in ") + clause.id,
      to: words.of("egen ", "own ") + clause.path, terminal: StandardOutput.terminal(color))
  }
}
