import ArgumentParser
import Foundation
import LibraryFiles
import Reporting

/// The command `hansyn`.
@main
struct Hansyn: AsyncParsableCommand {
  /// The program's version; the library has its own, in `rules/law/edition.yml`.
  static let version = "0.1.0"

  static let configuration = CommandConfiguration(
    commandName: "hansyn",
    abstract: "Granskar upphandlingsdokument och skriver klausuler om sociala hänsyn.",
    discussion: """
      Allt sker på den egna datorn: inget skickas någonstans.
      Slutstatus: 0 inget att anmärka, 1 anmärkningar, 2 fel anrop eller oläsbar fil.
      """,
    subcommands: [
      LintCommand.self, InspectCommand.self, MatrixCommand.self, PortfolioCommand.self,
      CompareCommand.self,
      SuggestCommand.self,
      InsertCommand.self,
      FixCommand.self,
      GenerateCommand.self, DeviationsCommand.self, ClausesCommand.self, RulesCommand.self,
      ProfilesCommand.self, LawCommand.self, InitCommand.self, ConfigCommand.self,
    ])

  @Flag(name: .customLong("version"), help: "Visa programmets, bibliotekets och lagens version.")
  var showsVersion = false

  @OptionGroup var language: LanguageOptions

  func run() async throws {
    guard showsVersion else { throw MissingCommand() }
    let knowledge = try Knowledge()
    var lines = ["hansyn \(Self.version)"]
    let words = Wording(language.lang ?? .sv)
    if let edition = knowledge.law.edition {
      lines.append(words.of("bibliotek ", "library ") + edition.version)
      lines.append(
        words.of(
          "lagar till och med \(edition.consolidated), kontrollerade \(edition.lawDate)",
          "law to \(edition.consolidated), checked \(edition.lawDate)"))
    }
    try StandardOutput.write(lines.joined(separator: "\n") + "\n")
  }

  /// Runs the command and ends with 0, 1 or 2; messages of the argument parser become Swedish.
  static func main() async {
    // A reader that has seen enough closes the pipe: that is a failed write, not a signal.
    signal(SIGPIPE, SIG_IGN)
    let arguments = Array(CommandLine.arguments.dropFirst())
    do {
      try CommandName.check(arguments)
      var command = try parseAsRoot(arguments)
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
    } catch {
      Foundation.exit(Ending(of: error, in: Language(askedForIn: arguments)).report())
    }
  }
}
