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
  /// What runs at the upper left and right of the pages of a document of its own, from the second
  /// on; nil where the text has no sender.
  public let running: RunningHead?
  /// Every value that was used, by clause, in the order of the clauses and of their parameters.
  public let values: [Value]
  /// The parameters that took their example value, with the value, sorted by name.
  public let examples: [Choice]
  /// The parameters that took what is known of the tender, with the value, sorted by name.
  public let facts: [Choice]
  /// The parameters that took what is proposed for the size of the contract, sorted by name.
  public let proposals: [Choice]
  /// The parameters that took their standard value, with the value, sorted by name.
  public let standards: [Choice]
  /// Values that were given and that the text has no use for, sorted by name.
  public let unused: [Unused]

  /// A value that was given and that the text has no use for.
  public struct Unused: Sendable, Equatable {
    /// Why it has none.
    public enum Reason: Sendable, Equatable {
      /// Only clauses that are not in the draft ask for it.
      case elsewhere
      /// Another variant of the clause asks for it.
      case variant(clause: String, chosen: String, needed: [String])
      /// Other values leave out the text that it stands in.
      case leftOut
    }

    /// The name as it was given.
    public let name: String
    /// Why it has no use.
    public let reason: Reason
  }

  /// A value of a parameter, and who gave it.
  public struct Value: Sendable, Equatable {
    /// Who gave a value.
    public enum Source: String, Sendable, CaseIterable {
      /// The user.
      case given
      /// The clause that brings the clause along.
      case clause
      /// What is known of the tender.
      case document
      /// What the size of the contract bears.
      case proposal
      /// The clause's example: it must be replaced.
      case example
      /// The clause's standard.
      case standard
    }

    /// The id of the clause.
    public let clause: String
    /// The parameter's name.
    public let name: String
    /// The value as it would be written after `--set`.
    public let value: String
    /// Who gave it.
    public let source: Source

    /// Whether it is left for later: the text has a place to fill in.
    public var isLater: Bool { LaterAnswer.isMeant(by: .text(value)) }
  }

  /// A parameter and the value it took.
  public struct Choice: Sendable, Equatable {
    /// The parameter's name.
    public let name: String
    /// The value as it would be written after `--set`.
    public let value: String
  }
}
