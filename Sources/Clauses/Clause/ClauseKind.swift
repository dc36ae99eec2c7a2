/// What a clause does in the document.
///
/// The order of the cases is the order in which clauses stand when they are composed: why, what,
/// for whom, how, how it is checked, and what happens otherwise.
public enum ClauseKind: String, Sendable, CaseIterable, Comparable {
  /// Why the condition is set and on what legal ground.
  case purpose
  /// Who may take part at all.
  case reservation
  /// The duty itself.
  case condition
  /// What adapts a duty to a trade; never stands alone.
  case supplement
  /// What a word means.
  case definition
  /// Who does what, and when, for the duty to be met.
  case process
  /// Reporting and meetings.
  case followup
  /// What happens when the duty is not met.
  case sanction
  /// A letter; generated, never inserted.
  case letter

  /// Whether the first stands before the second in a composition.
  public static func < (left: ClauseKind, right: ClauseKind) -> Bool {
    (allCases.firstIndex(of: left) ?? 0) < (allCases.firstIndex(of: right) ?? 0)
  }
}
