/// Text of a paragraph that its reader does not see or would not expect, for remarks.
///
/// A remark is short: of each only the beginning is kept.
struct UnseenText {
  private(set) var hidden = ""
  private(set) var deleted = ""
  private(set) var inserted = ""

  /// More than this, in bytes, no remark shows.
  private static let most = 1_000

  /// Whether more hidden or deleted text would be kept.
  var takesHidden: Bool { hidden.utf8.count < Self.most }
  var takesDeleted: Bool { deleted.utf8.count < Self.most }
  var takesInserted: Bool { inserted.utf8.count < Self.most }

  /// Keeps a piece, unless there is enough of its kind.
  mutating func addHidden(_ text: @autoclosure () -> String) {
    if takesHidden { hidden += text() }
  }
  mutating func addDeleted(_ text: @autoclosure () -> String) {
    if takesDeleted { deleted += text() }
  }
  mutating func addInserted(_ text: @autoclosure () -> String) {
    if takesInserted { inserted += text() }
  }
}
