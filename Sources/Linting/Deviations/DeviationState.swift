/// How it stands with an entry of the register.
public enum DeviationState: String, Sendable, CaseIterable {
  /// It sets a finding aside.
  case inForce = "in_force"
  /// Its last day has passed.
  case expired
  /// It sets aside an error where the stage demands that somebody is named who decided.
  case undecided
  /// There is no such finding, or not any longer.
  case unmatched
  /// It is about a document or a rule that this run says nothing of.
  case unknown
}
