import Foundation
import Testing

/// What is told in English is English: `--lang en` leaves no Swedish but names and quotations.
struct LanguageTests {
  /// Documents and folders of the samples.
  static let samples: [String] = {
    let folder = Program.root.appending(path: "samples")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.sorted().filter { name in
      let isReport =
        name.contains(".lint.") || name.contains(".inspect.")
        || name.contains(".compare.") || name == "README.md"
      return !isReport && !name.hasSuffix(".yml") && name != "make"
    }.map { "samples/\($0)" }
  }()

  @Test func samplesAreThere() { #expect(Self.samples.count > 10) }

  @Test(arguments: samples)
  func reports(_ sample: String) throws {
    let day = ["--as-of", "2026-11-21", "--lang", "en"]
    // Comments and hidden text are no part of the projection.
    let seen = try Program.run(["inspect", sample, "--format", "projection"]).output
    let unseen = try Program.run(["inspect", sample, "--format", "json"]).output
      .components(separatedBy: "\"remarks\":").dropFirst().joined()
    let allowed = Self.names.union(Self.words(of: seen + unseen + sample))
    for call in [
      ["lint", "--stage", "publicering"], ["lint", "--format", "sarif"], ["inspect"],
      ["inspect", "--format", "json"],
    ] {
      let run = try Program.run(call + [sample] + day)
      #expect(run.status != 2, "\(run.errors)")
      let report = call.contains("--format") ? try Self.texts(ofJSON: run.output) : run.output
      for part in [report, run.errors] {
        let left = Self.swedish(in: part).subtracting(allowed)
        #expect(left.isEmpty, "\(call) \(sample): \(left.sorted())")
      }
    }
  }

  @Test(arguments: [
    (["rules", "list"], 60), (["clauses", "list"], 10), (["clauses", "check"], 1),
    (["rules", "test", "EMP003"], 1),
  ])
  func pages(_ call: [String], _ leastLines: Int) throws {
    let run = try Program.run(call + ["--lang", "en"])
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.output.split(separator: "\n").count >= leastLines)
    #expect(Self.swedish(in: run.output).isEmpty, "\(Self.swedish(in: run.output).sorted())")
  }

  /// One language is one text: what programs read is the same in both.
  @Test func keysDoNotDependOnTheLanguage() throws {
    let call = ["lint", "samples/stad-utkast.docx", "--as-of", "2026-11-21", "--format", "json"]
    func fingerprints(_ language: String) throws -> [String] {
      let output = try Program.run(call + ["--lang", language]).output
      return output.matches(of: /"(?:fingerprint|rule|severity|status)": "[^"]*"/)
        .map { String($0.0) }
    }
    let swedish = try fingerprints("sv")
    #expect(swedish.count > 20)
    #expect(try fingerprints("en") == swedish)
  }

  // MARK: Words

  /// Words with letters that English lacks, outside excerpts and quotations.
  private static func swedish(in text: String) -> Set<String> {
    let lines = text.split(separator: "\n").filter { !$0.contains("│") }
    let own = lines.joined(separator: " ").replacing(/[”“][^”“]*”/, with: " ")
      .replacing(/"[^"\n]*"/, with: " ")
    return words(of: own).filter { $0.contains { "åäö".contains($0) } }
  }

  private static func words(of text: String) -> Set<String> {
    Set(text.lowercased().split { !$0.isLetter }.map(String.init))
  }

  /// Words in the names of provisions, acts, cases and documents, which stay Swedish.
  private static let names: Set<String> = {
    let rules = Program.root.appending(path: "rules")
    let files = FileManager.default.enumerator(at: rules, includingPropertiesForKeys: nil)
    var found: Set<String> = []
    for case let url as URL in files ?? .init() where url.pathExtension == "yml" {
      guard let text = try? String(contentsOf: url, encoding: .utf8) else { continue }
      for line in text.split(separator: "\n")
      where line.contains(#/\b(place|provision|title|number|replaced_by|now): /#) {
        found.formUnion(words(of: String(line)))
      }
    }
    return found
  }()

  /// The texts of a JSON report that are meant for people.
  private static func texts(ofJSON text: String) throws -> String {
    var found: [String] = []
    let wanted: Set<String> = [
      "message", "title", "explanation", "lacks", "what", "note", "how", "condition", "text",
      "name", "markdown",
    ]
    func walk(_ value: Any, isWanted: Bool) {
      switch value {
      case let members as [String: Any]:
        // What is quoted from the document.
        for (key, value) in members
        where !["snippet", "outline", "citations", "remarks", "logicalLocations"].contains(key) {
          walk(value, isWanted: wanted.contains(key))
        }
      case let items as [Any]: for item in items { walk(item, isWanted: isWanted) }
      case let text as String: if isWanted { found.append(text) }
      default: break
      }
    }
    walk(try JSONSerialization.jsonObject(with: Data(text.utf8)), isWanted: false)
    #expect(!found.isEmpty)
    return found.joined(separator: "\n")
  }
}
