import LibraryFiles

/// A text with which a topic or a rule is tried.
public struct Example: Sendable, Equatable {
  /// The text, Markdown: headings, lists and tables count.
  public let text: String
  /// Facts given with it, keys and values as on the command line.
  public let facts: [String: String]
  /// Words that the finding's quote must hold.
  public let at: String?
  /// The date whose law applies, where it matters.
  public let asOf: String?
  /// The 1-based line in the file.
  public let line: Int

  static func readAll(
    _ key: String, from reader: MappingReader
  ) throws(LibraryError) -> [Example] {
    var examples: [Example] = []
    for node in try reader.nodes(key) {
      if case .text(let text) = node.content {
        examples.append(Example(text: text, facts: [:], at: nil, asOf: nil, line: node.line))
        continue
      }
      let keys = try MappingReader(node, path: reader.path)
      var facts: [String: String] = [:]
      for entry in try keys.mapping("facts")?.allEntries() ?? [] {
        guard case .text(let value) = entry.value.content else {
          throw keys.fault(entry.value, "faktumet ”\(entry.key)” ska vara text eller tal")
        }
        facts[entry.key] = value
      }
      examples.append(
        Example(
          text: try keys.text("text"), facts: facts, at: try keys.optionalText("at"),
          asOf: try keys.optionalText("as_of"), line: node.line))
      try keys.finish()
    }
    return examples
  }
}
