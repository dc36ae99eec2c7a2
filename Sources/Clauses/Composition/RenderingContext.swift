/// What a clause takes from the tender and from the law, not from the user.
public struct RenderingContext: Sendable {
  /// What the parties are called.
  public var parties: PartyNames
  /// The act, `LOU` …, or nil where it is not known.
  public var act: String?
  /// The regime, `directive` …, or nil where it is not known.
  public var regime: String?
  /// The provision for a subject of law under a regime; nil where none applies or the act or the
  /// regime is not known.
  public var provision: @Sendable (_ subject: String, _ regime: String?) -> CitedProvision?
  /// Where clauses that already stand in the document are found, by clause id; these are referred
  /// to and not written once more.
  public var standing: [String: String]

  /// Makes a context.
  public init(
    parties: PartyNames = PartyNames(), act: String? = nil, regime: String? = nil,
    standing: [String: String] = [:],
    provision: @escaping @Sendable (_ subject: String, _ regime: String?) -> CitedProvision? = {
      _, _ in nil
    }
  ) {
    self.parties = parties
    self.act = act
    self.regime = regime
    self.standing = standing
    self.provision = provision
  }

  /// The provision that a clause's need leads to.
  func provision(for need: Clause.LegalNeed) -> CitedProvision? {
    provision(need.subject, need.regime ?? regime)
  }
}
