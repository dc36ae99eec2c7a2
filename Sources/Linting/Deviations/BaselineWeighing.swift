import Rules

/// Holds what was found against a baseline.
public struct BaselineWeighing: Sendable {
  /// What came of it.
  public struct Outcome: Sendable {
    /// The reports without the findings of the baseline.
    public internal(set) var reports: [Linter.Report] = []
    /// The entries, or what is left of their number, that were not found again.
    public internal(set) var gone: [Baseline.Entry] = []
    /// How many errors count all the same, since the tender is to be published.
    public internal(set) var withheld = 0
  }

  private let baseline: Baseline
  private let present: Set<String>

  /// Makes a weighing.
  ///
  /// - Parameter isPresent: Whether a document of the baseline is still there under its name, read or
  ///   not: then no other one is it.
  public init(_ baseline: Baseline, isPresent: (String) -> Bool) {
    self.baseline = baseline
    present = Set(baseline.entries.map(\.document)).filter(isPresent)
  }

  /// Holds reports against the baseline.
  ///
  /// An error counts at the stage `publicering` whatever the baseline says: there only a named person
  /// sets it aside. An entry is gone where its document was read, under its own name or another, and
  /// its rule was judged.
  ///
  /// - Parameters:
  ///   - reports: What was found.
  ///   - names: The names of each report's documents, as in the entries.
  public func weigh(_ reports: [Linter.Report], names: [[String]]) -> Outcome {
    let renamed = renames(reports, names)
    var left: [Baseline.Key: Int] = [:]
    for entry in baseline.entries { left[.init(entry), default: 0] += entry.count }
    var outcome = Outcome()
    for (report, names) in zip(reports, names) {
      var judged = report
      judged.findings = []
      for finding in report.findings {
        let key = Baseline.Key(
          document: renamed[names[finding.document]] ?? names[finding.document],
          fingerprint: finding.fingerprint)
        guard !finding.rule.isOfDeviations, let count = left[key], count > 0 else {
          judged.findings.append(finding)
          continue
        }
        left[key] = count - 1
        if report.stage == "publicering", finding.severity == .error {
          outcome.withheld += 1
          judged.findings.append(finding)
        } else {
          judged.setAside.append(SetAside(finding: finding, ground: .baseline))
        }
      }
      outcome.reports.append(judged)
    }
    // Which rules were silent about a document; a document that was not read is not among them.
    var silent: [String: Set<String>] = [:]
    for (report, names) in zip(reports, names) {
      for name in names { silent[renamed[name] ?? name] = report.silentRules }
    }
    outcome.gone = baseline.entries.compactMap { entry in
      guard let rules = silent[entry.document], !rules.contains(entry.rule),
        let count = left[.init(entry)], count > 0
      else { return nil }
      var rest = entry
      rest.count = count
      return rest
    }
    return outcome
  }

  /// The entries that say nothing of what was judged in some reports: they stay when a new baseline
  /// is drawn.
  public func untouched(by reports: [Linter.Report], names: [[String]]) -> [Baseline.Entry] {
    let renamed = renames(reports, names)
    var silent: [String: Set<String>] = [:]
    for (report, names) in zip(reports, names) {
      for name in names { silent[renamed[name] ?? name] = report.silentRules }
    }
    return baseline.entries.filter { silent[$0.document]?.contains($0.rule) ?? true }
  }

  /// The former names of documents that the baseline does not know.
  ///
  /// A document has another name where half of the passages that the baseline tells of one that is
  /// not there are in it. What is missing from a document as a whole tells nothing: that is alike
  /// everywhere.
  private func renames(_ reports: [Linter.Report], _ names: [[String]]) -> [String: String] {
    let read = Set(names.joined())
    let known = Dictionary(grouping: baseline.entries, by: \.document)
    let lost = known.filter { !read.contains($0.key) && !present.contains($0.key) }.sorted {
      $0.key < $1.key
    }
    guard !lost.isEmpty else { return [:] }
    var renamed: [String: String] = [:]
    for (report, names) in zip(reports, names) {
      for (index, name) in names.enumerated() where known[name] == nil {
        let here = Set(
          report.findings.filter { $0.document == index && $0.range != nil }.map(\.fingerprint))
        let former = lost.first { document, entries in
          let passages = entries.filter { $0.quote != nil }
          let found = passages.count { here.contains($0.fingerprint) }
          return found > 0 && found * 2 >= passages.count && !renamed.values.contains(document)
        }
        if let former { renamed[name] = former.key }
      }
    }
    return renamed
  }
}
