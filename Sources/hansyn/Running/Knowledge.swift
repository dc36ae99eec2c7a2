import BundledLibrary
import Clauses
import LibraryFiles
import Linting
import ParallelWork
import Policies
import ProcurementLaw
import Reporting
import Rules

/// What the program knows in a call: the settings in force, and rules, law and clauses as they make
/// them, from the binary and from folders the user names.
struct Knowledge: Sendable {
  /// The settings in force, each with where it comes from.
  let configuration: Configuration
  /// The profiles in force, in the order in which they are laid over each other.
  let profiles: [Profile]
  /// All profiles that there are.
  let allProfiles: Profiles
  /// The rules, with the policy laid over them.
  let rules: RuleLibrary
  /// The rules as they are written.
  let writtenRules: RuleLibrary
  let law: LawBook
  /// Ids of the built-in rules that the user's own stand in for, in order.
  let replacedRules: [String]
  /// Ids of the built-in rules that own ones may not stand in for at the gate, in order.
  let keptRules: [String]
  /// The `hansyn.yml` further up that a nearer one hides.
  let outerConfiguration: String?
  private let clauseHeads: [LibraryFile]
  private let ownClauseFiles: [LibraryFile]
  private let ruleFiles: [LibraryFile]
  private let ownRuleFiles: [LibraryFile]
  private let modelFiles: [LibraryFile]
  private let names: PolicyNames

  /// Reads the library.
  ///
  /// - Parameters:
  ///   - settings: What the call and its `hansyn.yml` say.
  ///   - withExamples: Whether the built-in examples are needed too.
  /// - Throws: `LibraryError` with file and line for a fault in one of the user's files, and
  ///   `UnknownProfile`.
  init(_ settings: GivenSettings = .none, withExamples: Bool = false) throws {
    let named = settings.configuration
    outerConfiguration = settings.outerFile
    var own: [LibraryFile] = []
    var ownOfFile: Set<String> = []
    for folder in named.ruleFolders {
      let files = try LibraryFolder.read(
        folder.value, prefix: "rules", inside: settings.bounds(of: folder))
      if case .file = folder.origin { ownOfFile.formUnion(files.compactMap(Self.id)) }
      own += files
    }
    let hasOwnConcepts = own.contains {
      $0.path.hasPrefix("rules/concepts/") || $0.path.hasPrefix("rules/facts/")
    }
    let others = try BundledLibrary.rules(withExamples: withExamples, withConcepts: false)
    // Nobody switches an error of law off at the gate by a rule of the same id in a found folder.
    let kept =
      named.stage.value == .publicering
      ? others.filter { $0.root["error_of_law"]?.text == "true" }.compactMap(Self.id)
        .filter(ownOfFile.contains) : []
    own.removeAll { Self.id($0).map(kept.contains) ?? false }
    keptRules = kept.sorted()
    // A file of the same path stands in for the one that is built in: so vocabulary can be replaced.
    let ownPaths = Set(own.map(\.path))
    let profileBook = try Profiles(others.filter { !ownPaths.contains($0.path) } + own)
    profiles = try named.profiles.map { name throws(UnknownProfile) in
      try profileBook.profile(name)
    }
    allProfiles = profileBook
    let configuration = settings.configuration(on: profiles)
    self.configuration = configuration
    let terms = OwnTerms(configuration.terms)
    let hasOwnWords = hasOwnConcepts || !terms.isEmpty
    var files = hasOwnWords ? others + (try BundledLibrary.concepts()) : others
    let ownRules = Set(own.compactMap { $0.root["id"]?.text })
    replacedRules =
      ownRules.isEmpty
      ? []
      : files.filter { !$0.path.hasPrefix(Profiles.folder) }.compactMap { $0.root["id"]?.text }
        .filter(ownRules.contains).sorted()
    ruleFiles = files
    ownRuleFiles = own
    files = try terms.added(to: files.filter { !ownPaths.contains($0.path) } + own)
    ownClauseFiles = try Self.ownClauses(
      in: configuration.clauseFolders.map { ($0.value, settings.bounds(of: $0)) })
    let all = files
    let (library, law) = try inParallel {
      () throws(LibraryError) in
      try RuleLibrary(
        all, words: hasOwnWords ? nil : CompiledWords(BundledLibrary.words))
    } _: {
      () throws(LibraryError) in
      try LawBook(files: all)
    }
    self.law = law
    clauseHeads = try BundledLibrary.clauses(headsOnly: true)
    modelFiles = files.filter { $0.path.hasPrefix("rules/models/") }
    writtenRules = library
    names = PolicyNames(
      library: library,
      clauses: (clauseHeads + ownClauseFiles).compactMap { $0.root["id"]?.text },
      models: modelFiles.filter { $0.root["standing"]?.text == "profile" }
        .compactMap { $0.root["id"]?.text })
    rules = library.adapted(to: try names.policy(configuration, profiles: profiles))
    // Those of the user may hold faults that must be told whatever the command.
    if !configuration.clauseFolders.isEmpty { _ = try clauses() }
  }

