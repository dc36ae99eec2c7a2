import Clauses
import Drafting
import Linting
import ProcurementLaw
import Rules
import TenderDocuments
import Testing

/// A plan is carried out with all that it strikes: what was missing is there, and nothing new is
/// found.
@Suite struct FixLoopTests {
  struct Lack: CustomTestStringConvertible, Sendable {
    let rule: Rule
    let example: Example
    var testDescription: String { "\(rule.id), line \(example.line)" }
  }

  /// Every example of something missing that a clause could be inserted for.
  static let lacks: [Lack] = {
    let insertable = Set(
      (Shipped.clauses?.clauses ?? []).filter { $0.place.otherwise != .standalone }.map(\.id))
    return (Shipped.rules?.rules ?? []).filter {
      $0.kind == .missing && !insertable.isDisjoint(with: $0.clauses)
    }.flatMap { rule in
      rule.flags.filter { $0.documents.count == 1 }.map { Lack(rule: rule, example: $0) }
    }
  }()

  /// What is told anew all the same.
  static let remainders = [
    KnownRemainder(
      rule: "ARB005", tells: "SOC002",
      because:
        "the example is a contract so small that no condition is proposed, and SOC001, which "
        + "told that nothing social is demanded, no longer does"),
    KnownRemainder(
      rule: "EMP012", tells: "XDK008",
      because:
        "the old paragraph says another thing too, so that a person must strike it; until then "
        + "two conditions stand, and that is told"),
  ]

  private static func bench(_ lack: Lack, _ form: TrialForm) throws -> TenderBench {
    var facts = lack.example.facts
    let regime = lack.rule.clauses.compactMap { Shipped.clauses?[$0]?.regimes.first }.first
    for (key, value) in [
      "act": "LOU", "regime": (regime ?? .directive).rawValue, "valueSEK": "12000000",
      "durationMonths": "36",
    ] where facts[key] == nil {
      facts[key] = value
    }
    return try TenderBench(["utkast": TrialTender.text(for: lack.rule, lack.example)], facts, form)
  }

  /// The plans that settle the lack: the one that is proposed or, where a person must choose, one
  /// for each clause to choose from.
  private static func plans(for lack: Lack, _ bench: TenderBench) throws -> [FixPlan] {
    let plan = try bench.plan()
    let own = bench.report.findings.indices.filter {
      bench.report.findings[$0].rule.id == lack.rule.id
    }
    #expect(!own.isEmpty)
    guard let open = own.lazy.compactMap({ plan.choice(leaving: $0) }).first else {
      // What was chosen for something else may mend it on the way.
      for index in own where plan.left[index] == nil {
        #expect(plan.steps.contains { $0.findings.contains(index) })
      }
      return [plan]
    }
    #expect(!open.options.isEmpty)
    return try open.options.map { try bench.plan(FixWishes(clauses: [$0.clause.id])) }
  }

  @Test func thereAreLacks() { #expect(Set(Self.lacks.map(\.rule.id)).count >= 10) }

  @Test(arguments: lacks)
  func mendsWhatIsMissing(_ lack: Lack) throws { try prove(lack, .markdown) }

  /// The same as tracked changes in a Word file, which is read again: the first example of each rule.
  @Test(arguments: firsts)
  func mendsWhatIsMissingInWord(_ lack: Lack) throws { try prove(lack, .word) }

  static let firsts: [Lack] = {
    var seen: Set<String> = []
    return lacks.filter { seen.insert($0.rule.id).inserted }
  }()

  private func prove(_ lack: Lack, _ form: TrialForm) throws {
    let bench = try Self.bench(lack, form)
    for plan in try Self.plans(for: lack, bench) {
      let clauses = plan.steps.map(\.clause.id).joined(separator: " ")
      let changed = try bench.apply(plan, strikes: true)
      let after = try bench.findings(with: changed)
      let text = changed.map(\.reading.document.wholeText).joined(separator: "\n")
      #expect(!after.contains { $0.rule.id == lack.rule.id }, "\(clauses)\n\(text)")
      let known = Self.remainders.filter { $0.concerns(lack.rule.id, nil) }.map(\.tells)
      let new = newFindings(bench.report.findings, after).filter { !known.contains($0.rule.id) }
      #expect(
        new.isEmpty, "\(clauses): \(new.map { "\($0.rule.id) \($0.message.sv)" })\n\(text)")
      #expect(try bench.apply(plan, strikes: true).map(\.bytes) == changed.map(\.bytes))
    }
  }

  @Test(arguments: remainders)
  func remainderIsNeeded(_ remainder: KnownRemainder) throws {
    let told = try Self.lacks.contains { lack in
      guard remainder.concerns(lack.rule.id, nil) else { return false }
      let bench = try Self.bench(lack, .markdown)
      return try Self.plans(for: lack, bench).contains { plan in
        let after = try bench.findings(with: try bench.apply(plan, strikes: true))
        return newFindings(bench.report.findings, after).contains { $0.rule.id == remainder.tells }
      }
    }
    #expect(told, "needed no longer: \(remainder.because)")
  }
}

extension FixPlan {
  /// The decision that nobody has taken and that a finding is left for.
  fileprivate func choice(leaving finding: Int) -> Choice? {
    guard case .choice(let choice) = left[finding], choice.chosen == nil else { return nil }
    return choice
  }
}
