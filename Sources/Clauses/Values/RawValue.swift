import LibraryFiles

/// A parameter's value as the user wrote it, before its type is known.
public enum RawValue: Sendable, Equatable, ExpressibleByStringLiteral {
  case text(String)
  case list([String])

  /// A value out of a literal.
  public init(stringLiteral value: String) { self = .text(value) }

  /// A value out of YAML; nil where nothing or a mapping stands there.
  public init?(_ node: LibraryNode) {
    switch node.content {
    case .text(let text): self = .text(text)
    case .list(let items):
      let texts = items.compactMap { item -> String? in
        if case .text(let text) = item.content { text } else { nil }
      }
      guard texts.count == items.count else { return nil }
      self = .list(texts)
    case .mapping, .nothing: return nil
    }
  }

  /// The value as it would be written after `--set name=`.
  public var written: String {
    switch self {
    case .text(let text): text
    case .list(let items): items.joined(separator: "; ")
    }
  }
}
