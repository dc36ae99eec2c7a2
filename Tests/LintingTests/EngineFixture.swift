import BundledLibrary
import Foundation
import LibraryFiles
import ProcurementLaw
import Rules
import TenderDocuments
import Testing

@testable import Linting

/// A small library for the engine's tests: the grammar that ships, and rules of their own, so that
/// work on the vocabulary does not move what is tested here.
enum EngineFixture {
  private static let lawBook = Result { try LawBook(files: BundledLibrary.files()) }
  private static let standard = Result { try RuleLibrary(grammarFiles() + files()) }

  static func law() throws -> LawBook { try lawBook.get() }

  static func date(_ text: String = "2026-11-21") throws -> LegalDate {
    try #require(LegalDate(text))
  }

  /// What ships and the engine asks for by name: grammar, shared words, kinds of section.
  static func grammarFiles() throws -> [LibraryFile] {
    let names = ["grammar", "words", "sections"].map { "rules/concepts/\($0).yml" }
    let files = try BundledLibrary.files().filter { names.contains($0.path) }
    #expect(files.count == names.count)
    return files
  }

  static func library() throws -> RuleLibrary { try standard.get() }

  static func files() throws -> [LibraryFile] {
    try [("rules/concepts/test.yml", concepts)].map { try YAMLFile.parse($1, path: $0) }
      + topics.map { try YAMLFile.parse($1, path: "rules/topics/\($0).yml") }
      + rules.map { try YAMLFile.parse($1, path: "rules/TST/\($0).yml") }
  }

  /// The library with some files more; a rule needs no more than its id and what it checks.
  static func library(adding files: [(path: String, yaml: String)]) throws -> RuleLibrary {
    try RuleLibrary(
      grammarFiles() + self.files() + files.map { try YAMLFile.parse($0.yaml, path: $0.path) })
  }

  static func document(_ text: String, path: String = "utkast.md") throws -> Document {
    try DocumentReader.read(bytes: Array(text.utf8), path: path)
  }

  /// Where a text first stands in a document.
  static func offset(of text: String, in document: Document) throws -> Int {
    let wanted = Array(text.utf8)
    return try #require(document.text.indices.first { document.text[$0...].starts(with: wanted) })
  }

  static func read(
    _ text: String, _ facts: [String: String] = [:], library: RuleLibrary? = nil,
    path: String = "utkast.md"
  ) throws -> DocumentReading {
    try TenderReader(try library ?? self.library(), law: law(), asOf: date())
      .read(document(text, path: path), given: Facts(facts))
  }

  static func lint(
    _ texts: [String], _ facts: [String: String] = [:], library: RuleLibrary? = nil,
    only: [String] = [], stage: String = "utkast"
  ) throws -> Linter.Report {
    let library = try library ?? self.library()
    let readings = try texts.enumerated().map {
      try read($1, facts, library: library, path: "del\($0).md")
    }
    return Linter(library: library, law: try law())
      .lint(Tender(readings), options: .init(asOf: try date(), stage: stage, only: only))
  }

  private static let concepts = """
    concepts:
      - {id: place, title: plats, phrases: ["praktikplats*", "praktikant*"]}
      - {id: number_of_places, title: antal, phrases: ["# praktikplats*", "# praktikant*"]}
      - {id: length, title: tid, phrases: ["# månader"]}
      - {id: penalty, title: vite, phrases: ["(vite|viten|vitet)"]}
      - {id: cap, title: tak, phrases: ["högst # (procent|kronor)"]}
      - {id: annex, title: bilaga, phrases: ["enligt bilagan"]}
      - {id: reasonable, title: skäligt, phrases: ["skälig*"]}
      - {id: condition_heading, title: rubrik, phrases: ["sociala villkor", "särskilda kontraktsvillkor"]}
      - {id: suitable_object, title: lämpligt, phrases: ["(städ|städning|lokalvård)"]}
      - {id: direct_award, title: direktupphandling, phrases: ["(direktupphandling*|direktupphandlas)"]}
      - {id: inclusive_limit, title: högst, phrases: ["(högst|till och med)"]}
      - {id: told_as_history, title: förr, phrases: ["(tidigare|då)"]}
    """

  private static let topics = [
    "employment_condition": """
    topic: employment_condition
    title: Sysselsättningsvillkor
    definition: Prov.
    signals:
      - {id: place, says: [place]}
    """
  ]

  private static func rule(
    _ id: String, _ severity: String, _ check: String, message: String = "Prov"
  ) -> String {
    """
    id: \(id)
    topic: employment_condition
    kind: defective
    severity: \(severity)
    title: Prov
    message: "\(message)"
    explanation: Prov
    law: [{subject: principles}]
    \(check)
    """
  }

  private static let rules = [
    "TST001": rule(
      "TST001", "warning",
      "applies: {not_procedure: [call_off]}\ncheck: missing\nof: employment_condition\nsuitable: true"
    ),
    "TST002": rule(
      "TST002", "error",
      """
      needs: [regime]
      severity_when: [{regime: annex2, severity: warning}]
      check: incomplete
      of: employment_condition
      unless: [annex]
      require:
        - {name: antal, any: [number_of_places]}
        - {name: tid, any: [length]}
      """),
    "TST003": rule(
      "TST003", "warning",
      """
      severity_when: [{absent_topic: employment_condition, severity: info}]
      check: wording
      signals: [{id: reasonable, says: [penalty, reasonable], within: 6}]
      """),
    "TST004": rule(
      "TST004", "warning",
      """
      check: incomplete
      of: employment_condition
      when_says: [penalty]
      require: [{name: tak, any: [cap]}]
      """),
    "TST005": rule(
      "TST005", "warning",
      """
      check: wording
      in_clause_of: employment_condition
      signals: [{id: denied, says: [penalty], negated: only}]
      """),
    "TST008": rule(
      "TST008", "warning",
      """
      check: incomplete
      of: employment_condition
      place_at: [reasonable]
      require:
        - {name: antal, any: [number_of_places]}
        - {name: tid, any: [length], severity: info}
      """),
    "TST009": rule(
      "TST009", "warning",
      """
      check: incomplete
      of: employment_condition
      place_at: [reasonable]
      require: [{name: lagrum, citation: [reserved_sheltered], scope: document}]
      """),
    "TST010": rule(
      "TST010", "warning",
      "check: missing\nof: employment_condition\nunless: [reasonable]\nsuitable: true"),
    "TST006": rule("TST006", "error", "check: citation\nstatus: [repealed]"),
    "TST007": rule("TST007", "error", "check: amount"),
  ]
}
