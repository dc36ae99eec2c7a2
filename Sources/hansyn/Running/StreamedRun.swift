import Reporting
import Rules

/// A run that writes NDJSON as it goes on and keeps nothing of what is written: for archives.
struct StreamedRun {
  let words: Wording
  let quiet: Bool

  /// Judges every tender and writes its lines.
  ///
  /// - Throws: `Ending.failure` or `Ending.findings` as `lint` ends, and `DocumentError` where the
  ///   output can't be written.
  func write(
    _ run: TenderRun, on listing: TenderSource.Listing, jobs: Int, judge: @escaping TenderRun.Judge,
    fails: (Severity) -> Bool
  ) async throws {
    var stream = FindingStream(words)
    var unwritten: (any Error)?
    var hasReader = true
    let progress = ProgressLine(total: listing.tenders.count, words: words, isWanted: !quiet)
    await run.reports(on: listing, jobs: jobs, judge: judge) { part in
      progress.clear()
      RunNotes(words: words, failures: part.failures, skipped: [], done: nil).write(quiet: quiet)
      progress.advance(by: part.tenders.count)
      do { hasReader = try StandardOutput.isRead(stream.lines(of: part)) } catch {
        unwritten = error
        return false
      }
      return hasReader
    }
    progress.clear()
    if let unwritten { throw unwritten }
    // Whoever closed the pipe has seen enough.
    guard hasReader else { return }
    try StandardOutput.write(stream.end)
    let summary = stream.summary
    RunNotes(
      words: words, failures: [], skipped: listing.skipped, done: RunNotes.done(summary, words)
    ).write(quiet: quiet)
    if summary.failures > 0 || summary.documents == 0 { throw Ending.failure }
    if Severity.allCases.contains(where: { fails($0) && summary.count($0) > 0 }) {
      throw Ending.findings
    }
  }
}
