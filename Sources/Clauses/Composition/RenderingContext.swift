import ProcurementLaw

/// What a clause takes from the tender and from the law, not from the user.
public struct RenderingContext: Sendable {
  /// What the parties are called.
  public var parties: PartyNames
  /// The act, or nil where it is not known.
  public var act: Act?
  /// The regime, or nil where it is not known.
  public var regime: Regime?
  /// What is known of the law.
  public var law: LawBook
  /// The day whose law the clause is written under.
  public var asOf: LegalDate
  /// Where clauses that already stand in the document are found, by clause id, in words that follow
  /// ”enligt”; these are referred to and not written once more.
  public var standing: [String: String]
  /// What is known of the tender, by the keys of `--fact`: values for the parameters that name one.
  public var facts: [String: String]
  /// The day on which it is written, for days that must come after it; nil leaves them unchecked.
  public var today: LegalDate? {
    get { facts[TenderDay.today.rawValue].flatMap { LegalDate($0) } }
    set { facts[TenderDay.today.rawValue] = newValue.map { "\($0)" } }
  }
  /// What the size of the contract bears, by the parameter's name: goes before a standard value, and
  /// stands in for an answer only where the user is asked or takes examples.
  public var proposals: [String: RawValue] = [:]

  /// Makes a context.
  public init(
    parties: PartyNames = PartyNames(), act: Act?, regime: Regime?, law: LawBook,
    asOf: LegalDate, standing: [String: String] = [:], facts: [String: String] = [:]
  ) {
    self.parties = parties
    self.act = act
    self.regime = regime
    self.law = law
    self.asOf = asOf
    self.standing = standing
    self.facts = facts
  }

  /// The provision that a clause's need leads to; nil where none applies or the act or the regime is
  /// not known.
  func provision(for need: Clause.LegalNeed) -> CitedProvision? {
    guard let act, let regime = need.regime ?? regime,
      let name = law.acts.first(where: { $0.act == act && $0.validity.contains(asOf) })?.title
    else { return nil }
    let basis = law.basis(for: need.subject, act: act, regime: regime, asOf: asOf)
    guard basis.isCertain, !basis.provisions.isEmpty else { return nil }
    return CitedProvision(
      place: basis.provisions.map(\.place).joined(separator: " och "), act: name)
  }
}
