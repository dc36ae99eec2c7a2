import LibraryFiles
import ProcurementLaw

/// The law as it lies in the repository.
enum TestLaw {
  private static let loaded = Result {
    let root = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
    return try LawBook(files: LibraryFolder.read("/" + root + "/rules", prefix: "rules"))
  }

  static func book() throws -> LawBook { try loaded.get() }

  static func date(_ text: String) throws -> LegalDate {
    guard let date = LegalDate(text) else {
      throw LibraryError(path: "test", line: nil, reason: "inget datum: \(text)")
    }
    return date
  }
}
