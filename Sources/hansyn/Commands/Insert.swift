import ArgumentParser
import Clauses
import Drafting
import Foundation
import LibraryFiles
import Linting
import ProcurementLaw
import TenderDocuments

/// Puts a clause into a document.
struct Insert: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "insert", abstract: "Lägg in en klausul på sin plats i ett dokument.",
    aliases: ["infoga"])

  @Argument(help: "Dokumentet, .docx, .txt eller .md.")
  var file: String

  @Option(help: "Klausulens id eller namn; se hansyn clauses list.")
  var clause: String

  @Option(name: .shortAndLong, help: "Den nya filen.")
  var output: String?

  func run() throws {
    let knowledge = try Knowledge()
    let library = knowledge.clauses
    let asOf = try FactOptions.today()
    let source = try DocumentReader.bytes(ofFile: file)
    let document = try DocumentReader.read(bytes: source, path: file)
    let reading = TenderReader(knowledge.rules, law: knowledge.law, asOf: asOf)
      .read(document, given: Facts())
    let result = try ClauseInsertion(library: library, law: knowledge.law).insert(
      try library.clause(clause), into: source, of: reading,
      .init(
        values: ParameterValues(), usesExamples: true,
        revision: Revision(author: "Hänsyn", date: "2026-11-21T00:00:00Z")), asOf: asOf)
    print(result.place, result.draft.clauses)
    if let output { try AtomicFile.write(result.bytes, to: output) }
  }
}
