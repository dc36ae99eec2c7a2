import ArgumentParser
import LibraryFiles
import Linting
import Reporting

/// `hansyn rules diff`: how the organisation's own rules differ from the built-in ones.
struct RulesDiffCommand: ConfiguredCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "Visa hur egna regler skiljer sig från de inbyggda som de ersätter.")

  @Argument(
    help: ArgumentHelp("Regler; inga betyder alla egna som ersätter en inbyggd.", valueName: "namn")
  )
  var names: [String] = []

  @Option(help: ColorChoice.help)
  var color = ColorChoice.auto
  @OptionGroup var language: LanguageOptions
  @OptionGroup(title: "Inställningar") var library: LibraryOptions

  var needsExamples: Bool { true }

  func run(_ knowledge: Knowledge) async throws {
    let ids =
      names.isEmpty
      ? knowledge.replacedRules
      : try RuleSelection(knowledge.rules).ids(names, see: "hansyn rules diff")
    let words = knowledge.words
    let nothing = words.of(
      "ingen egen regel ersätter en inbyggd\n", "no own rule replaces a built-in one\n")
    let texts = ids.map { difference(of: $0, in: knowledge) }
    try StandardOutput.write(texts.isEmpty ? nothing : texts.joined(separator: "\n"))
  }

  private func difference(of id: String, in knowledge: Knowledge) -> String {
    let words = knowledge.words
    switch knowledge.ruleVersions(id) {
    case (_, nil):
      return words.of("\(id): inbyggd, oförändrad\n", "\(id): built in, unchanged\n")
    case (nil, _?):
      return words.of(
        "\(id): egen, ersätter ingen inbyggd\n", "\(id): own, replaces no built-in one\n")
    case (let builtIn?, let own?):
      let diff = UnifiedDiff(from: Self.lines(builtIn), to: Self.lines(own))
      guard !diff.isEmpty else {
        return words.of(
          "\(id): egen, lika med den inbyggda\n", "\(id): own, same as the built-in one\n")
      }
      return diff.text(
        from: words.of("inbyggd ", "built in ") + id, to: words.of("egen ", "own ") + own.path,
        terminal: StandardOutput.terminal(color))
    }
  }

  private static func lines(_ file: LibraryFile) -> [String] {
    guard case .mapping(let entries) = file.root.content else { return [] }
    return entries.flatMap { $0.value.lines(of: $0.key) }
  }
}
