import LibraryFiles

/// The knowledge that an act has no provision on a subject, which is not the same as not knowing.
public struct Absence: Sendable, Equatable {
  /// The subject's key.
  public let subject: String
  /// The act that is silent.
  public let act: Act
  /// The regimes for which it is silent.
  public let regimes: [Regime]
  /// When it is silent.
  public let validity: Validity
  /// What to rest on instead, one sentence.
  public let reason: Localised
  /// The key of its source.
  public let source: String

  /// Makes an absence.
  public init(
    subject: String, act: Act, regimes: [Regime], validity: Validity, reason: Localised,
    source: String
  ) {
    self.subject = subject
    self.act = act
    self.regimes = regimes
    self.validity = validity
    self.reason = reason
    self.source = source
  }
}
