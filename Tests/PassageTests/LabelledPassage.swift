import Foundation
import LibraryFiles
import ProcurementLaw
import Testing

/// A passage with what careful readers say of it: whether its topic is present, by the definition
/// that the topic's file gives.
struct LabelledPassage {
  /// Where a set of passages comes from.
  enum Origin: String, CaseIterable {
    /// Written by people who had not seen the vocabulary; the vocabulary was then tuned on them.
    case tuned
    /// Written likewise, and never used for tuning: what is measured here holds for strangers.
    case fresh
  }

  let topic: String
  let name: String
  let text: String
  let isPresent: Bool
  /// Whether the phrasing is unusual, or a false friend.
  let isHard: Bool
  /// The day whose law it is read by.
  let asOf: LegalDate

  /// Reads the passages of an origin, by topic: one file a topic in each author's folder.
  static func all(_ origin: Origin) throws -> [String: [LabelledPassage]] {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Passages/\(origin.rawValue)")
    var found: [String: [LabelledPassage]] = [:]
    for file in try files(in: folder) {
      let topic = file.deletingPathExtension().lastPathComponent
      let author = file.deletingLastPathComponent().lastPathComponent
      let root = try YAMLFile.parse(
        String(contentsOf: file, encoding: .utf8), path: file.lastPathComponent
      ).root
      guard case .list(let nodes) = root.content else { continue }
      for (index, node) in nodes.enumerated() {
        let label = try #require(node["label"]?.text)
        try #require(["present", "absent"].contains(label))
        found[topic, default: []].append(
          LabelledPassage(
            topic: topic, name: "\(author) \(index + 1)", text: try #require(node["text"]?.text),
            isPresent: label == "present", isHard: node["hard"]?.text == "true",
            asOf: try #require(LegalDate(node["as_of"]?.text ?? "2026-11-21"))))
      }
    }
    return found
  }

  private static func files(in folder: URL) throws -> [URL] {
    let walker = try #require(
      FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil))
    return walker.compactMap { $0 as? URL }.filter { $0.pathExtension == "yml" }
      .sorted { $0.path < $1.path }
  }
}
