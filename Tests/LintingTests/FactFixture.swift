import LibraryFiles
import Linting
import ProcurementLaw
import Rules
import TenderDocuments
import Testing

/// Reads the facts of a text with the words that ship.
enum FactFixture {
  private static let loaded = Result {
    let root = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
    let files = try LibraryFolder.read("/" + root + "/rules", prefix: "rules")
    let words = try FactWords(files.filter { $0.path.hasPrefix("rules/facts/") })
    return FactReader(words, law: try LawBook(files: files))
  }

  static func facts(_ text: String, given: Facts = Facts()) throws -> Facts {
    let document = try DocumentReader.read(bytes: Array(text.utf8), path: "dokument.txt")
    let today = try #require(LegalDate("2026-11-21"))
    return try loaded.get().read(document, given: given, asOf: today)
  }
}