  private static func id(_ file: LibraryFile) -> String? { file.root["id"]?.text }

  /// The language of reports and messages.
  var language: Language { configuration.language.value }
  /// The words of the language.
  var words: Wording { Wording(language) }
  /// The stage that tenders are judged for.
  var stage: Stage { configuration.stage.value }

  /// What the settings say of every tender of the organisation.
  var facts: Facts {
    Facts(
      read: configuration.facts.sorted { $0.key < $1.key }.map { key, setting in
        Fact(
          key: key, value: setting.value, origin: .given(language.of(setting.origin.explanation)))
      })
  }

  /// The rules with the policy of one profile laid over them, and nothing else.
  ///
  /// - Throws: `LibraryError` where the profile names what is not there.
  func rules(under profile: Profile) throws(LibraryError) -> RuleLibrary {
    let configuration = Configuration(file: nil, layers: [profile.layer])
    return writtenRules.adapted(to: try names.policy(configuration, profiles: [profile]))
  }

  /// The clauses, read when a command needs their texts.
  ///
  /// - Throws: `LibraryError` for a fault in one of the user's files.
  func clauses() throws(LibraryError) -> ClauseLibrary {
    try ClauseLibrary.load(BundledLibrary.clauses(), own: ownClauseFiles)
  }

  /// The values that the settings give to the parameters of clauses.
  ///
  /// - Throws: `LibraryError` with the line of a name that no clause has.
  func values(in clauses: ClauseLibrary) throws(LibraryError) -> ParameterValues {
    let names = Set(clauses.clauses.flatMap { $0.parameters.map(\.name) } + ["variant"])
    for (name, setting) in configuration.values.sorted(by: { $0.key < $1.key }) {
      let parameter = String(name.split(separator: ".").last ?? "")
      guard !names.contains(parameter) else { continue }
      let near = NearestName.to(parameter, among: names.sorted())
      throw setting.fault(
        "ingen klausul har parametern ”\(name)”" + (near.map { "; menas ”\($0)”?" } ?? ""))
    }
    return ParameterValues(raw: configuration.values.compactMapValues { RawValue($0.value) })
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

  private var clauseFolders: [String] { configuration.clauseFolders.map(\.value) }

  /// The built-in rule file and the user's own one of an id.
  func ruleVersions(_ id: String) -> (builtIn: LibraryFile?, own: LibraryFile?) {
    let isIt = { (file: LibraryFile) in file.root["id"]?.text == id }
    return (ruleFiles.first(where: isIt), ownRuleFiles.last(where: isIt))
  }

  /// The clauses of folders; a later folder's clause stands in for an earlier one's of the same id.
  private static func ownClauses(
    in folders: [(path: String, bounds: String?)]
  ) throws(LibraryError) -> [LibraryFile] {
    var own: [LibraryFile] = []
    for folder in folders {
      let files = try LibraryFolder.read(folder.path, prefix: "clauses", inside: folder.bounds)
        .filter { $0.path.split(separator: "/").last ?? "" != ReviewRegister.fileName }
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
