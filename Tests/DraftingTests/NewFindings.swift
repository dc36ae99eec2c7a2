import Linting
import TenderDocuments

/// The findings that were not there before, of any severity.
///
/// - Parameter mayMove: Whether a piece that was missing and still is may be told of elsewhere: a
///   clause that is put beside half a condition may draw the mark to itself.
func newFindings(_ before: [Finding], _ after: [Finding], mayMove: Bool = false) -> [Finding] {
  let known = Set(before.map(\.fingerprint))
  return after.filter { finding in
    guard !known.contains(finding.fingerprint) else { return false }
    guard mayMove, !finding.lacks.isEmpty else { return true }
    let lacked = before.filter { $0.rule.id == finding.rule.id }.flatMap(\.lacks).map(\.sv)
    return !finding.lacks.allSatisfy { lacked.contains($0.sv) }
  }
}

extension Document {
  /// All that is read of it, for the message of a test that fails.
  var wholeText: String { string(0..<text.count) }
}
