import LibraryFiles

/// The values that a user gives for the parameters of a clause, by name.
///
/// Capitals in names do not matter; `UPP-03.vite` is the parameter `vite` of one clause alone.
public struct ParameterValues: Sendable, Equatable, ExpressibleByDictionaryLiteral {
  private(set) var values: [String: RawValue]

  /// Values out of texts, as from `--set name=value`.
  public init(_ texts: [String: String] = [:]) {
    self.init(raw: texts.mapValues { .text($0) })
  }

  /// Values out of raw values.
  public init(raw values: [String: RawValue]) {
    // Of two names that differ in capitals alone, one and the same must win every time.
    self.values = Dictionary(
      values.sorted { $0.key < $1.key }.map { ($0.key.lowercased(), $0.value) }
    ) { _, last in last }
  }

  /// Values out of a literal.
  public init(dictionaryLiteral elements: (String, String)...) {
    self.init(Dictionary(elements) { _, last in last })
  }

  /// Values out of a YAML file with a mapping from names to values.
  ///
  /// - Throws: `LibraryError` naming file and line when it is not such a mapping.
  public init(_ file: LibraryFile) throws(LibraryError) {
    guard file.root.content != .nothing else {
      self.init()
      return
    }
    let reader = try MappingReader(file.root, path: file.path)
    var values: [String: RawValue] = [:]
    for entry in reader.allEntries() where entry.value.content != .nothing {
      guard let value = RawValue(entry.value) else {
        throw reader.fault(entry.value, "”\(entry.key)” ska ha ett värde eller en lista av värden")
      }
      values[entry.key] = value
    }
    self.init(raw: values)
  }

  /// The value of a name.
  public subscript(name: String) -> RawValue? {
    get { values[name.lowercased()] }
    set { values[name.lowercased()] = newValue }
  }

  /// The names that have a value, sorted.
  public var names: [String] { values.keys.sorted() }

  /// These values with another's laid over them.
  public func overlaid(by other: ParameterValues) -> ParameterValues {
    ParameterValues(raw: values.merging(other.values) { _, new in new })
  }
}
