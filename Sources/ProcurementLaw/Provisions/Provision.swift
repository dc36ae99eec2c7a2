import LibraryFiles

/// What stands in the law on one subject, for some acts and regimes, in some period.
public struct Provision: Sendable, Equatable {
  /// How binding the authority is.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    case statute
    /// A court's ruling.
    case `case`
    /// What Upphandlingsmyndigheten or another authority recommends.
    case guidance
    /// How supervision or the trade does it.
    case practice
  }

  /// The subject's key, for example `special_performance_conditions`.
  public let subject: String
  /// The act; nil for what holds under all of them, such as a case.
  public let act: Act?
  /// The regimes it holds for.
  public let regimes: [Regime]
  /// The place without the act's name: `19 kap. 9 § första stycket 5`; for a case its name.
  public let place: String
  /// How binding it is.
  public let kind: Kind
  /// When it is in force.
  public let validity: Validity
  /// What to know when applying it; nil where the place says enough.
  public let note: Localised?
  /// The key of its source.
  public let source: String

  /// Makes a provision.
  public init(
    subject: String, act: Act?, regimes: [Regime], place: String, kind: Kind, validity: Validity,
    note: Localised? = nil, source: String
  ) {
    self.subject = subject
    self.act = act
    self.regimes = regimes
    self.place = place
    self.kind = kind
    self.validity = validity
    self.note = note
    self.source = source
  }

  /// The citation as a lawyer writes it: `17 kap. 1 § LOU`.
  public var citation: String {
    act.map { "\(place) \($0.rawValue)" } ?? place
  }
}
