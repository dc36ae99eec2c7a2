import ArgumentParser
import LibraryFiles

/// Checks the names of commands before the parser does, which would call them unexpected arguments.
enum CommandName {
  /// Follows the arguments down to a command.
  ///
  /// - Throws: `UsageError` with the nearest name for an unknown command.
  static func check(_ arguments: [String]) throws {
    var command: any ParsableCommand.Type = Hansyn.self
    var path = "hansyn"
    for argument in arguments where !argument.hasPrefix("-") {
      let subcommands = command.configuration.subcommands
      if subcommands.isEmpty || (command == Hansyn.self && argument == "help") { return }
      guard let next = subcommands.first(where: { names(of: $0).contains(argument) }) else {
        let nearest = NearestName.to(argument, among: subcommands.flatMap(names))
        throw UsageError(
          Localised(sv: "okänt kommando ”\(argument)”", en: "unknown command ”\(argument)”"),
          meant: nearest, see: path)
      }
      command = next
      path += " \(argument)"
    }
  }

  private static func names(of command: any ParsableCommand.Type) -> [String] {
    [command.configuration.commandName].compactMap(\.self) + command.configuration.aliases
  }
}
