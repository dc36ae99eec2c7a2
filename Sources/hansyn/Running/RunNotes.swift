import Reporting
import TenderDocuments

/// What is said of a run on standard error.
struct RunNotes {
  let words: Wording
  let failures: [RunReport.Failure]
  let skipped: [TenderFiles.Skipped]
  /// What was done; nil where nothing was.
  let done: String?

  /// The notes of a run that read or judged tenders.
  ///
  /// - Parameter namesMissed: Whether the files are named that may hold words of the tender; a text on
  ///   the same terminal names them already.
  init(report: RunReport, namesMissed: Bool = true) {
    self.init(
      words: report.words, failures: report.failures,
      skipped: namesMissed ? report.unread : report.unread.filter { !$0.mayBeMissed },
      done: Self.done(RunSummary(report), report.words))
  }

  /// The notes of any run.
  init(
    words: Wording, failures: [RunReport.Failure], skipped: [TenderFiles.Skipped], done: String?
  ) {
    self.words = words
    self.failures = failures
    self.skipped = skipped
    self.done = done
  }

  /// Writes what could not be read, and unless that is unwanted what was passed over and done.
  func write(quiet: Bool) {
    for failure in failures {
      StandardError.write("hansyn: \(harmless(failure.path)): \(words.of(failure.message))")
    }
    if quiet { return }
    if let passedOver = words.passedOver(skipped) { StandardError.write(passedOver) }
    if let done { StandardError.write(done) }
  }

  /// What a run did, in one line; nil where it read nothing.
  static func done(_ run: RunSummary, _ words: Wording) -> String? {
    guard run.documents > 0 else { return nil }
    let documents = words.documents(run.documents)
    let characters = words.characters(run.characters)
    guard run.judgedTenders > 0 else { return "\(documents), \(characters)" }
    let rules =
      run.judgedTenders == 1
      ? words.of("\(run.judged) regler prövade", "\(run.judged) rules judged")
      : words.of(
        "\(words.number(run.judged)) prövningar i \(run.judgedTenders) upphandlingar",
        "\(words.number(run.judged)) judgements in \(run.judgedTenders) tenders")
    let silent = words.of(
      "\(words.number(run.notApplicable)) gällde inte",
      "\(words.number(run.notApplicable)) did not apply")
    return "\(documents), \(characters), \(rules), \(silent), \(notJudged(run, words))"
  }

  private static func notJudged(_ run: RunSummary, _ words: Wording) -> String {
    let rules = run.notJudged
    guard !rules.isEmpty else { return words.of("0 kunde inte avgöras", "0 undecided") }
    let named = rules.map { entry in
      let lacks = entry.lacksFacts + entry.lacksDocuments
      return lacks.isEmpty
        ? entry.rule : entry.rule + words.of(" saknar ", " lacks ") + lacks.joined(separator: ", ")
    }
    return words.of("\(rules.count) kunde inte avgöras", "\(rules.count) undecided")
      + " (\(named.joined(separator: "; ")))"
  }

  private func harmless(_ path: String) -> String {
    String(
      path.unicodeScalars.map { $0.properties.generalCategory == .control ? "?" : Character($0) })
  }
}
