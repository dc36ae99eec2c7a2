import Foundation
import LibraryFiles
import Linting
import ProcurementLaw
import Reporting
import TenderDocuments

/// Reads tenders and, where that is asked for, judges them.
struct TenderRun: Sendable {
  private let knowledge: Knowledge
  /// What reads the documents.
  let reader: TenderReader
  private let given: Facts
  private let asOf: LegalDate?
  private let today: LegalDate
  private let view: TrackedChangesView
  private let language: Language
  private let writesComments: Bool
  private let deviations: String?
  private let notes: [Localised]

  /// Makes a run.
  ///
  /// - Parameter writesComments: Whether comments are to be written into copies of the documents,
  ///   which are then read without those of an earlier run.
  /// - Parameter deviations: The register of findings that were set aside, where it does not lie
  init(
    _ knowledge: Knowledge, facts: FactOptions, view: TrackedChangesView = .accepted,
    writesComments: Bool = false, deviations: String? = nil, notes: [Localised] = []
  ) throws {
    self.notes = notes
    self.deviations = deviations
    self.view = view
    language = knowledge.language
    self.writesComments = writesComments
    self.knowledge = knowledge
    given = try facts.given(knowledge)
    asOf = facts.asOf
    today = try FactOptions.today()
    reader = TenderReader(
      knowledge.rules, law: knowledge.law, asOf: asOf ?? today, prefersDocumentDay: asOf == nil)
  }

  /// Judges a tender as of a day, by the register beside it.
  typealias Judge = @Sendable (Tender, LegalDate, TenderDeviations?) -> Linter.Report

  /// Judges by a linter, and sets aside what the register beside a tender says.
  static func judge(
    by linter: Linter, stage: String, only: [String] = [], skip: [String] = []
  ) -> Judge {
    { tender, day, deviations in
      let options = Linter.Options(asOf: day, stage: stage, only: only, skip: skip)
      let report = linter.lint(tender, options: options)
      return deviations?.applied(to: report, by: linter, options) ?? report
    }
  }

  /// Reads every tender; what can't be read stands among the failures and stops nothing else.
  ///
  /// - Parameters:
  ///   - listing: The tenders; the report has them in the same order.
  ///   - jobs: How many are read at the same time.
  ///   - judge: Judges a tender; nil where it is only read.
  func report(
    on listing: TenderSource.Listing, jobs: Int = 1, judge: Judge? = nil
  ) async -> RunReport {
    var outcomes: [Outcome] = []
    await forEach(of: listing.tenders, jobs: jobs, judge) {
      outcomes.append($0)
      return true
    }
    return RunReport(
      tenders: outcomes.compactMap(\.tender),
      failures: listing.failures + outcomes.flatMap(\.failures), unread: listing.skipped,
      notes: notes, version: Hansyn.version, library: knowledge.rules,
      clauses: knowledge.clauseNotes,
      language: language)
  }

  /// Reads every tender and hands on the report about each, in the order of the listing, as soon as it
  /// and those before it are done; the report about what could not be listed comes first.
  ///
  /// - Parameters:
  ///   - take: Takes a report; false where no more are wanted.
  func reports(
    on listing: TenderSource.Listing, jobs: Int, judge: @escaping Judge,
    _ take: (RunReport) -> Bool
  ) async {
    let clauses = knowledge.clauseNotes
    func report(
      _ tender: TenderReport?, _ failures: [RunReport.Failure],
      unread: [TenderFiles.Skipped] = []
    ) -> RunReport {
      RunReport(
        tenders: tender.map { [$0] } ?? [], failures: failures, unread: unread,
        notes: notes, version: Hansyn.version, library: knowledge.rules, clauses: clauses,
        language: language)
    }
    guard
      listing.failures.isEmpty && listing.skipped.isEmpty
        || take(report(nil, listing.failures, unread: listing.skipped))
    else { return }
    await forEach(of: listing.tenders, jobs: jobs, judge) {
      take(report($0.tender, $0.failures))
    }
  }

  /// So many tenders for each job are under way or wait for one before them, at most.
  private static let mostWaiting = 8

  /// Hands on what came of each tender, in order.
  ///
  /// A folder of thousands is never in memory all at once, neither as tasks nor as results that wait
  /// for a slow one before them.
  private func forEach(
    of sources: [TenderSource], jobs: Int, _ judge: Judge?, _ take: (Outcome) -> Bool
  ) async {
    await withTaskGroup(of: (Int, Outcome).self) { group in
      var waiting: [Int: Outcome] = [:]
      var (started, taken) = (0, 0)
      while taken < sources.count {
        while started < sources.count, started - taken - waiting.count < jobs,
          started - taken < jobs * Self.mostWaiting
        {
          group.addTask { [started] in (started, outcome(of: sources[started], judge)) }
          started += 1
        }
        guard let (index, outcome) = await group.next() else { return }
        waiting[index] = outcome
        while let next = waiting.removeValue(forKey: taken) {
          taken += 1
          guard take(next) else { return }
        }
      }
    }
  }

