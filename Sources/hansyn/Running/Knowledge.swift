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
  private let clauseHeads: [LibraryFile]
  private let ownClauseFiles: [LibraryFile]
  private let clauseFolders: [String]
  private let ruleFiles: [LibraryFile]
  private let ownRuleFiles: [LibraryFile]
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
    var files = try BundledLibrary.rules(
      withExamples: withExamples, withConcepts: hasOwnWords)
    let ownRules = Set(own.compactMap { $0.root["id"]?.text })
    replacedRules =
      ownRules.isEmpty
      ? []
      : files.compactMap { $0.root["id"]?.text }.filter(ownRules.contains).sorted()
    // A file of the same path stands in for the one that is built in: so vocabulary can be replaced.
    let ownPaths = Set(own.map(\.path))
    ruleFiles = files
    ownRuleFiles = own
    files = files.filter { !ownPaths.contains($0.path) } + own
    clauseFolders = folders?.clauses ?? []
    ownClauseFiles = try Self.ownClauses(in: clauseFolders)
    let all = files
    (rules, law) = try inParallel {
      () throws(LibraryError) in
      try RuleLibrary(
        all, words: hasOwnWords ? nil : CompiledWords(BundledLibrary.words))
    } _: {
      () throws(LibraryError) in
      try LawBook(files: all)
    }
    clauseHeads = try BundledLibrary.clauses(headsOnly: true)
    modelFiles = files.filter { $0.path.hasPrefix("rules/models/") }
    // Those of the user may hold faults that must be told whatever the command.
    if !clauseFolders.isEmpty { _ = try clauses() }
  }

  /// The clauses, read when a command needs their texts.
  ///
  /// - Throws: `LibraryError` for a fault in one of the user's files.
  func clauses() throws(LibraryError) -> ClauseLibrary {
    try ClauseLibrary.load(BundledLibrary.clauses(), own: ownClauseFiles)
  }

  /// The decisions about clauses in the registers beside the user's own, and in another one.
  ///
  /// - Throws: `LibraryError` or `DocumentError` for a register that can't be read.
  func register(_ options: RegisterOptions) throws -> ReviewRegister {
    var register = ReviewRegister()
    for file in Set(options.files(beside: clauseFolders)).sorted() {
      register.add(try RegisterFile(path: file).read())
    }
    return register
  }

  /// Where decisions are written: the register that was named, else that of the last own folder.
  ///
  /// - Throws: `UsageError` where the user has named neither.
  func registerFile(_ options: RegisterOptions) throws -> RegisterFile {
    guard let path = options.files(beside: clauseFolders).last else {
      throw UsageError(
        sv: "ange var granskningen ska antecknas: --register FIL, eller --clauses MAPP",
        en: "say where the review is to be recorded: --register FILE, or --clauses FOLDER",
        see: "hansyn clauses sign")
    }
    return RegisterFile(path: path)
  }

  /// The built-in rule file and the user's own one of an id.
  func ruleVersions(_ id: String) -> (builtIn: LibraryFile?, own: LibraryFile?) {
    let isIt = { (file: LibraryFile) in file.root["id"]?.text == id }
    return (ruleFiles.first(where: isIt), ownRuleFiles.last(where: isIt))
  }

  /// The clauses of folders; a later folder's clause stands in for an earlier one's of the same id.
  private static func ownClauses(in folders: [String]) throws(LibraryError) -> [LibraryFile] {
    var own: [LibraryFile] = []
    for folder in folders {
      let files = try LibraryFolder.read(folder, prefix: "clauses").filter {
        $0.path.split(separator: "/").last ?? "" != ReviewRegister.fileName
      }
      let ids = Set(files.compactMap { $0.root["id"]?.text })
      own = own.filter { !ids.contains($0.root["id"]?.text ?? "") } + files
    }
    return own
  }

  /// The models by which conditions are sized, read when a command needs them.
  ///
  /// - Throws: `LibraryError` for a fault in one of the user's files.
  func models() throws(LibraryError) -> ProportionModels { try ProportionModels(modelFiles) }

  /// The clauses as reports name them.
  var clauseNotes: [ClauseNote] {
    let replaced = Set(ownClauseFiles.compactMap { $0.root["id"]?.text })
    let files = clauseHeads.filter { !replaced.contains($0.root["id"]?.text ?? "") }
    return (files + ownClauseFiles).compactMap { file in
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
