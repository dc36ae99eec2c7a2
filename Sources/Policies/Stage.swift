/// How far a tender has come, and so how strictly it is judged.
public enum Stage: String, Sendable, CaseIterable {
  /// A draft.
  case utkast
  /// The gate before publication.
  case publicering
  /// An audit of what has been published.
  case revision
}
