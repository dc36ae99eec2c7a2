/// What an organisation lets a rule be: of a severity, or not run at all.
public enum SeverityChoice: String, Sendable, CaseIterable {
  case error, warning, info, off

  /// The severity; nil where the rule is not run.
  public var severity: Severity? { Severity(rawValue: rawValue) }
}
