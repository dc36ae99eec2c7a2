import LibraryFiles

extension Rule {
  /// What an organisation's policy demands where the law only recommends.
  ///
  /// Where its conditions are known to hold, the findings of the rule are at least so serious, say
  /// what the policy demands, and name it among their authorities.
  public struct Duty: Sendable, Equatable {
    /// All must be known to hold.
    public let conditions: [FactCondition]
    /// How serious a finding is then, at least.
    public let severity: Severity
    /// What is said after the rule's message; nil where the policy adds no words.
    public let sentence: Localised?
    /// The policy.
    public let source: LiteralSource

    /// Makes a duty.
    public init(
      conditions: [FactCondition], severity: Severity, sentence: Localised?, source: LiteralSource
    ) {
      self.conditions = conditions
      self.severity = severity
      self.sentence = sentence
      self.source = source
    }
  }
}
