import BundledLibrary
import Clauses
import LibraryFiles
import ParallelWork
import ProcurementLaw
import Reporting
import Rules

/// What the program knows: rules, law and clauses, from the binary and from folders the user names.
struct Knowledge: Sendable {
  let rules: RuleLibrary
  let law: LawBook
  /// Ids of the built-in rules that the user's own stand in for, in order.
  let replacedRules: [String]
  private let clauseFiles: [LibraryFile]
  private let modelFiles: [LibraryFile]

  /// Reads the library.
  ///
  /// - Parameters:
  ///   - folders: The user's own folders.
  ///   - withExamples: Whether the built-in examples are needed too.
  /// - Throws: `LibraryError` with file and line for a fault in one of the user's files.
  init(_ folders: LibraryOptions? = nil, withExamples: Bool = false) throws {
    var own: [LibraryFile] = []
    for folder in folders?.rules ?? [] {
      own += try LibraryFolder.read(folder, prefix: "rules")
    }
    let hasOwnWords = own.contains {
      $0.path.hasPrefix("rules/concepts/") || $0.path.hasPrefix("rules/facts/")
    }
    var files = try BundledLibrary.files(
      withExamples: withExamples, withConcepts: hasOwnWords)
    let ownRules = Set(own.compactMap { $0.root["id"]?.text })
    replacedRules =
      ownRules.isEmpty
      ? []
      : files.filter { $0.path.hasPrefix("rules/") }.compactMap { $0.root["id"]?.text }
        .filter(ownRules.contains).sorted()
    // A file of the same path stands in for the one that is built in: so vocabulary can be replaced.
    let ownPaths = Set(own.map(\.path))
    files = files.filter { !ownPaths.contains($0.path) } + own
    for folder in folders?.clauses ?? [] {
      let own = try LibraryFolder.read(folder, prefix: "clauses")
      // A clause of the same file name stands in for the one that is built in.
      let paths = Set(own.map(\.path))
      files = files.filter { !paths.contains($0.path) } + own
    }
    let all = files
    (rules, law) = try inParallel {
      () throws(LibraryError) in
      try RuleLibrary(
        all, words: hasOwnWords ? nil : CompiledWords(BundledLibrary.words))
    } _: {
      () throws(LibraryError) in
      try LawBook(files: all)
    }
    clauseFiles = files.filter { $0.path.hasPrefix("clauses/") }
    modelFiles = files.filter { $0.path.hasPrefix("rules/models/") }
    // Those of the user may hold faults that must be told whatever the command.
    if folders?.clauses.isEmpty == false { _ = try clauses() }
  }

  /// The clauses, read when a command needs their texts.
  ///
  /// - Throws: `LibraryError` for a fault in one of the user's files.
  func clauses() throws(LibraryError) -> ClauseLibrary { try ClauseLibrary.load(clauseFiles) }

  /// The models by which conditions are sized, read when a command needs them.
  ///
  /// - Throws: `LibraryError` for a fault in one of the user's files.
  func models() throws(LibraryError) -> ProportionModels { try ProportionModels(modelFiles) }

  /// The clauses as reports name them.
  var clauseNotes: [ClauseNote] {
    clauseFiles.compactMap { file in
      guard file.body != nil, let id = file.root["id"]?.text, let title = file.root["title"],
        let swedish = title["sv"]?.text
      else {
        return nil
      }
      let otherwise = file.root["place"]?["otherwise"]?.text
      return ClauseNote(
        id: id, title: Localised(read: swedish, en: title["en"]?.text),
        standsAlone: otherwise == "standalone")
    }
  }
}
