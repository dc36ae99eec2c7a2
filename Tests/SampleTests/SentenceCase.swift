import Foundation
import LibraryFiles
import Testing

/// A sentence, or a few, and whether a rule is to find fault with it: `Sentences/*.yml`.
struct SentenceCase: Sendable, CustomTestStringConvertible {
  let file: String
  let line: Int
  let rule: String
  let isFinding: Bool
  /// How grave the finding is; nil where that doesn't matter.
  let severity: String?
  /// Words inside the marked passage; nil where any place will do.
  let at: String?
  let why: String
  let text: String
  let facts: [String: String]
  /// The sentence's number in the set that it belongs to.
  let number: String?

  var testDescription: String { "\(file):\(line) \(rule)" }

  /// The sentences of the catalogue's golden set.
  static let golden = Result { try all("golden.yml") }
  /// What careless rules take for defects.
  static let lawful = Result { try all("lawful.yml") }
  /// What could be read of both.
  static let readable = [golden, lawful].flatMap { (try? $0.get()) ?? [] }

  private static func all(_ name: String) throws -> [SentenceCase] {
    let url = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Sentences/" + name)
    return try read(String(contentsOf: url, encoding: .utf8), name)
  }

  private static func read(_ text: String, _ name: String) throws -> [SentenceCase] {
    let file = try MappingReader(YAMLFile.parse(text, path: name).root, path: name)
    let cases = try file.nodes("cases").map { try SentenceCase($0, name) }
    try file.finish()
    return cases
  }

  private init(_ node: LibraryNode, _ file: String) throws {
    let reader = try MappingReader(node, path: file)
    self.file = file
    line = node.line
    rule = try reader.text("rule")
    isFinding = try reader.bool("finding")
    severity = try reader.optionalText("severity")
    at = try reader.optionalText("at")
    why = try reader.text("why")
    text = try reader.text("text")
    number = try reader.optionalText("number")
    _ = try reader.optionalText("item")
    var facts: [String: String] = [:]
    for entry in try reader.mapping("facts")?.allEntries() ?? [] {
      guard case .text(let value) = entry.value.content else { continue }
      facts[entry.key] = value
    }
    self.facts = facts
    try reader.finish()
  }
}
