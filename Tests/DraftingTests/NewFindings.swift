import Linting
import TenderDocuments

/// The findings that were not there before, of any severity.
func newFindings(_ before: [Finding], _ after: [Finding]) -> [Finding] {
  let known = Set(before.map(\.fingerprint))
  return after.filter { !known.contains($0.fingerprint) }
}

extension Document {
  /// All that is read of it, for the message of a test that fails.
  var wholeText: String { string(0..<text.count) }
}
