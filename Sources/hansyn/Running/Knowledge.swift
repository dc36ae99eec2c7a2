import BundledLibrary
import Clauses
import LibraryFiles
import ProcurementLaw
import Reporting
import Rules

/// What the program knows: rules, law and clauses, from the binary and from folders the user names.
struct Knowledge: Sendable {
  let rules: RuleLibrary
  let law: LawBook
  let clauses: ClauseLibrary

  /// Reads the library.
  ///
  /// - Parameters:
  ///   - folders: The user's own folders.
  ///   - withExamples: Whether the built-in examples are needed too.
  /// - Throws: `LibraryError` with file and line for a fault in one of the user's files.
  init(_ folders: LibraryOptions? = nil, withExamples: Bool = false) throws {
    var files = try BundledLibrary.files(withExamples: withExamples)
    for folder in folders?.rules ?? [] {
      files += try LibraryFolder.read(folder, prefix: "rules")
    }
    for folder in folders?.clauses ?? [] {
      let own = try LibraryFolder.read(folder, prefix: "clauses")
      // A clause of the same file name stands in for the one that is built in.
      let paths = Set(own.map(\.path))
      files = files.filter { !paths.contains($0.path) } + own
    }
    rules = try RuleLibrary(files)
    law = try LawBook(files: files)
    clauses = try ClauseLibrary.load(files)
  }

  /// The clauses as reports name them.
  var clauseNotes: [ClauseNote] {
    clauses.clauses.map {
      ClauseNote(
        id: $0.id, title: $0.title.swedish, standsAlone: $0.place.otherwise == .standalone)
    }
  }
}
