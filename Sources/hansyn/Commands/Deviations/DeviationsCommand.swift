import ArgumentParser
import Linting
import Reporting
import TenderDocuments

/// `hansyn deviations`: findings that are left as they are, with reason, name and date.
struct DeviationsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "deviations",
    abstract: "Lägg anmärkningar åt sidan med skäl, och håll reda på dem.",
    discussion: """
      Avstegen står i avsteg.yml bredvid dokumenten, aldrig i dem. Ett avsteg har alltid skäl, namn \
      och datum.
      """,
    subcommands: [
      DeviationsAddCommand.self, List.self, Check.self, DeviationsPrintCommand.self,
      DeviationsPruneCommand.self, DeviationsImportCommand.self,
    ], aliases: ["avsteg"])

  func run() throws { throw MissingCommand(Self.self) }

  /// The formats of the list.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json
  }

  /// `hansyn deviations list`.
  struct List: DeviationCommand {
    static let configuration = CommandConfiguration(
      commandName: "list", abstract: "Visa avstegen och hur det står till med dem.",
      aliases: ["lista"])

    @OptionGroup var options: DeviationOptions
    @Option(help: "Formatet.")
    var format = Format.text
    @Flag(help: "Visa i stället upphandlingens anmärkningar, med de nummer som add tar.")
    var findings = false

    func run(_ knowledge: Knowledge) async throws {
      let session = try await DeviationSession(options, knowledge)
      let report = session.report
      if findings { return try StandardOutput.write(report.choices + "\n") }
      try StandardOutput.write(format == .json ? report.json : report.text)
    }
  }

  /// `hansyn deviations check`.
  struct Check: DeviationCommand {
    static let configuration = CommandConfiguration(
      commandName: "check",
      abstract: "Pröva avstegen: upphörda, överflödiga och de som saknar beslut.",
      aliases: ["kontrollera"])

    @OptionGroup var options: DeviationOptions
    @Option(help: ColorChoice.help)
    var color = ColorChoice.auto

    func run(_ knowledge: Knowledge) async throws {
      let session = try await DeviationSession(options, knowledge)
      let report = session.report.check
      let terminal = StandardOutput.terminal(color)
      guard report.findings.isEmpty else {
        try StandardOutput.write(FindingFormat.text.writer(terminal).write(report))
        throw Ending.findings
      }
      let count = session.register.entries.count
      let words = knowledge.words
      try StandardOutput.write(
        words.of("\(count) avsteg, inget att anmärka.", "\(count) deviations, nothing to remark.")
          + "\n")
    }
  }
}
