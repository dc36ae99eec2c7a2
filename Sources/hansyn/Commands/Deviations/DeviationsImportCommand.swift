import ArgumentParser
import Linting
import ProcurementLaw
import Reporting
import TenderDocuments

/// `hansyn deviations import`: reads back what a lawyer has written to the comments in Word.
struct DeviationsImportCommand: DeviationCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Läs in svar på kommentarerna i Word: ”Avsteg: skälet” och ”Åtgärdat”.",
    discussion: """
      Dokumentet är kopian som lint --annotate har skrivit och som någon har besvarat. Avstegen \
      skrivs i registret med svarets namn och dag. Svaret ”Åtgärdat” prövas mot texten. \
      Beslutet och slutdagen kan stå i svaret: ”Avsteg: … Beslutat av: Namn. Till och med 2027-03-31.”
      """, aliases: ["läs-in"])

  @OptionGroup var options: DeviationOptions

  @Flag(help: "Visa bara vad som skulle skrivas.")
  var dryRun = false

  func run(_ knowledge: Knowledge) async throws {
    let session = try await DeviationSession(options, knowledge)
    let words = knowledge.words
    guard let tender = session.tender else { throw Ending.failure }
    var notes: [String] = []
    var added: [Deviation] = []
    var isOpen = false
    let today = max(try FactOptions.today(), session.today)
    for (index, reading) in tender.readings.enumerated() {
      let path = reading.document.path
      let bytes = try DocumentReader.bytes(ofFile: path)
      guard DocumentEditor.mayHoldComments(bytes) else { continue }
      for comment in try DocumentEditor.answeredComments(in: bytes, path: path) {
        guard let name = CommentKey(comment.key) else { continue }
        let finding = session.findings.first {
          $0.fingerprint == name.fingerprint && $0.document == index
        }
        let outcome = ImportedAnswer(
          comment, rule: name.rule, finding: finding, in: session, today: today)
        isOpen = isOpen || outcome.isOpen
        if let entry = outcome.entry { added.append(entry) }
        notes += outcome.notes(words).map { "\(path): \($0)" }
      }
    }
    if !dryRun, !added.isEmpty { try session.file.append(added, today: today) }
    if !options.quiet || isOpen { notes.forEach(StandardError.write) }
    if !options.quiet {
      let count = added.count
      let verb =
        dryRun ? words.of("skulle skrivas", "would be written") : words.of("skrevs", "written")
      StandardError.write(
        words.of("\(count) avsteg \(verb) i ", "\(count) deviations \(verb) in ")
          + session.file.path)
    }
    if isOpen { throw Ending.findings }
  }
}

/// The name of a finding in a comment: rule and fingerprint.
private struct CommentKey {
  let rule: String
  let fingerprint: String

  /// Reads a key; nil for that of the summary.
  init?(_ key: String) {
    let parts = key.split(separator: " · ").map(String.init)
    guard parts.count == 2, parts[1].count == 16, parts[1].allSatisfy(\.isHexDigit) else {
      return nil
    }
    rule = parts[0]
    fingerprint = parts[1]
  }
}
