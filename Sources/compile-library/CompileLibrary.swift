import Foundation
import LibraryFiles
import Policies
import Rules

/// Turns the rule and clause files into one Swift file that carries them in flat form, and beside
/// them their phrases in compiled form.
///
/// A fault in a rule file ends the build, with the file and the line.
///
/// Called by the build plugin: `compile-library OUTPUT ROOT PATH…`, each path below ROOT.
@main
struct CompileLibrary {
  static func main() {
    let arguments = CommandLine.arguments.dropFirst()
    guard let output = arguments.first, let root = arguments.dropFirst().first else {
      fail("compile-library: usage: compile-library OUTPUT ROOT PATH…")
    }
    do {
      var files: [LibraryFile] = []
      for path in arguments.dropFirst(2) where LibraryFolder.isLibraryFile(path) {
        let text = try String(contentsOfFile: root + "/" + path, encoding: .utf8)
        files.append(try YAMLFile.parse(text, path: path))
      }
      _ = try ProportionModels(files)
      try checkProfiles(files)
      let concepts = files.filter { $0.path.hasPrefix("rules/concepts/") }
      let clauses = files.filter { $0.path.hasPrefix("clauses/") }
      let others = files.filter {
        !$0.path.hasPrefix("rules/concepts/") && !$0.path.hasPrefix("clauses/")
      }
      let source = swiftSource(
        rules: FlatForm.encode(others), clauses: FlatForm.encode(clauses),
        concepts: FlatForm.encode(concepts),
        words: CompiledWords.bytes(of: try RuleLibrary(files)))
      try source.write(toFile: output, atomically: true, encoding: .utf8)
    } catch {
      fail("\(error)")
    }
  }

  /// Profiles may name nothing that is not there.
  private static func checkProfiles(_ files: [LibraryFile]) throws {
    let names = PolicyNames(
      library: try RuleLibrary(files),
      clauses: files.filter { $0.path.hasPrefix("clauses/") }.compactMap { $0.root["id"]?.text },
      models: try ProportionModels(files).profiles.map(\.id))
    for profile in try Profiles(files).profiles {
      let configuration = Configuration(file: nil, layers: [profile.layer])
      _ = try names.policy(configuration, profiles: [profile])
      _ = try OwnTerms(configuration.terms).added(to: files)
    }
  }

  private static func swiftSource(
    rules: [UInt8], clauses: [UInt8], concepts: [UInt8], words: [UInt8]
  ) -> String {
    """
    enum CompiledLibrary {
      \(constant("rules", rules))
      \(constant("clauses", clauses))
      \(constant("concepts", concepts))
      \(constant("words", words))
    }

    """
  }

  /// A raw literal with more `#` than any text inside has behind a quote.
  private static func constant(_ name: String, _ bytes: [UInt8]) -> String {
    let fence = String(repeating: "#", count: 8)
    let text = String(decoding: bytes, as: UTF8.self)
    return "static let \(name): StaticString = \(fence)\"\"\"\n\(text)\n\"\"\"\(fence)"
  }

  private static func fail(_ message: String) -> Never {
    FileHandle.standardError.write(Data((message + "\n").utf8))
    exit(1)
  }
}
