import LibraryFiles
import Rules

/// A passage that settles a topic.
public struct Evidence: Sendable {
  /// The index of the statement.
  public let statement: Int
  /// UTF-8 offsets of the passage within the statement that the signal rests on.
  public let passage: Range<Int>
  /// How the statement binds.
  public let force: Force
  /// The signal that was given.
  public let signal: String
}

/// A passage that looked like evidence and was not.
public struct RejectedEvidence: Sendable {
  /// Why it does not count.
  public enum Reason: String, Sendable {
    case negated
    case weak
    case wrongSection = "wrong_section"
    case background
    case wrongSubject = "wrong_subject"
    case otherMeaning = "other_meaning"
    case outsideClause = "outside_clause"
  }

  /// The index of the statement.
  public let statement: Int
  /// UTF-8 offsets of the passage.
  public let passage: Range<Int>
  /// Why it does not count.
  public let reason: Reason
  /// The reason in words, where the vocabulary gives one.
  public let note: Localised?
}

/// What a document says of one topic.
public struct TopicReading: Sendable {
  /// Whether it is there.
  public enum Status: String, Sendable {
    case present, absent, unclear
  }

  /// The topic's key.
  public let topic: String
  /// Whether it is there.
  public let status: Status
  /// The passages that settle it, in reading order.
  public let evidence: [Evidence]
  /// Passages that do not count, in reading order.
  public let rejected: [RejectedEvidence]
}
