import BundledLibrary
import Clauses
import LibraryFiles
import ProcurementLaw
import Rules

/// What the program knows: the rules and the law, from the binary and from folders the user names.
struct Knowledge {
  let rules: RuleLibrary
  let law: LawBook
  let clauses: ClauseLibrary

  init(extraRules: String?) throws {
    var files = try BundledLibrary.files()
    if let extraRules { files += try LibraryFolder.read(extraRules, prefix: "rules") }
    rules = try RuleLibrary(files)
    law = try LawBook(files: files)
    clauses = try ClauseLibrary.load(files)
  }
}
