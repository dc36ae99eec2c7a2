import Rules

/// A sentence of a document that demands something, asks for it or forbids it: a row of the requirement matrix.
public struct Requirement: Sendable {
  /// What makes a requirement more than words.
  public enum Backing: String, Sendable, CaseIterable {
    /// How it is shown that it is met: a certificate, a description.
    case proof
    /// How it is looked into during the contract.
    case followup
    /// What happens where it is not met.
    case sanction
  }

  /// The index of the statement.
  public let statement: Int
  /// Whether it demands (ska) or wishes (bör).
  public let modality: Modality
  /// Whom it binds; nil where nobody is named.
  public let subject: Party?
  /// What its section is for.
  public let kind: SectionKind?
  /// Whether it forbids: ”får inte”.
  public let forbids: Bool
  /// The keys of the topics that it settles, sorted; empty for a requirement of another kind.
  public let topics: [String]
  /// The statements that back it: in its own sentence, near it, in a section that it refers to, or, for
  /// one with a topic, where the document speaks of the same.
  public let backing: [Backing: Int]

  /// What a requirement with a topic lacks; nothing is asked of others, which have their own ways.
  ///
  /// A wish is neither followed up nor sanctioned, and what the buyer takes upon itself needs no proof.
  public var holes: [Backing] {
    guard !topics.isEmpty, modality == .shall, subject != .buyer else { return [] }
    return Backing.allCases.filter { $0 != .proof && backing[$0] == nil }
  }
}
