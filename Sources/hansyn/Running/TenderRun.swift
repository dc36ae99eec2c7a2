import Foundation
import LibraryFiles
import Linting
import ProcurementLaw
import Reporting
import TenderDocuments

/// Reads tenders and, where that is asked for, judges them.
struct TenderRun {
  private let knowledge: Knowledge
  private let reader: TenderReader
  private let given: Facts
  private let asOf: LegalDate?
  private let today: LegalDate

  init(_ knowledge: Knowledge, facts: FactOptions) throws {
    self.knowledge = knowledge
    given = try facts.given()
    asOf = facts.asOf
    today = try FactOptions.today()
    reader = TenderReader(
      knowledge.rules, law: knowledge.law, asOf: asOf ?? today, prefersDocumentDay: asOf == nil)
  }

  /// Reads every tender; what can't be read stands among the failures and stops nothing else.
  ///
  /// - Parameter judge: Judges a tender as of a day; nil where it is only read.
  func report(
    on listing: TenderSource.Listing, judge: ((Tender, LegalDate) -> Linter.Report)? = nil
  ) -> RunReport {
    var failures = listing.failures
    var tenders: [TenderReport] = []
    for source in listing.tenders {
      let given = facts(of: source, &failures)
      var readings: [DocumentReading] = []
      for path in source.documents {
        do throws(DocumentError) {
          readings.append(reader.read(try DocumentReader.read(path: path), given: given))
        } catch {
          failures.append(
            .init(path: error.path, message: "\(error.reason). \(error.advice)."))
        }
      }
      guard !readings.isEmpty else { continue }
      let tender = Tender(readings)
      let (day, origin) = day(of: tender)
      tenders.append(
        TenderReport(
          path: source.path, tender: tender, verdict: judge?(tender, day), asOf: day,
          dayOrigin: origin))
    }
    return RunReport(
      tenders: tenders, failures: failures, version: Hansyn.version, library: knowledge.rules,
      clauses: knowledge.clauseNotes)
  }

  private func day(of tender: Tender) -> (LegalDate, TenderReport.DayOrigin) {
    if let asOf { return (asOf, .given) }
    for reading in tender.readings {
      if let date = reading.facts.date { return (date, .document(reading.document.path)) }
    }
    return (today, .today)
  }

  /// What the user said, on the command line or in the file beside the documents.
  private func facts(
    of source: TenderSource, _ failures: inout [RunReport.Failure]
  ) -> Facts {
    guard let path = source.factFile else { return given }
    do {
      let bytes = try DocumentReader.bytes(ofFile: path)
      let file = try YAMLFile.parse(String(decoding: bytes, as: UTF8.self), path: path)
      return given.completed(by: try Facts(file: file))
    } catch let error as LibraryError {
      let line = error.line.map { "rad \($0): " } ?? ""
      failures.append(.init(path: path, message: line + error.reason + "."))
    } catch {
      failures.append(.init(path: path, message: "filen kan inte läsas."))
    }
    return given
  }
}
