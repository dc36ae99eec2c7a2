import LibraryFiles
import Rules

/// What a check found, before severity, law and fingerprint are worked out.
struct Draft {
  /// The index of the document in the tender.
  let document: Int
  /// The passage to mark.
  let range: Range<Int>?
  /// The words that the message calls the hit.
  var hit = ""
  var lacks: [Localised] = []
  /// What the message says in its other slots.
  var slots: [MessageSlot: Localised] = [:]
  var rejected: [Finding.Rejected] = []
  var related: [Finding.Passage] = []
  /// How often it occurs, where that is told once.
  var count = 1
  /// Another severity than the rule's, where the check knows better.
  var severity: Severity?

  /// The longest passage that a message repeats, in characters.
  private static let longestHit = 60

  /// A passage as a message repeats it: on one line, its end left out where it is long.
  static func quoted(_ passage: String) -> String {
    let line = passage.split(whereSeparator: \.isNewline).joined(separator: " ")
    return line.count > longestHit ? line.prefix(longestHit - 1) + "…" : line
  }
}
