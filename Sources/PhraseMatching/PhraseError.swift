/// A phrase that can't be understood.
public struct PhraseError: Error, Sendable, Equatable {
  /// The phrase as written.
  public let phrase: String
  /// What is wrong, in Swedish.
  public let reason: String
}
