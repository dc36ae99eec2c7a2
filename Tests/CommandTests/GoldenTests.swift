import Foundation
import Testing

/// The reports of samples, as they lie beside them.
///
/// `UPDATE_GOLDEN=1 swift test --filter GoldenTests` writes them anew; the change is then read in
/// review like any other.
struct GoldenTests {
  @Test(arguments: [
    ("stad-utkast.docx", ["text", "json", "sarif"]), ("stad-fardig.docx", ["text"]),
    ("dialog-brister.docx", ["text"]), ("reserverad-brister.docx", ["text"]),
    ("gammalt-utkast.txt", ["text", "sarif"]), ("kravspecifikation.docx", ["text"]),
    ("mark-af.txt", ["json"]), ("it-avrop.docx", ["text", "json"]),
  ])
  func reports(_ sample: String, _ formats: [String]) throws {
    let stem = sample.split(separator: ".")[0]
    for format in formats {
      let run = try Program.run([
        "lint", "samples/\(sample)", "--as-of", "2026-11-21", "--format", format,
      ])
      #expect(run.status != 2, "\(run.errors)")
      let suffix = format == "text" ? "txt" : format
      try compare(run.output, "samples/\(stem).lint.\(suffix)")
    }
    let read = try Program.run(["inspect", "samples/\(sample)", "--as-of", "2026-11-21"])
    try compare(read.output, "samples/\(stem).inspect.txt")
  }

  /// The same reports in English.
  @Test(arguments: ["stad-utkast.docx", "gammalt-utkast.txt"])
  func englishReports(_ sample: String) throws {
    let stem = sample.split(separator: ".")[0]
    let end = ["samples/\(sample)", "--as-of", "2026-11-21", "--lang", "en"]
    try compare(try Program.run(["lint"] + end).output, "samples/\(stem).lint.en.txt")
    try compare(try Program.run(["inspect"] + end).output, "samples/\(stem).inspect.en.txt")
  }

  /// The README shows what really comes out: under a comment with the call stands the output.
  @Test func readme() throws {
    let url = Program.root.appending(path: "README.md")
    let text = try String(contentsOf: url, encoding: .utf8)
    var parts: [String] = []
    var rest = text[...]
    while let match = rest.firstMatch(of: /(?s)<!-- hansyn (.+?) -->\n```text\n(.*?)```\n/) {
      let run = try Program.run(match.1.split(separator: " ").map(String.init))
      parts += [String(rest[..<match.range.lowerBound]), "<!-- hansyn \(match.1) -->\n```text\n"]
      parts += [run.output, "```\n"]
      rest = rest[match.range.upperBound...]
    }
    #expect(parts.count >= 8)
    try compare((parts + [String(rest)]).joined(), "README.md")
  }

  func compare(_ output: String, _ path: String) throws {
    let url = Program.root.appending(path: path)
    if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] != nil {
      try Data(output.utf8).write(to: url)
      return
    }
    let golden = try String(contentsOf: url, encoding: .utf8)
    #expect(output == golden, "\(path) is not what comes out; UPDATE_GOLDEN=1 writes it anew")
  }
}
