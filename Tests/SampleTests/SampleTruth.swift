import Foundation
import LibraryFiles
import Testing

/// How a lawyer reads a sample: `NAME.expected.yml`, whose format samples/README.md describes.
struct SampleTruth: Sendable, CustomTestStringConvertible {
  /// A topic's status.
  struct Topic: Sendable {
    let key: String
    let status: String
    /// Sentences that settle it; empty where it is absent.
    let quotes: [String]
  }

  /// A finding.
  struct Finding: Sendable {
    let rule: String
    /// Words inside the marked passage; nil where any place will do.
    let at: String?
  }

  /// The path below `samples/`.
  let path: String
  let facts: [String: String]
  let topics: [Topic]
  let must: [Finding]
  let may: [Finding]
  /// Of a tender's file by itself: what would be false.
  ///
  /// A whole tender has the findings of `must` and `may` and no others.
  let mustNot: [String]
  /// Whether this is a tender, and not one of the files of one.
  let isWhole: Bool
  /// The files of a folder, each for itself.
  let documents: [SampleTruth]

  var testDescription: String { path }

  /// All samples; a folder and its files are apart.
  static let all: [SampleTruth] = {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.filter { $0.hasSuffix(".expected.yml") }.sorted().compactMap { name in
      try? read(name)
    }
  }()

  /// Single documents: each sample file, and each file of a folder for itself.
  static let singles = all.flatMap { $0.documents.isEmpty ? [$0] : $0.documents }

  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "samples")

  static func read(_ name: String) throws -> SampleTruth {
    let text = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
    return try SampleTruth(YAMLFile.parse(text, path: "samples/" + name).root, name, below: "")
  }

  private init(_ node: LibraryNode, _ file: String, below parent: String) throws {
    let reader = try MappingReader(node, path: file)
    let path = parent + (try reader.text("path"))
    var facts: [String: String] = [:]
    for entry in try reader.mapping("facts")?.allEntries() ?? [] {
      facts[entry.key] = Self.text(entry.value)
    }
    var topics: [Topic] = []
    for entry in try reader.mapping("topics")?.allEntries() ?? [] {
      let topic = try MappingReader(entry.value, path: file)
      topics.append(
        Topic(key: entry.key, status: try topic.text("status"), quotes: try topic.texts("quotes")))
    }
    self.path = path
    isWhole = parent.isEmpty
    self.facts = facts
    self.topics = topics
    must = try Self.findings("must", reader, file)
    may = try Self.findings("may", reader, file)
    mustNot = try reader.texts("mustNot")
    documents = try reader.nodes("documents").map {
      try SampleTruth($0, file, below: path + "/")
    }
    try reader.finish()
  }

  private static func findings(
    _ key: String, _ reader: MappingReader, _ file: String
  ) throws -> [Finding] {
    try reader.nodes(key).map { node in
      let finding = try MappingReader(node, path: file)
      return Finding(rule: try finding.text("rule"), at: try finding.optionalText("at"))
    }
  }

  private static func text(_ node: LibraryNode) -> String {
    switch node.content {
    case .text(let text): text
    case .list(let items): items.map(text).joined(separator: ",")
    case .mapping, .nothing: ""
    }
  }
}
