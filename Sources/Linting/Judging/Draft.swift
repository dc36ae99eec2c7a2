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
  var rejected: [Finding.Rejected] = []
  var related: [Finding.Passage] = []
  /// Another severity than the rule's, where the check knows better.
  var severity: Severity?
  /// Another message than the rule's.
  var message: Localised?
}

/// What came of running a rule on a tender.
enum Verdict {
  case notApplicable
  /// Facts that it takes to judge are not known.
  case notJudged(lacks: [String])
  case judged([Draft])
}
