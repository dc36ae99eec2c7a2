import BundledLibrary
import Clauses
import Foundation
import LibraryFiles
import Linting
import Policies
import Reporting
import Rules
import Testing

/// Our schemas say what our readers say: the same keys, and every file of ours is right by them.
struct SchemaTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// Files that show every key there is, beside those of the library.
  private static func samples(_ kind: FileSchema) throws -> [LibraryFile] {
    let library = try BundledLibrary.files()
    switch kind {
    case .rule:
      return library.filter { file in
        file.path.hasPrefix("rules/") && file.root["check"] != nil || file.root["checks"] != nil
      } + [try YAMLFile.parse(Self.terms, path: "rules/TST/TST001.yml")]
    case .clause:
      return library.filter { $0.path.hasPrefix("clauses/") && $0.root["elements"] != nil }
    case .profile:
      return library.filter { $0.path.hasPrefix(Profiles.folder) }
    case .upphandling:
      let facts = FactGuide.all.map { "\($0.key): \"\($0.example)\"" }.joined(separator: "\n")
      return [try YAMLFile.parse(facts, path: "upphandling.yml")]
    case .hansyn:
      let page = try String(
        contentsOf: root.appending(path: "docs/configuration.md"), encoding: .utf8)
      let block = try #require(page.firstMatch(of: /```yaml\n(organisation:(?s:.*?))```/)?.1)
      return [
        try YAMLFile.parse(
          String(block).replacing(/(?m)^(rules|clauses): .*$/, with: ""), path: "hansyn.yml")
      ]
    }
  }

  /// A rule of the only kind that the library has not: a list with a check of terms.
  private static let terms = """
    {id: TST001, topic: t, kind: style, severity: info, title: t, message: m, explanation: e,
     law: [{kind: guidance, provision: p}], checks: [{check: terms, groups: [g]}]}
    """

  /// Reads a file as the program does.
  private static func read(_ file: LibraryFile, _ kind: FileSchema) throws {
    switch kind {
    case .rule:
      _ = try RuleLibrary([file], words: CompiledWords(BundledLibrary.words))
    case .clause: _ = try ClauseLibrary.load(frames + [file])
    case .profile: _ = try Profile(file)
    case .upphandling: _ = try Facts(file: file)
    case .hansyn:
      _ = try ConfigurationFile(file, isTrusted: true)
    }
  }

  private static let frames =
    (try? BundledLibrary.clauses().filter { $0.path.hasPrefix("clauses/frames/") }) ?? []

  private static func schema(_ kind: FileSchema) throws -> [String: Any] {
    try #require(
      try JSONSerialization.jsonObject(with: Data(kind.text.utf8)) as? [String: Any])
  }

  @Test(arguments: FileSchema.allCases)
  func everyFileOfOursIsRight(_ kind: FileSchema) throws {
    let files = try Self.samples(kind)
    #expect(!files.isEmpty)
    let schema = try Self.schema(kind)
    for file in files {
      #expect(SchemaChecker(schema).fault(in: file.root, by: schema, at: file.path) == nil)
    }
  }

  @Test(arguments: FileSchema.allCases)
  func schemaAndReaderKnowTheSameKeys(_ kind: FileSchema) throws {
    let schema = try Self.schema(kind)
    var known: [String: Set<String>] = [:]
    var stated: [String: Set<String>] = [:]
    for file in try Self.samples(kind) {
      for place in StrayKeys.places(in: file.root, schema: schema)
      where known[place.pointer].map({ $0 != place.keys }) ?? true {
        stated[place.pointer] = place.keys
        let changed = LibraryFile(
          path: file.path, root: place.root, body: file.body, bodyLine: file.bodyLine)
        let error = #expect(throws: LibraryError.self, "\(place.pointer)") {
          try Self.read(changed, kind)
        }
        let reason = try #require(error).reason.sv
        let list = try #require(
          reason.firstMatch(of: /(?:okänd nyckel|okänd uppgift) ”q+”; giltiga är (.*)/)?.1,
          "\(file.path) \(place.pointer): \(reason)")
        known[place.pointer, default: []].formUnion(list.split(separator: ", ").map(String.init))
      }
    }
    #expect(!known.isEmpty)
    for (pointer, keys) in stated {
      // A reader of rules asks for ”checks” before it looks for one check: both at once are a fault.
      let read =
        pointer.hasPrefix("#[") && !pointer.hasPrefix("#[checks]") ? keys.union(["checks"]) : keys
      #expect(known[pointer] == keys || known[pointer] == read, "\(kind) \(pointer)")
    }
  }

  @Test(arguments: FileSchema.allCases)
  func theFilesInTheRepositoryAreAsThePrograms(_ kind: FileSchema) throws {
    let file = Self.root.appending(path: "docs/schema/\(kind.rawValue).json")
    if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] != nil {
      try Data(kind.text.utf8).write(to: file)
    }
    #expect(try String(contentsOf: file, encoding: .utf8) == kind.text)
  }
}
