import BundledLibrary
import Linting
import ProcurementLaw
import Rules
import TenderDocuments

/// Reads and judges samples with the library that ships.
struct SampleReading {
  private let library: RuleLibrary
  private let law: LawBook
  private let asOf: LegalDate
  private let reader: TenderReader

  private static let loaded = Result { try SampleReading() }

  static func shared() throws -> SampleReading { try loaded.get() }

  private init() throws {
    let files = try BundledLibrary.files()
    library = try RuleLibrary(files)
    law = try LawBook(files: files)
    // The day on which the samples were written.
    guard let day = LegalDate("2026-11-21") else { throw DocumentError.noDay }
    asOf = day
    reader = TenderReader(library, law: law, asOf: day)
  }

  /// The rules of the library.
  var rules: [String] { library.rules.map(\.id) }

  func read(_ path: String) throws -> DocumentReading {
    reader.read(
      try DocumentReader.read(path: SampleTruth.folder.appending(path: path).path))
  }

  /// Reads a text, which may be Markdown.
  func read(_ text: String, given facts: [String: String]) throws -> DocumentReading {
    let document = try DocumentReader.read(bytes: Array(text.utf8), path: "prov.md")
    return reader.read(document, given: Facts(facts))
  }

  /// What one rule finds in a text.
  func findings(_ rule: String, in reading: DocumentReading) -> [Linting.Finding] {
    let options = Linter.Options(asOf: asOf, only: [rule])
    return Linter(library: library, law: law).lint(Tender([reading]), options: options).findings
  }

  /// What all rules find in a document by itself.
  func findings(in bytes: [UInt8], named path: String) throws -> [Linting.Finding] {
    judge([reader.read(try DocumentReader.read(bytes: bytes, path: path))])
  }

  func judge(_ readings: [DocumentReading]) -> [Linting.Finding] {
    Linter(library: library, law: law).lint(Tender(readings), options: .init(asOf: asOf)).findings
  }
}

extension DocumentError {
  fileprivate static let noDay = DocumentError(
    .missing, path: "", reason: .init(same: ""), advice: .init(same: ""))
}

extension String {
  /// With one blank for any white space, as quotes are compared.
  var oneBlank: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}
