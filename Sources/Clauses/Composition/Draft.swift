import TenderDocuments

/// A finished clause with its companions, ready to be put into a document or written as one.
public struct Draft: Sendable, Equatable {
  /// The heading over all of it.
  public let title: String
  /// The heading and the text; heading level 1 is the draft's highest.
  public let blocks: [DraftBlock]
  /// The ids of the clauses in it, in their order.
  public let clauses: [String]
  /// The variant of each clause that has several, by id.
  public let variants: [String: String]
  /// The parameters that took their example value, with the value, sorted by name.
  public let examples: [Choice]
  /// The parameters that took what is known of the tender, with the value, sorted by name.
  public let facts: [Choice]
  /// The parameters that took what is proposed for the size of the contract, sorted by name.
  public let proposals: [Choice]
  /// The parameters that took their standard value, with the value, sorted by name.
  public let standards: [Choice]
  /// Names of values that were given and that no clause in the draft uses, sorted.
  public let unused: [String]

  /// A parameter and the value it took.
  public struct Choice: Sendable, Equatable {
    /// The parameter's name.
    public let name: String
    /// The value as it would be written after `--set`.
    public let value: String
  }
}
