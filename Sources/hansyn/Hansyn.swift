import ArgumentParser

/// The command `hansyn`.
@main
struct Hansyn: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "hansyn", abstract: "Granskar upphandlingsdokument och skriver klausuler.",
    subcommands: [Lint.self, Inspect.self, RulesCommand.self, Insert.self])
}
