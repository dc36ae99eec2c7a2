import ArgumentParser
import Foundation
import LibraryFiles
import Linting
import Reporting
import TenderDocuments

/// Which findings don't count: those that were set aside, those of a baseline.
struct SetAsideOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Registret över avsteg (annars avsteg.yml bredvid dokumenten).", valueName: "fil.yml"))
  var deviations: String?

  @Flag(help: "Visa också de anmärkningar som inte räknas, med skäl.")
  var showDeviations = false

  @Option(
    help: ArgumentHelp(
      "Anmärkningar som redan fanns: de i filen räknas inte.", valueName: "fil.json"))
  var baseline: String?

  @Option(
    help: ArgumentHelp(
      "Skriv en baslinje av alla anmärkningar; en äldre baslinje i filen ersätts.",
      valueName: "fil.json"))
  var writeBaseline: String?

  @Flag(help: "Ta bort det ur --baseline som inte finns längre.")
  var pruneBaseline = false

  func validate() throws {
    if pruneBaseline, baseline == nil {
      throw ValidationError(
        sv: "--prune-baseline behöver --baseline FIL",
        en: "--prune-baseline needs --baseline FILE")
    }
    if writeBaseline != nil, pruneBaseline {
      throw ValidationError(
        sv: "välj --write-baseline eller --prune-baseline, inte båda",
        en: "choose --write-baseline or --prune-baseline, not both")
    }
  }

  /// Whether a baseline is read or written.
  var usesBaseline: Bool { baseline != nil || writeBaseline != nil }

  /// A report without the findings of the baseline, which is written first where that is asked for.
  ///
  /// - Returns: The report, and what is to be said of the baseline.
  /// - Throws: `LibraryError` or `DocumentError` for a file that is no baseline or can't be written.
  func applied(to report: RunReport) throws -> (report: RunReport, notes: [String]) {
    guard let path = writeBaseline ?? baseline else { return (report, []) }
    let words = report.words
    let judged = report.tenders.compactMap { tender in
      tender.verdict.map { (report: $0, names: documentNames(of: tender, from: path)) }
    }
    let reports = judged.map(\.report)
    let names = judged.map(\.names)
    var notes: [String] = []
    let current: Baseline
    if let path = writeBaseline {
      current = try drawn(reports, names, in: path, failures: !report.failures.isEmpty)
      let count = current.entries.reduce(0) { $0 + $1.count }
      notes.append(
        "\(path): "
          + words.of(
            count == 1 ? "1 anmärkning i baslinjen" : "\(count) anmärkningar i baslinjen",
            count == 1 ? "1 finding in the baseline" : "\(count) findings in the baseline"))
    } else {
      current = try Self.read(path)
    }
    let outcome = Self.weighing(current, from: path).weigh(reports, names: names)
    notes += try self.notes(of: outcome, current, words)
    return (report.replacing(verdicts: outcome.reports), notes)
  }

  /// A new baseline, written to its file; what this run says nothing of stays as it was.
  private func drawn(
    _ reports: [Linter.Report], _ names: [[String]], in path: String, failures: Bool
  ) throws -> Baseline {
    var entries: [Baseline.Entry] = []
    if FileManager.default.fileExists(atPath: path) {
      let earlier = Self.weighing(try Self.read(path), from: path).untouched(
        by: reports, names: names)
      // Of a whole run what was not read is gone; of one by other rules, or with files that could not
      // be read, it is only not known.
      if failures || reports.contains(where: \.isNarrowed) { entries = earlier }
    }
    for (report, names) in zip(reports, names) {
      for finding in report.findings where !finding.rule.isOfDeviations {
        entries.append(.init(finding, in: report.tender, document: names[finding.document]))
      }
    }
    let baseline = Baseline(entries)
    try AtomicFile.write(try baseline.bytes(), to: path, overwriting: true)
    return baseline
  }

  private func notes(
    of outcome: BaselineWeighing.Outcome, _ baseline: Baseline, _ words: Wording
  ) throws -> [String] {
    var notes: [String] = []
    let gone = outcome.gone.reduce(0) { $0 + $1.count }
    if gone > 0, writeBaseline == nil {
      let named = outcome.gone.prefix(3).map { entry in
        [entry.rule, entry.section.map { words.of("i ", "in ") + $0 }].compactMap(\.self)
          .joined(separator: " ")
      }
      notes.append(
        words.of(
          gone == 1
            ? "1 i baslinjen finns inte längre" : "\(gone) i baslinjen finns inte längre",
          gone == 1
            ? "1 of the baseline is no longer there" : "\(gone) of the baseline are no longer there"
        )
          + " (\(named.joined(separator: ", "))\(outcome.gone.count > 3 ? " …" : ""))"
          + (pruneBaseline ? words.of(": borttagna", ": removed") : ""))
    }
    if outcome.withheld > 0 {
      notes.append(
        words.of(
          "\(outcome.withheld) fel i baslinjen räknas ändå: vid publicering krävs ett avsteg med"
            + " beslut",
          "\(outcome.withheld) errors of the baseline count all the same: at publication it takes a"
            + " deviation with a decision"))
    }
    if pruneBaseline, gone > 0, let path = self.baseline {
      let left = outcome.gone.reduce(into: baseline.entries) { entries, gone in
        guard
          let index = entries.firstIndex(where: {
            $0.document == gone.document && $0.fingerprint == gone.fingerprint
          })
        else { return }
        entries[index].count -= gone.count
      }.filter { $0.count > 0 }
      try AtomicFile.write(try Baseline(left).bytes(), to: path, overwriting: true)
    }
    return notes
  }

  /// A weighing that knows which documents lie where the baseline of a file names them.
  private static func weighing(_ baseline: Baseline, from path: String) -> BaselineWeighing {
    let folder = URL(filePath: path).standardizedFileURL.deletingLastPathComponent()
    return BaselineWeighing(baseline) {
      FileManager.default.fileExists(atPath: folder.appending(path: $0).path)
    }
  }

  private static func read(_ path: String) throws -> Baseline {
    try Baseline(DocumentReader.bytes(ofFile: path), path: path)
  }

  /// The documents of a tender as the file names them: below its own folder, wherever it is called
  /// from.
  private func documentNames(of tender: TenderReport, from path: String) -> [String] {
    let folder = URL(filePath: path).standardizedFileURL.deletingLastPathComponent().pathComponents
    return tender.tender.readings.map { reading in
      let path = reading.document.path
      guard path != "-" else { return path }
      let parts = URL(filePath: path).standardizedFileURL.pathComponents
      let common = zip(folder, parts).prefix { $0 == $1 }.count
      return
        (Array(repeating: "..", count: folder.count - common) + parts.dropFirst(common))
        .joined(separator: "/")
    }
  }
}
