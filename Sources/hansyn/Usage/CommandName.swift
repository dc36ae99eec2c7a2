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
    for (index, argument) in arguments.enumerated() where !argument.hasPrefix("-") {
      let subcommands = command.configuration.subcommands
      if index > 0, valued.contains(arguments[index - 1]) { continue }
      if subcommands.isEmpty || (command == Hansyn.self && argument == "help") { return }
      guard let next = subcommands.first(where: { names(of: $0).contains(argument) }) else {
        let nearest = NearestName.to(argument, among: subcommands.flatMap(names))
        throw UsageError(
          Localised(sv: "okänt kommando ”\(argument)”", en: "unknown command ”\(argument)”"),
          meant: nearest, see: path)
      }
      guard command != Hansyn.self || !arguments[..<index].contains(where: isLanguage) else {
        throw UsageError(
          sv: "--lang skrivs efter kommandot: hansyn \(argument) --lang …",
          en: "--lang is written after the command: hansyn \(argument) --lang …", see: path)
      }
      command = next
      path += " \(argument)"
    }
  }

  /// Options of `hansyn` itself that a value follows, which is no command.
  private static let valued: Set<String> = ["--lang", "--generate-completion-script"]

  /// The command's own option would be read without its language: each command has one itself.
  private static func isLanguage(_ argument: String) -> Bool {
    argument == "--lang" || argument.hasPrefix("--lang=")
  }

  private static func names(of command: any ParsableCommand.Type) -> [String] {
    [command.configuration.commandName].compactMap(\.self) + command.configuration.aliases
  }
}
