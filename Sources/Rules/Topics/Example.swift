import LibraryFiles

/// A text with which a topic or a rule is tried.
public struct Example: Sendable, Equatable {
  /// A document of an example.
  public struct Document: Sendable, Equatable {
    /// The file name, whose suffix tells the format.
    public let name: String
    /// What kind of document it is, as in reports; nil where the text is to tell.
    public let kind: String?
    /// The text; in Markdown headings, lists and tables count.
    public let text: String
  }

  /// The documents; never empty, and mostly one.
  public let documents: [Document]
  /// Facts given with it, keys and values as on the command line.
  public let facts: [String: String]
  /// Words that the finding's quote must hold.
  public let at: String?
  /// The date whose law applies, where it matters.
  public let asOf: String?
  /// The entries of the register beside the documents, a list; nil where there is none.
  public let deviations: LibraryNode?
  /// The 1-based line in the file.
  public let line: Int

  /// The texts of all documents.
  public var text: String { documents.map(\.text).joined(separator: "\n") }

  /// Reads the list of examples behind a key; a missing key counts as an empty list.
  ///
  /// - Throws: `LibraryError` with file and line.
  public static func readAll(
    _ key: String, from reader: MappingReader
  ) throws(LibraryError) -> [Example] {
    var examples: [Example] = []
    for node in try reader.nodes(key) {
      if case .text(let text) = node.content {
        examples.append(
          Example(
            documents: [single(text)], facts: [:], at: nil, asOf: nil, deviations: nil,
            line: node.line))
        continue
      }
      let keys = try MappingReader(node, path: reader.path)
      examples.append(
        Example(
          documents: try documents(keys), facts: try facts(keys), at: try keys.optionalText("at"),
          asOf: try keys.optionalText("as_of"), deviations: keys.node("deviations"),
          line: node.line))
      try keys.finish()
    }
    return examples
  }

  private static func single(_ text: String) -> Document {
    Document(name: "exempel.md", kind: nil, text: text)
  }

  private static func documents(_ keys: MappingReader) throws(LibraryError) -> [Document] {
    let nodes = try keys.nodes("documents")
    if nodes.isEmpty { return [single(try keys.text("text"))] }
    var documents: [Document] = []
    for node in nodes {
      let reader = try MappingReader(node, path: keys.path)
      documents.append(
        Document(
          name: try reader.text("name"),
          kind: try FactCondition.documentKinds("kind", reader).first,
          text: try reader.text("text")))
      try reader.finish()
    }
    return documents
  }

  private static func facts(_ keys: MappingReader) throws(LibraryError) -> [String: String] {
    var facts: [String: String] = [:]
    for entry in try keys.mapping("facts")?.allEntries() ?? [] {
      guard case .text(let value) = entry.value.content else {
        throw keys.fault(entry.value, "uppgiften ”\(entry.key)” ska vara text eller tal")
      }
      try FactNames.check([entry.key], path: keys.path, line: entry.line)
      if let valid = FactNames.values[entry.key], !valid.contains(value) {
        throw keys.fault(
          entry.value,
          "”\(value)” är inte ett värde för \(entry.key); giltiga är "
            + valid.joined(separator: ", "))
      }
      facts[entry.key] = value
    }
    return facts
  }
}
