import Clauses
import Drafting
import Linting
import ProcurementLaw
import Rules
import TenderDocuments
import Testing

/// A clause goes in, its finding goes away, and nothing new is found.
@Suite struct ClosedLoopTests {
  struct Pair: CustomTestStringConvertible, Sendable {
    let rule: Rule
    let clause: Clause
    let example: Example
    var testDescription: String { "\(rule.id) mended by \(clause.id), line \(example.line)" }
  }

  /// Every rule for something missing, with each clause that mends it and each of its examples; but
  /// what stands alone is inserted into nothing, and what several documents lack has no one place.
  static let pairs: [Pair] = (Shipped.rules?.rules ?? []).filter { $0.kind == .missing }
    .flatMap { rule in
      rule.clauses.compactMap { Shipped.clauses?[$0] }
        .filter { $0.place.otherwise != .standalone }
        .flatMap { clause in
          rule.flags.filter { $0.documents.count == 1 && isFor(clause, $0) }
            .map { Pair(rule: rule, clause: clause, example: $0) }
        }
    }

  /// What is told anew all the same.
  static let remainders = [
    KnownRemainder(
      rule: "ARB001", clause: "ARV-01", tells: "SOC002",
      because:
        "SOC001 told that nothing social is demanded; terms of labour law are something, and "
        + "that employment suits the contract is then told by itself"),
    KnownRemainder(
      rule: "ARB005", clause: "ARV-03", tells: "SOC002",
      because: "as for ARB001: SOC001 told it before, together with the rest"),
    KnownRemainder(
      rule: "EMP009", clause: "VIL-14", tells: "EMP002",
      because: "EMP002 told that the group is not delimited; now that the supplier may propose "
        + "persons itself it matters too who confirms that they belong, and VIL-13 mends both"),
    KnownRemainder(
      rule: "EMP005", clause: "VIL-05", tells: "XDK008",
      because: "the old condition is left beside the new one, with another number of months: an "
        + "insertion strikes nothing, and this is what the rule is there to tell"),
    KnownRemainder(
      rule: "EMP012", clause: "VIL-05", tells: "XDK008",
      because: "as for EMP005, with another number of places"),
  ]

  /// Whether a clause may be used under the act and regime that an example names.
  private static func isFor(_ clause: Clause, _ example: Example) -> Bool {
    let act = example.facts["act"].flatMap(Act.init(rawValue:))
    let regime = example.facts["regime"].flatMap(Regime.init(rawValue:))
    return act.map { clause.acts.isEmpty || clause.acts.contains($0) } ?? true
      && regime.map { clause.regimes.isEmpty || clause.regimes.contains($0) } ?? true
  }

  /// What a tender is about, for clauses of one trade: one for cleaning goes into a tender that is about
  /// cleaning.
  private static let trades = [
    "VIL-06": "Uppdraget avser lokalvård. ", "VIL-07": "Uppdraget avser skötsel av parker. ",
    "VIL-08": "Uppdraget avser ombyggnad av en skola. ",
  ]

  /// The findings before and after the clause was put in, and the new text.
  private static func mend(
    _ pair: Pair, _ form: TrialForm
  ) throws -> (before: [Finding], after: [Finding], text: String) {
    let rules = try #require(Shipped.rules)
    let law = try #require(Shipped.law)
    let library = try #require(Shipped.clauses)
    let today = try #require(Shipped.today)
    let reader = TenderReader(rules, law: law, asOf: today)
    var given = pair.example.facts
    // Of what the example leaves open, what the clause is written for is taken.
    if given["act"] == nil { given["act"] = (pair.clause.acts.first ?? .lou).rawValue }
    if given["regime"] == nil {
      given["regime"] = (pair.clause.regimes.first ?? .directive).rawValue
    }
    let facts = Facts(given)

    func findings(_ bytes: [UInt8]) throws -> (DocumentReading, [Finding]) {
      let reading = reader.read(
        try DocumentReader.read(bytes: bytes, path: form.path("utkast")), given: facts)
      let report = Linter(library: rules, law: law)
        .lint(Tender([reading]), options: .init(asOf: today))
      return (reading, report.findings)
    }

    let source = try form.bytes(
      TrialTender.text(for: pair.rule, pair.example, trade: trades[pair.clause.id] ?? ""))
    let (reading, before) = try findings(source)
    let result = try ClauseInsertion(library: library, law: law).insert(
      pair.clause, into: source, of: reading,
      .init(
        values: ParameterValues(raw: pair.clause.values(mending: pair.rule.id)),
        usesExamples: true, revision: form.revision), asOf: today)
    let (written, after) = try findings(result.bytes)
    return (before, after, written.document.wholeText)
  }

  @Test func thereAreRulesToMend() {
    #expect(Set(Self.pairs.map(\.rule.id)).count >= 10)
  }

  @Test(arguments: pairs)
  func clauseMendsItsFinding(_ pair: Pair) throws { try prove(pair, .markdown) }

  /// As a tracked change in a Word file, which is read again: the first example of each, since only
  /// the file is another.
  @Test(arguments: firsts)
  func clauseMendsItsFindingInWord(_ pair: Pair) throws { try prove(pair, .word) }

  static let firsts: [Pair] = {
    var seen: Set<String> = []
    return pairs.filter { seen.insert("\($0.rule.id) \($0.clause.id)").inserted }
  }()

  private func prove(_ pair: Pair, _ form: TrialForm) throws {
    let (before, after, text) = try Self.mend(pair, form)
    #expect(before.contains { $0.rule.id == pair.rule.id }, "\(text)")
    let left = after.filter { $0.rule.id == pair.rule.id }
    #expect(left.isEmpty, "\(left.map(\.message.sv))\n\(text)")
    let known = Self.remainders.filter { $0.concerns(pair.rule.id, pair.clause.id) }.map(\.tells)
    let new = newFindings(before, after, mayMove: true).filter { !known.contains($0.rule.id) }
    #expect(new.isEmpty, "\(new.map { "\($0.rule.id) \($0.message.sv)" })\n\(text)")
  }

  @Test(arguments: remainders)
  func remainderIsNeeded(_ remainder: KnownRemainder) throws {
    let told = try Self.pairs.contains { pair in
      guard remainder.concerns(pair.rule.id, pair.clause.id) else { return false }
      let (before, after, _) = try Self.mend(pair, .markdown)
      return newFindings(before, after, mayMove: true).contains { $0.rule.id == remainder.tells }
    }
    #expect(told, "needed no longer: \(remainder.because)")
  }
}
