import ProcurementLaw

/// What is known of a tender; what is not known is left out.
public struct Facts: Sendable, Equatable {
  /// Keys that reports and `--fact` know, in the order in which they are shown.
  public static let keys = FactGuide.all.map(\.key)

  private var facts: [String: Fact]
  /// Facts that the text gives in more than one way, which are therefore not known: one entry a
  /// statement, in reading order.
  public private(set) var contradictions: [Fact] = []

  /// Facts that the text gives otherwise than the user, whose word counts.
  public internal(set) var overridden: [Fact] = []

  /// Makes facts from keys and values that the user gave, without checking them.
  public init(_ values: [String: String] = [:], source: String = "--fact") {
    facts = values.reduce(into: [:]) {
      $0[$1.key] = Fact(key: $1.key, value: $1.value, origin: .given(source))
    }
  }

  /// Makes facts as read; the first of each key counts.
  public init(read facts: [Fact], contradictions: [Fact] = []) {
    self.facts = Dictionary(facts.map { ($0.key, $0) }) { first, _ in first }
    self.contradictions = contradictions
  }

  /// The value of a fact, as in reports.
  public func value(of key: String) -> String? { facts[key]?.value }

  /// A fact with its origin.
  public func fact(_ key: String) -> Fact? { facts[key] }

  /// All known facts, in the order of ``keys``.
  public var all: [Fact] { Self.keys.compactMap { facts[$0] } }

  /// What the document is.
  public var documentKind: String? { value(of: "documentKind") }
  /// The act that governs the tender.
  public var act: Act? { value(of: "act").flatMap(Act.init) }
  /// The regime.
  public var regime: Regime? { value(of: "regime").flatMap(Regime.init) }
  /// The procedure.
  public var procedure: String? { value(of: "procedure") }
  /// Whether this is a call-off, to which no condition may be added.
  public var isCallOff: Bool { procedure == "call_off" }
  /// The codes of what is bought.
  public var cpv: [CPVCode] {
    (value(of: "cpv") ?? "").split(separator: ",").compactMap {
      CPVCode($0.drop { $0 == " " })
    }
  }
  /// The estimated value in kronor, without value added tax and with options.
  public var valueSEK: Int? { number("valueSEK") }
  /// The term in months, with options.
  public var durationMonths: Int? { number("durationMonths") }
  /// The term in months, without options.
  public var baseMonths: Int? { number("baseMonths") }
  /// How many perform the contract at a time; only ever given by the user.
  public var performers: Int? { number("performers") }
  /// The day of the document.
  public var date: LegalDate? { day("date") }
  /// The day the notice is published.
  public var published: LegalDate? { day("published") }
  /// The last day for tenders.
  public var deadline: LegalDate? { day("deadline") }
  /// The first day of the contract.
  public var start: LegalDate? { day("start") }
  /// Whether a framework agreement is set up.
  public var isFramework: Bool? { value(of: "framework").map { $0 == "yes" } }
  /// Whether the contract is divided into lots.
  public var hasLots: Bool? { value(of: "lots").map { $0 == "yes" } }
  /// Whether the authority is one of those in the annex to förordning (2006:260).
  public var isStateListed: Bool? { value(of: "stateListed").map { $0 == "yes" } }

  /// These facts, and where one is not known, the other's.
  public func completed(by other: Facts) -> Facts {
    var joined = self
    joined.facts.merge(other.facts) { own, _ in own }
    joined.contradictions += other.contradictions
    joined.overridden += other.overridden
    return joined
  }

  /// These facts without some of them.
  func removing(_ isUnwanted: (Fact) -> Bool) -> Facts {
    var rest = self
    rest.facts = facts.filter { !isUnwanted($0.value) }
    rest.contradictions.removeAll(where: isUnwanted)
    return rest
  }

  private func number(_ key: String) -> Int? { value(of: key).flatMap { Int($0) } }

  private func day(_ key: String) -> LegalDate? { value(of: key).flatMap { LegalDate($0) } }
}
