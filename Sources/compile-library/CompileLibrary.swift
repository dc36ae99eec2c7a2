import Foundation
import LibraryFiles
import Rules

/// Turns the rule and clause files into one Swift file that carries them in flat form, and beside
/// them the phrases of the vocabulary in compiled form.
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
      let source = swiftSource(
        FlatForm.encode(files), phrases: try RuleLibrary.compiledPhrases(files))
      try source.write(toFile: output, atomically: true, encoding: .utf8)
    } catch {
      fail("\(error)")
    }
  }

  /// A raw literal with more `#` than any text inside has behind a quote.
  private static func swiftSource(_ bytes: [UInt8], phrases: [UInt8]) -> String {
    let fence = String(repeating: "#", count: 8)
    let text = String(decoding: bytes, as: UTF8.self)
    return """
      enum CompiledLibrary {
        static let text: StaticString = \(fence)\"""
      \(text)
      \"""\(fence)
        static let phrases: StaticString = \(fence)\"\(String(decoding: phrases, as: UTF8.self))\"\(fence)
      }

      """
  }

  private static func fail(_ message: String) -> Never {
    FileHandle.standardError.write(Data((message + "\n").utf8))
    exit(1)
  }
}
