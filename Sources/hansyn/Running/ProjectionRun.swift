import Reporting
import TenderDocuments

/// Shows the text of documents as it is read, without judging or understanding any of it.
struct ProjectionRun {
  let view: TrackedChangesView
  let words: Wording

  /// Writes the text of every document behind a listing.
  ///
  /// - Throws: `Ending.failure` where any could not be read, and `DocumentError` where the text
  ///   can't be written.
  func write(_ listing: TenderSource.Listing, to output: OutputOptions) throws {
    var documents: [Document] = []
    var failures = listing.failures
    for path in listing.tenders.flatMap(\.documents) {
      do throws(DocumentError) {
        documents.append(try DocumentReader.read(path: path, view: view))
      } catch {
        failures.append(.init(path: error.path, message: error.withoutPath))
      }
    }
    try output.write { _ in ReadingProjection.text(of: documents) }
    let characters = documents.reduce(0) { $0 + $1.characterCount }
    let done = words.documents(documents.count) + ", " + words.characters(characters)
    RunNotes(
      words: words, failures: failures, skipped: listing.skipped,
      done: documents.isEmpty ? nil : done
    ).write(quiet: output.quiet)
    if !failures.isEmpty || documents.isEmpty { throw Ending.failure }
  }
}
