/// What a clause does in the document.
///
/// The order of the cases is the order in which clauses stand when they are composed: why, what,
/// for whom, how, how it is checked, and what happens otherwise.
public enum ClauseKind: String, Sendable, CaseIterable, Comparable {
  /// How the procurement itself is done: lots and why there are none, access for small suppliers.
  case procedure
  /// What gives points when tenders are compared.
  case criterion
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
  /// What the supplier gains by doing more than the duty.
  case incentive
  /// A form that the parties fill in under the contract.
  case form
  /// Text for the notice; generated, never inserted.
  case notice
  /// A letter; generated, never inserted.
  case letter
  /// A note for the authority's own file; generated, never published.
  case note
  /// An agreement of its own; generated, never inserted.
  case agreement
  /// Text for the authority's own rules; generated, never inserted.
  case policy

  /// Whether the first stands before the second in a composition.
  public static func < (left: ClauseKind, right: ClauseKind) -> Bool {
    (allCases.firstIndex(of: left) ?? 0) < (allCases.firstIndex(of: right) ?? 0)
  }
}
