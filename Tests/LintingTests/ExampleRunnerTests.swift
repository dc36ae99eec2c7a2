import Linting
import Testing

/// Examples are run, and what a rule lacks of them is told.
@Suite struct ExampleRunnerTests {
  /// The examples of a rule against fines, what comes out otherwise, and what is lacking.
  @Test(arguments: [
    (
      "flags: [Vite utgår., Viten utgår., Vitet utgår.]\npasses: [a, b, c]\ntraps: [d, e]",
      [],
      [
        "exemplet på rad 11 saknar ”at”", "exemplet på rad 11 saknar ”at”",
        "exemplet på rad 11 saknar ”at”",
      ]
    ),
    (
      "flags: [{text: Vite utgår., at: Vite}]\ntraps: [Vitet utgår.]",
      ["12 ingen träff: träff: Vitet"],
      [
        "flags har 1 av minst 3 exempel", "passes har 0 av minst 3 exempel",
        "traps har 1 av minst 2 exempel",
      ]
    ),
    (
      """
      flags:
        - text: Vite utgår.
          at: utgår
        - documents:
            - {name: a.md, kind: policy, text: Vite utgår.}
            - {name: b.txt, kind: contract_draft, text: Viten utgår.}
          at: Viten
        - {text: Vite utgår., facts: {documentKind: policy}}
      passes: [a, b, c]
      traps: [d, e]
      """, ["12 träff: träff på ”Vite”", "18 träff: ingen träff"], []
    ),
  ])
  func tellsFaultsAndGaps(_ examples: String, _ faults: [String], _ gaps: [String]) throws {
    let rule = """
      id: KEY001
      topic: employment_condition
      kind: defective
      severity: error
      title: Prov
      message: "{hit}"
      explanation: Prov
      law: [{subject: principles}]
      check: wording
      signals: [{id: penalty, says: [penalty]}]
      \(examples)
      in_document: []
      applies: {not_documentKind: [policy]}
      """
    let library = try EngineFixture.library(adding: [("rules/KEY/KEY001.yml", rule)])
    let runner = ExampleRunner(
      library: library, law: try EngineFixture.law(), today: try EngineFixture.date())
    let result = runner.run(only: ["KEY001"])
    #expect(result.failures.map { "\($0.line) \($0.expected.sv): \($0.got.sv)" } == faults)
    #expect(result.gaps.map(\.reason.sv) == gaps)
    #expect(result.gaps.allSatisfy { $0.rule == "KEY001" && $0.path == "rules/KEY/KEY001.yml" })
  }
}
