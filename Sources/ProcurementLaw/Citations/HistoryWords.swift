/// Words that show that a repealed act is told of, not applied.
public struct HistoryWords: Sendable, Equatable {
  /// Words in front of the citation in its sentence, lower case.
  public let before: [String]
  /// Words behind it.
  public let after: [String]

  /// Makes the two lists.
  public init(before: [String], after: [String]) {
    self.before = before
    self.after = after
  }
}