  /// What came of one tender.
  private struct Outcome: Sendable {
    var tender: TenderReport?
    var failures: [RunReport.Failure] = []
  }

  private func outcome(of source: TenderSource, _ judge: Judge?) -> Outcome {
    var outcome = Outcome()
    let given = facts(of: source, &outcome.failures)
    var readings: [DocumentReading] = []
    var sources: [String: StrippedDocument] = [:]
    var notes: [Localised] = []
    for path in source.documents {
      do throws(DocumentError) {
        let document = try document(path, &sources)
        readings.append(reader.read(document, given: given))
        guard judge != nil else { continue }
        let twins = DifferingCopies(
          of: document, at: source.copies[path, default: []], view: view, stage: knowledge.stage)
        notes += twins.notes
        outcome.failures += twins.failures
        readings += twins.read.map { reader.read($0, given: given) }
      } catch {
        let copy = source.copies[path, default: []].lazy.compactMap {
          try? DocumentReader.read(path: $0, view: view)
        }.first
        if let copy { readings.append(reader.read(copy, given: given)) }
        outcome.failures.append(.init(path: error.path, message: Self.reason(error, copy)))
      }
    }
    guard !readings.isEmpty else { return outcome }
    let deviations = judge == nil ? nil : deviations(of: source, &outcome.failures)
    let tender = Tender(readings).aimed(at: knowledge.rules.targets)
    let (day, origin) = day(of: tender)
    outcome.tender = TenderReport(
      path: source.path, tender: tender, verdict: judge?(tender, day, deviations), asOf: day,
      dayOrigin: origin, sources: sources,
      notes: notes)
    return outcome
  }

  /// Why a document could not be read, and what was read in its place.
  private static func reason(_ error: DocumentError, _ copy: Document?) -> Localised {
    guard let copy else { return error.withoutPath }
    return .joining([
      error.withoutPath,
      .init(sv: "I stället lästes \(copy.path).", en: "\(copy.path) was read in its place."),
    ]) { texts, _ in texts.joined(separator: " ") }
  }

  /// Reads a document; where it gets comments, its bytes are kept without those of an earlier run.
  private func document(
    _ path: String, _ sources: inout [String: StrippedDocument]
  ) throws(DocumentError) -> Document {
    guard writesComments else { return try DocumentReader.read(path: path, view: view) }
    let bytes = try DocumentReader.bytes(ofFile: path)
    guard DocumentEditor.mayHoldComments(bytes) else {
      return try DocumentReader.read(bytes: bytes, path: path, view: view)
    }
    let source = try DocumentEditor.strippingComments(
      from: bytes, path: path, keepsResolved: true)
    let document = try DocumentReader.read(bytes: source.bytes, path: path, view: view)
    if document.format == .docx { sources[path] = source }
    return document
  }

  /// The day whose law applies to a tender, and why.
  func day(of tender: Tender) -> (LegalDate, TenderReport.DayOrigin) {
    if let asOf { return (asOf, .given) }
    guard let own = tender.ownDay else { return (today, .today) }
    return (own.date, .document(tender.readings[own.document].document.path))
  }

  /// The findings of a tender that were set aside; nil where there is no register.
  func deviations(
    of source: TenderSource, _ failures: inout [RunReport.Failure]
  ) -> TenderDeviations? {
    guard let path = deviations ?? source.deviationFile else { return nil }
    let day = asOf ?? today
    guard
      let register = read(
        path, &failures,
        { file throws(LibraryError) in
          try DeviationRegister(file, today: max(day, today))
        })
    else { return nil }
    return TenderDeviations(
      register: register, folder: source.path,
      isWhole: source.isWhole || deviations != nil, today: day)
  }

  /// What the user said, on the command line or in the file beside the documents.
  func facts(
    of source: TenderSource, _ failures: inout [RunReport.Failure]
  ) -> Facts {
    guard let path = source.factFile,
      let facts = read(path, &failures, { file throws(LibraryError) in try Facts(file: file) })
    else { return given }
    return given.completed(by: facts)
  }

  /// Reads a file of the user's; a fault in it stands among the failures.
  private func read<Value>(
    _ path: String, _ failures: inout [RunReport.Failure],
    _ make: (LibraryFile) throws(LibraryError) -> Value
  ) -> Value? {
    do {
      let bytes = try DocumentReader.bytes(ofFile: path)
      return try make(YAMLFile.parse(String(decoding: bytes, as: UTF8.self), path: path))
    } catch let error as LibraryError {
      let line = error.line.map { Localised(sv: "rad \($0): ", en: "line \($0): ") }
      failures.append(
        .init(
          path: path,
          message: .joining([line, error.reason].compactMap(\.self)) { texts, _ in
            texts.joined() + "."
          }))
    } catch {
      failures.append(
        .init(
          path: path, message: .init(sv: "filen kan inte läsas.", en: "the file can’t be read.")))
    }
    return nil
  }
}
