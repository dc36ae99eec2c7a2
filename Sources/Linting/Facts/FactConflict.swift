/// A fact that a tender gives in more than one way.
public struct FactConflict: Sendable, Equatable {
  /// One way in which it is given.
  public struct Statement: Sendable, Equatable {
    /// The index of the document in the tender.
    public let document: Int
    /// The fact as given there, with its place.
    public let fact: Fact
  }

  /// The fact's key.
  public let key: String
  /// The first statement of each value, in the order of the documents; two or more.
  public let statements: [Statement]

  /// Makes a conflict.
  public init(key: String, statements: [Statement]) {
    self.key = key
    self.statements = statements
  }
}
