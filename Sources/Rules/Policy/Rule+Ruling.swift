extension Rule {
  /// Whether an organisation has switched the rule off for a stage.
  ///
  /// A rule on errors of law runs at publication whatever a setting says.
  public func isSwitchedOff(at stage: String) -> Bool {
    ruling == .off && !isBinding(at: stage)
  }

  /// A severity as the organisation has decided on it.
  ///
  /// An error of law stays one at publication: there a setting may raise and not lower.
  ///
  /// - Parameter severity: What the rule, the tender and duties come to.
  public func ruled(_ severity: Severity, at stage: String) -> Severity {
    guard let ruled = ruling?.severity else { return severity }
    return isBinding(at: stage) ? max(severity, ruled) : ruled
  }

  /// Whether a setting can't lower the rule at a stage.
  public func isBinding(at stage: String) -> Bool { isErrorOfLaw && stage == "publicering" }
}
