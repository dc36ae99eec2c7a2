/// One value of a library file, with the line it stands on.
///
/// Rule and clause files are YAML for the people who write them. A node is what is left when the
/// syntax is gone: text, a list or a mapping whose keys keep their order. Numbers and truth values
/// stay text until somebody asks for them.
public struct LibraryNode: Sendable, Equatable {
  /// What the node holds.
  public indirect enum Content: Sendable, Equatable {
    case text(String)
    case list([LibraryNode])
    case mapping([Entry])
    /// A key without a value, or an explicit `null`.
    case nothing
  }

  /// A key of a mapping, the line the key stands on, and its value.
  public struct Entry: Sendable, Equatable {
    /// The key as written.
    public let key: String
    /// The 1-based line of the key.
    public let line: Int
    /// What stands behind the key.
    public let value: LibraryNode

    /// Makes an entry.
    public init(key: String, line: Int, value: LibraryNode) {
      self.key = key
      self.line = line
      self.value = value
    }
  }

  /// What the node holds.
  public let content: Content
  /// The 1-based line where the node begins.
  public let line: Int

  /// Makes a node.
  public init(_ content: Content, line: Int) {
    self.content = content
    self.line = line
  }

  /// The value behind a key, where the node is a mapping that has it.
  public subscript(key: String) -> LibraryNode? {
    guard case .mapping(let entries) = content else { return nil }
    return entries.first { $0.key == key }?.value
  }

  /// The text, where the node is one.
  public var text: String? { if case .text(let text) = content { text } else { nil } }
}
