/// Who changed a document, and when, as a tracked change says it.
public struct Revision: Sendable, Equatable {
  /// The author's name, at most 255 characters.
  public let author: String
  /// The time in ISO 8601, for example `2026-11-21T09:00:00Z`.
  public let date: String

  /// Makes a revision.
  public init(author: String, date: String) {
    self.author = author
    self.date = date
  }
}
