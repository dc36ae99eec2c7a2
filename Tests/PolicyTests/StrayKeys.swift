import LibraryFiles

/// Puts a key that nobody knows into every mapping of a file, one after the other, where a schema
/// says which keys there are.
struct StrayKeys {
  typealias Schema = [String: Any]

  /// A key that is like no other, so that the reader lists all it knows.
  static let name = "qqqqqqqqqqqqqqqqqqqqqqqqqqqq"

  /// A place for the key.
  struct Place {
    /// Where in the schema; places of one schema are alike.
    let pointer: String
    /// The keys that the schema knows there.
    let keys: Set<String>
    /// The file with the key.
    let root: LibraryNode
  }

  /// The first place of each kind.
  static func places(in root: LibraryNode, schema: Schema) -> [Place] {
    var places: [Place] = []
    let keys = StrayKeys(checker: SchemaChecker(schema))
    keys.walk(root, schema, "#") {
      places.append($0)
    } rebuilt: {
      $0
    }
    return places
  }

  private let checker: SchemaChecker

  private func walk(
    _ node: LibraryNode, _ given: Schema, _ way: String, found: (Place) -> Void,
    rebuilt: (LibraryNode) -> LibraryNode
  ) {
    let (schema, pointer) = single(given, way)
    if let branches = schema["anyOf"] as? [Schema] {
      // All mappings among the branches count as one: the reader finds out which it is.
      let objects = branches.filter { $0["properties"] != nil }
      if case .mapping = node.content, !objects.isEmpty {
        let keys = objects.flatMap { ($0["properties"] as? Schema ?? [:]).keys }
        let all = objects.reduce(into: Schema()) {
          $0.merge($1["properties"] as? Schema ?? [:]) { first, _ in first }
        }
        return walkMapping(
          node, all, Set(keys), nil, pointer, isClosed: true, found: found, rebuilt: rebuilt)
      }
      for branch in branches where branch["items"] != nil {
        walk(node, branch, pointer, found: found, rebuilt: rebuilt)
      }
      return
    }
    switch node.content {
    case .list(let items):
      guard let item = schema["items"] as? Schema else { return }
      for (index, value) in items.enumerated() {
        walk(value, item, pointer + "/items", found: found) { changed in
          var items = items
          items[index] = changed
          return rebuilt(LibraryNode(.list(items), line: node.line))
        }
      }
    case .mapping:
      let properties = schema["properties"] as? Schema ?? [:]
      let (keys, kind) = names(schema, node)
      walkMapping(
        node, properties, keys ?? Set(properties.keys), schema["additionalProperties"] as? Schema,
        pointer + kind, isClosed: schema["additionalProperties"] as? Bool == false, found: found,
        rebuilt: rebuilt)
    case .text, .nothing: return
    }
  }

  private func walkMapping(
    _ node: LibraryNode, _ properties: Schema, _ keys: Set<String>, _ others: Schema?,
    _ pointer: String, isClosed: Bool, found: (Place) -> Void,
    rebuilt: (LibraryNode) -> LibraryNode
  ) {
    guard case .mapping(let entries) = node.content else { return }
    if isClosed {
      let stray = LibraryNode.Entry(
        key: Self.name, line: node.line, value: LibraryNode(.text("1"), line: node.line))
      found(
        Place(
          pointer: pointer, keys: keys,
          root: rebuilt(LibraryNode(.mapping(entries + [stray]), line: node.line))))
    }
    for (index, entry) in entries.enumerated() {
      guard let schema = properties[entry.key] as? Schema ?? others else { continue }
      let step = properties[entry.key] == nil ? "*" : entry.key
      walk(entry.value, schema, pointer + "/" + step, found: found) { changed in
        var entries = entries
        entries[index] = .init(key: entry.key, line: entry.line, value: changed)
        return rebuilt(LibraryNode(.mapping(entries), line: node.line))
      }
    }
  }

  /// A schema with references followed, those in a list of one too.
  private func single(_ schema: Schema, _ pointer: String) -> (Schema, String) {
    let all = schema["allOf"] as? [Schema] ?? []
    let schema = all.count == 1 && all[0]["$ref"] != nil ? all[0] : schema
    return (checker.followed(schema), schema["$ref"] as? String ?? pointer)
  }

  /// The keys that a condition of the schema allows, and what distinguishes it.
  private func names(_ schema: Schema, _ node: LibraryNode) -> (Set<String>?, String) {
    for rule in schema["allOf"] as? [Schema] ?? [] {
      let names = ((rule["then"] as? Schema)?["propertyNames"] as? Schema)?["enum"] as? [String]
      let check = ((rule["if"] as? Schema)?["properties"] as? Schema)?["check"] as? Schema
      if let word = check?["const"] as? String {
        if node["check"]?.text == word { return (names.map { Set($0) }, "[\(word)]") }
      } else if node["checks"] != nil {
        return (names.map { Set($0) }, "[checks]")
      }
    }
    return (nil, "")
  }
}
