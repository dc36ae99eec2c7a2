import LibraryFiles

/// The words by which facts are read in a text, from `rules/facts/`.
public struct FactWords: Sendable, Equatable {
  /// Words for and against values, in the order of the files.
  public private(set) var signals: [FactSignal] = []
  /// The points at which a value is believed, by fact.
  public private(set) var enough: [String: Int] = [:]
  /// Words in front of a free value, such as a buyer's name or an amount, by fact.
  public private(set) var labels: [String: [String]] = [:]

  /// Makes an empty table.
  public init() {}

  /// Adds what a file says.
  ///
  /// - Throws: `LibraryError` with file, line and key.
  public mutating func add(_ file: LibraryFile) throws(LibraryError) {
    let top = try MappingReader(file.root, path: file.path)
    for entry in try top.mapping("facts")?.allEntries() ?? [] {
      let reader = try MappingReader(entry.value, path: file.path)
      enough[entry.key] = try reader.optionalInt("enough") ?? 1
      labels[entry.key, default: []] += try reader.texts("labels")
      for value in try reader.mapping("values")?.allEntries() ?? [] {
        try add(value, of: entry.key, path: file.path)
      }
      try reader.finish()
    }
    try top.finish()
  }

  private mutating func add(
    _ value: LibraryNode.Entry, of fact: String, path: String
  ) throws(LibraryError) {
    if let valid = FactCondition.values[fact], !valid.contains(value.key) {
      throw LibraryError(
        path: path, line: value.line,
        reason: "”\(value.key)” är inte ett värde för \(fact); giltiga är "
          + valid.joined(separator: ", "))
    }
    guard case .list(let nodes) = value.value.content else {
      throw LibraryError(
        path: path, line: value.line, reason: "”\(value.key)” ska ha en lista med signaler")
    }
    for node in nodes {
      let reader = try MappingReader(node, path: path)
      guard let points = try reader.optionalInt("points") else { throw reader.missing("points") }
      signals.append(
        FactSignal(
          fact: fact, value: value.key,
          place: try reader.choice("in", of: FactSignal.Place.self), points: points,
          atLeast: try reader.optionalInt("at_least") ?? 1, phrases: try reader.texts("phrases")))
      try reader.finish()
    }
  }
}
