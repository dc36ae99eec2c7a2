import Drafting
import Linting
import Reporting
import TenderDocuments

/// The lines that documents get and lose, as `diff` writes them.
struct FixDifference {
  let before: Linter.Report
  let changed: [TenderFixing.Changed]
  /// What became of the text that the clauses stand in for.
  let strikes: [TenderFixing.Strike]
  let words: Wording

  /// The whole difference; empty where nothing changes.
  var text: String {
    changed.map { change in
      let path = before.tender.readings[change.document].document.path
      let insertions = change.insertions.map { insertion in
        let text = String(decoding: NewDocument.text(insertion.draft.blocks), as: UTF8.self)
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        return "@@ \(path), \(words.of(insertion.place)) @@\n"
          + lines.map { "+ \($0)\n" }.joined()
      }
      return "--- \(path)\n+++ \(path)\n" + deletions(in: change.document)
        + insertions.joined()
    }.joined()
  }

  /// The paragraphs of a document that were struck, as parts of a diff.
  private func deletions(in index: Int) -> String {
    let document = before.tender.readings[index].document
    return strikes.filter { $0.isStruck && $0.replaced.document == index }.map { strike in
      let range = document.blocks[strike.replaced.block].range
      let lines = document.string(range).split(whereSeparator: \.isNewline)
      return "@@ \(document.path), \(words.place(document.location(of: range))) @@\n"
        + lines.map { "- \($0)\n" }.joined()
    }.joined()
  }
}
