import Languages

/// Clauses that are put together for one situation.
public struct ClauseRecipe: Sendable, Equatable {
  /// A clause that is written for itself: a letter, a note, or text for another document.
  public struct Beside: Sendable, Equatable {
    /// The clause's id.
    public let clause: String
    /// What it is for.
    public let why: Localised
    /// The 1-based line of its declaration.
    let line: Int
  }

  /// The name by which commands take it.
  public let id: String
  /// What it is called.
  public let title: Localised
  /// Where it stands on the ladder of strength, 0–7.
  public let level: Int
  /// When it is used.
  public let use: Localised
  /// When it is not.
  public let notUse: Localised?
  /// The clauses that are written together, the main one first; none where all stand by themselves.
  public let clauses: [Clause.Companion]
  /// The clauses that are written for themselves.
  public let beside: [Beside]
  /// The file it was read from.
  public let path: String
}
