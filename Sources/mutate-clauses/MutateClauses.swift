import BundledLibrary
import ClauseMutation
import Clauses
import Foundation
import LibraryFiles
import Linting
import ProcurementLaw
import Rules

/// Prints the mutation score; `--page FILE` writes it between the marks of a page, `--list` shows
/// every survivor and stray, `--texts DIR` writes the texts that are changed, `--only VIL-05` tries one clause, `--library DIR` reads `rules/` and
/// `clauses/` from a folder, so that a change of them can be tried without building.
@main
struct MutateClauses {
  static func main() throws {
    var arguments = ArraySlice(CommandLine.arguments.dropFirst())
    var page: String?
    var only: String?
    var folder: String?
    var texts: String?
    var isListing = false
    while let argument = arguments.popFirst() {
      switch argument {
      case "--page": page = arguments.popFirst()
      case "--only": only = arguments.popFirst()
      case "--library": folder = arguments.popFirst()
      case "--texts": texts = arguments.popFirst()
      case "--list": isListing = true
      default:
        FileHandle.standardError.write(Data("unknown argument: \(argument)\n".utf8))
        exit(64)
      }
    }
    guard let asOf = LegalDate("2026-11-21") else { exit(70) }
    let files =
      try folder.map {
        try LibraryFolder.read($0 + "/rules", prefix: "rules")
          + LibraryFolder.read($0 + "/clauses", prefix: "clauses")
      } ?? BundledLibrary.files()
    let rules = try RuleLibrary(files)
    let law = try LawBook(files: files)
    let reader = TenderReader(rules, law: law, asOf: asOf)
    let judge = MutationJudge(
      rules: rules, reader: reader, linter: Linter(library: rules, law: law), asOf: asOf)
    let maker = CompositionMaker(
      library: try ClauseLibrary.load(files), law: law, reader: reader, asOf: asOf)
    let compositions = try maker.all()
    var run = MutationRun(judge: judge, left: maker.left(out: compositions))
    for composition in compositions where only.map({ composition.name.hasPrefix($0) }) ?? true {
      try run.judge(composition)
      if let texts {
        try composition.markdown.write(
          to: URL(filePath: texts).appending(path: composition.name + ".md"), atomically: true,
          encoding: .utf8)
      }
    }
    let tables = ScoreTables(run)
    print(tables.text)
    if isListing { print(tables.list) }
    if let page {
      let url = URL(filePath: page)
      let text = try String(contentsOf: url, encoding: .utf8)
      try tables.written(into: text).write(to: url, atomically: true, encoding: .utf8)
    }
  }
}
