import Rules

/// From which severity findings make a run end with status 1.
public enum FailureThreshold: String, Sendable, CaseIterable {
  case error, warning, info, never

  /// Whether a severity reaches it.
  public func isReached(by severity: Severity) -> Bool {
    Severity(rawValue: rawValue).map { severity >= $0 } ?? false
  }
}
