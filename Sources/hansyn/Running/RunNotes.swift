import Reporting
import TenderDocuments

/// What is said of a run on standard error.
struct RunNotes {
  let words: Wording
  let failures: [RunReport.Failure]
  let skipped: [TenderFiles.Skipped]
  /// What was done; nil where nothing was.
  let done: String?

  /// Files of folders that are named, at most; the rest is counted.
  private static let mostSkipped = 5

  /// The notes of a run that read or judged tenders.
  init(report: RunReport, skipped: [TenderFiles.Skipped]) {
    self.init(
      words: report.words, failures: report.failures, skipped: skipped,
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
    if !skipped.isEmpty { StandardError.write(passedOver) }
    if let done { StandardError.write(done) }
  }

  private var passedOver: String {
    let named = skipped.prefix(Self.mostSkipped).map {
      "\(harmless($0.path)) (\(text($0.reason)))"
    }
    let rest = skipped.count - named.count
    let more = rest > 0 ? words.of(" och \(rest) till", " and \(rest) more") : ""
    let count = skipped.count
    return words.of(
      count == 1 ? "1 fil lästes inte: " : "\(count) filer lästes inte: ",
      count == 1 ? "1 file was not read: " : "\(count) files were not read: ")
      + named.joined(separator: ", ") + more
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

  private func text(_ reason: TenderFiles.Reason) -> String {
    switch reason {
    case .lockFile: words.of("låsfil", "lock file")
    case .hidden: words.of("dold fil", "hidden file")
    case .unsupported: words.of("typen kan inte läsas", "the type can’t be read")
    case .copy: words.of("samma dokument läses i annat format", "read in another format")
    case .excluded: words.of("undantagen i hansyn.yml", "left out by hansyn.yml")
    case .unreadable: words.of("mappen får inte läsas", "the folder may not be read")
    }
  }

  private func harmless(_ path: String) -> String {
    String(
      path.unicodeScalars.map { $0.properties.generalCategory == .control ? "?" : Character($0) })
  }
}
