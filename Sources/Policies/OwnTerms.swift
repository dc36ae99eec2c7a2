import LibraryFiles

/// Adds an organisation's own words to the concepts of the vocabulary.
public struct OwnTerms {
  private let terms: [String: [Setting<String>]]

  /// Makes an addition out of the phrases of a configuration, by concept.
  public init(_ terms: [String: [Setting<String>]]) { self.terms = terms }

  /// Whether there is nothing to add.
  public var isEmpty: Bool { terms.isEmpty }

  /// The files with the words behind the phrases of each concept.
  ///
  /// - Throws: `LibraryError` for a concept that is not there, with the nearest name.
  public func added(to files: [LibraryFile]) throws(LibraryError) -> [LibraryFile] {
    guard !isEmpty else { return files }
    var open = Set(terms.keys)
    var ids: [String] = []
    let changed = files.map { file in
      guard file.path.hasPrefix("rules/concepts/"), let concepts = file.root["concepts"],
        case .list(let items) = concepts.content
      else { return file }
      let added = items.map { item -> LibraryNode in
        guard let id = item["id"]?.text else { return item }
        ids.append(id)
        guard let phrases = terms[id] else { return item }
        open.remove(id)
        return Self.adding(phrases.map(\.value), to: item)
      }
      return Self.replacing(concepts, by: added, in: file)
    }
    if let unknown = open.min() {
      throw (terms[unknown]?.first?.origin ?? .builtIn).fault(
        "begreppet ”\(unknown)” finns inte"
          + (NearestName.to(unknown, among: ids).map { "; menas ”\($0)”?" } ?? ""))
    }
    return changed
  }

  private static func adding(_ phrases: [String], to concept: LibraryNode) -> LibraryNode {
    guard case .mapping(let entries) = concept.content else { return concept }
    let own = phrases.map { LibraryNode(.text($0), line: concept.line) }
    guard let place = entries.firstIndex(where: { $0.key == "phrases" }) else {
      let entry = LibraryNode.Entry(
        key: "phrases", line: concept.line, value: LibraryNode(.list(own), line: concept.line))
      return LibraryNode(.mapping(entries + [entry]), line: concept.line)
    }
    let old = entries[place].value
    let items: [LibraryNode]
    if case .list(let list) = old.content { items = list } else { items = [old] }
    var changed = entries
    changed[place] = .init(
      key: "phrases", line: entries[place].line,
      value: LibraryNode(.list(items + own), line: old.line))
    return LibraryNode(.mapping(changed), line: concept.line)
  }

  private static func replacing(
    _ concepts: LibraryNode, by items: [LibraryNode], in file: LibraryFile
  ) -> LibraryFile {
    guard case .mapping(let entries) = file.root.content else { return file }
    let changed = entries.map { entry in
      entry.key == "concepts"
        ? LibraryNode.Entry(
          key: entry.key, line: entry.line, value: LibraryNode(.list(items), line: concepts.line))
        : entry
    }
    return LibraryFile(
      path: file.path, root: LibraryNode(.mapping(changed), line: file.root.line),
      body: file.body, bodyLine: file.bodyLine)
  }
}
