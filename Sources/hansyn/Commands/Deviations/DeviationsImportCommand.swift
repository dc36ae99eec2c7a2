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
      let read = try DocumentEditor.answeredComments(in: bytes, path: path)
      let placed = AnswerPlacing(read)
      let commented = Set(read.keys.compactMap { CommentKey($0)?.fingerprint })
      let uncommented = session.findings.filter {
        $0.document == index && !commented.contains($0.fingerprint)
          && session.entry(for: $0) == nil
      }
      var outcomes: [ImportedAnswer] = []
      for comment in placed.comments {
        guard let name = CommentKey(comment.key) else {
          outcomes += comment.answers.compactMap(ImportedAnswer.init(toSummary:))
          continue
        }
        let finding = session.findings.first {
          $0.fingerprint == name.fingerprint && $0.document == index
        }
        outcomes.append(
          ImportedAnswer(
            comment, rule: name.rule, finding: finding,
            isChanged: uncommented.contains { $0.rule.id == name.rule }, in: session,
            today: today))
      }
      outcomes += placed.left.compactMap { ImportedAnswer($0.answer, rules: $0.rules) }
      for outcome in outcomes {
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
