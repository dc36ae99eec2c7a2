/// How tracked changes are read.
public enum TrackedChangesView: String, Sendable, CaseIterable {
  /// As if all changes were accepted: insertions count, deletions do not.
  case accepted
  /// As if all changes were rejected.
  case original
  /// Insertions and deletions both.
  case all
}
