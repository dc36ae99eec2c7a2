import BundledLibrary
import Clauses
import Drafting
import Linting
import ProcurementLaw
import Rules
import TenderDocuments
import Testing

/// The library that ships, read once for all tests.
enum Shipped {
  static let rules = load { try RuleLibrary(BundledLibrary.files()) }
  static let law = load { try LawBook(files: BundledLibrary.files()) }
  static let clauses = load { try ClauseLibrary.load(BundledLibrary.files()) }
  static let models = load { try ProportionModels(BundledLibrary.files()) }
  static let today = LegalDate(year: 2026, month: 11, day: 21)

  /// Whether a finding is of a rule's part about wording: that is shown, and nothing is put in.
  static func isOfWording(_ finding: Finding) -> Bool {
    finding.rule.parts.contains { part in
      if case .wording = part.check { part.message.sv == finding.message.sv } else { false }
    }
  }

  private static func load<Value>(_ make: () throws -> Value) -> Value? { try? make() }
}

@Suite struct ClosedLoopTests {
  struct Pair: CustomTestStringConvertible, Sendable {
    let rule: Rule
    let clause: String
    let example: Example
    var testDescription: String { "\(rule.id) mended by \(clause), line \(example.line)" }
  }

  /// Every rule for something missing, with each clause that mends it and each of its examples; but
  /// what stands alone is inserted into nothing, and what several documents lack has no one place.
  static let pairs: [Pair] = (Shipped.rules?.rules ?? []).filter { $0.kind == .missing }
    .flatMap { rule in
      rule.clauses.filter { !standing.contains($0) }.flatMap { clause in
        rule.flags.filter { $0.documents.count == 1 && isFor(clause, $0) }
          .map { Pair(rule: rule, clause: clause, example: $0) }
      }
    }

  /// Whether a clause may be used under the act and regime that an example names.
  private static func isFor(_ id: String, _ example: Example) -> Bool {
    guard let clause = Shipped.clauses?[id] else { return true }
    let act = example.facts["act"].flatMap(Act.init(rawValue:))
    let regime = example.facts["regime"].flatMap(Regime.init(rawValue:))
    return act.map { clause.acts.isEmpty || clause.acts.contains($0) } ?? true
      && regime.map { clause.regimes.isEmpty || clause.regimes.contains($0) } ?? true
  }

  private static let standing = Set(
    (Shipped.clauses?.clauses ?? []).filter { $0.place.otherwise == .standalone }.map(\.id))

  /// What a tender is about, for clauses of one trade.
  private static let trades = [
    "VIL-06": "Uppdraget avser lokalvård. ", "VIL-07": "Uppdraget avser skötsel av parker. ",
    "VIL-08": "Uppdraget avser ombyggnad av en skola. ",
  ]

  @Test func thereAreRulesToMend() {
    #expect(Set(Self.pairs.map(\.rule.id)).count >= 10)
  }

  /// The clause goes in, its finding goes away, and nothing new is found.
  @Test(arguments: pairs)
  func clauseMendsItsFinding(_ pair: Pair) throws {
    let rules = try #require(Shipped.rules)
    let law = try #require(Shipped.law)
    let library = try #require(Shipped.clauses)
    let today = try #require(Shipped.today)
    let reader = TenderReader(rules, law: law, asOf: today)
    let clause = try library.clause(pair.clause)
    var given = pair.example.facts
    // Of what the example leaves open, what the clause is written for is taken.
    if given["act"] == nil { given["act"] = (clause.acts.first ?? .lou).rawValue }
    if given["regime"] == nil {
      given["regime"] = (clause.regimes.first ?? .directive).rawValue
    }
    let facts = Facts(given)

    func findings(_ bytes: [UInt8]) throws -> (DocumentReading, [Finding]) {
      let reading = reader.read(
        try DocumentReader.read(bytes: bytes, path: "utkast.md"), given: facts)
      let report = Linter(library: rules, law: law)
        .lint(Tender([reading]), options: .init(asOf: today))
      return (reading, report.findings)
    }

    // A tender has a chapter at least; an example is often a bare sentence.
    let text = pair.example.text
    let chapter =
      pair.rule.topic == "reserved_contract"
      ? "Upphandlingsföreskrifter" : "Särskilda kontraktsvillkor"
    let isBare = !text.hasPrefix("#")
    // What a condition calls for in the rest of a tender is there already, and a clause for cleaning
    // goes into a tender that is about cleaning: the clause alone is on trial.
    let lots =
      pair.rule.topic == "lots_division_or_reason"
      ? "" : "Upphandlingen är uppdelad i två delar, och anbud får lämnas på en eller båda. "
    let host =
      "# 1 Uppdraget\n\n" + (Self.trades[pair.clause] ?? "") + lots
      + "Kommunen höll i juni 2026 ett marknadsmöte.\n\n"
    let source = Array((host + (isBare ? "# 2 \(chapter)\n\n" + text : text)).utf8)
    let (reading, before) = try findings(source)
    let own = before.filter { $0.rule.id == pair.rule.id }
    try #require(!own.isEmpty)
    if own.contains(where: Shipped.isOfWording) { return }
    let result = try ClauseInsertion(library: library, law: law).insert(
      clause, into: source, of: reading,
      .init(
        values: ParameterValues(raw: clause.values(mending: pair.rule.id)), usesExamples: true,
        revision: nil), asOf: today)
    let (_, after) = try findings(result.bytes)
    // A sentence of the document's own that says something wrong is for a person to rewrite.
    let left = after.filter { $0.rule.id == pair.rule.id && !Shipped.isOfWording($0) }
    #expect(
      left.isEmpty, "\(left.map(\.message.sv))\n\(String(decoding: result.bytes, as: UTF8.self))")
    var new = Set(after.map(\.rule.id)).subtracting(before.map(\.rule.id))
    // SOC001 says that nothing social is demanded at all; where something is, SOC002 may say that it
    // is not what this contract suits. It is the same lack, told more closely.
    if before.contains(where: { $0.rule.id == "SOC001" }) { new.remove("SOC002") }
    #expect(
      new.isEmpty,
      """
      \(after.filter { new.contains($0.rule.id) }.map { "\($0.rule.id) \($0.message.sv)" })
      \(String(decoding: result.bytes, as: UTF8.self))
      """)
  }
}
