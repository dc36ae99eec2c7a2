import Foundation
import Languages
import Policies
import Reporting
import TenderDocuments

/// What lies beside a document under the same name and says something else: an older PDF, say.
///
/// At the gate all that is handed out is judged: what differs is read for itself, and what can't be
/// compared is told as a file that could not be read. In a draft it is only named.
struct DifferingCopies {
  /// What differs, in words.
  private(set) var notes: [Localised] = []
  /// What is to be judged for itself.
  private(set) var read: [Document] = []
  /// What could not be compared.
  private(set) var failures: [RunReport.Failure] = []

  /// Compares a document with its copies.
  init(of document: Document, at paths: [String], view: TrackedChangesView, stage: Stage) {
    for path in paths {
      do throws(DocumentError) {
        let copy = try DocumentReader.read(path: path, view: view)
        guard let difference = CopyComparison(document, copy).difference else { continue }
        let isJudged = stage != .utkast
        notes.append(Self.note(document, path, difference, isJudged: isJudged))
        if isJudged { read.append(copy) }
      } catch {
        if stage != .utkast { failures.append(.init(path: path, message: error.withoutPath)) }
      }
    }
  }

  private static func note(
    _ document: Document, _ path: String, _ difference: String, isJudged: Bool
  ) -> Localised {
    let other = (document.path as NSString).lastPathComponent
    return Localised(
      sv: "\(path) säger inte detsamma som \(other) (bara i den ena står ”\(difference)”) "
        + (isJudged ? "och prövades för sig." : "och lästes inte."),
      en: "\(path) does not say the same as \(other) (only one of them has “\(difference)”) "
        + (isJudged ? "and was judged for itself." : "and was not read."))
  }
}
