/// A text that the user sees: Swedish, with English where it has been written.
public struct BilingualText: Sendable, Equatable {
  /// The Swedish text.
  public let swedish: String
  /// The English text; nil until somebody has written it.
  public let english: String?

  /// Makes a text.
  public init(_ swedish: String, english: String? = nil) {
    self.swedish = swedish
    self.english = english
  }
}
