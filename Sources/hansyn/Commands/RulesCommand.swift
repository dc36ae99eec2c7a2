import ArgumentParser
import Linting
import ProcurementLaw

struct RulesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rules", abstract: "Bläddra i reglerna och pröva dem.", subcommands: [Test.self])

  struct Test: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Kör exemplen i regelfilerna.")
    @Option var rules: String?
    @Argument var names: [String] = []

    func run() throws {
      let knowledge = try Knowledge(extraRules: rules)
      let today = LegalDate("2026-11-21")!
      let result = ExampleRunner(library: knowledge.rules, law: knowledge.law, today: today)
        .run(only: names)
      for failure in result.failures {
        print(
          "\(failure.path):\(failure.line): \(failure.subject): väntat \(failure.expected), blev \(failure.got)"
        )
        print("    \(failure.text.prefix(300))")
      }
      print("\(result.run) exempel, \(result.failures.count) fel")
      if !result.failures.isEmpty { throw ExitCode(1) }
    }
  }
}
