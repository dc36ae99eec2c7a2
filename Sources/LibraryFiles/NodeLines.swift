extension LibraryNode {
  /// The node as lines, the same for every way of writing the same YAML.
  ///
  /// Quotes, folded lines, flow style and comments leave no trace, so that two files are compared, and
  /// fingerprints made, by what they say. The order of keys stays: that of choices is printed.
  ///
  /// - Parameter key: The key that the node stands behind.
  public func lines(of key: String) -> [String] { written(key + ":", indent: "") }

  private func written(_ label: String, indent: String) -> [String] {
    let inner = indent + "  "
    return switch content {
    case .text(let text): [indent + label + " " + Self.quoted(text)]
    case .nothing: [indent + label]
    case .list(let items):
      [indent + label] + items.flatMap { $0.written("-", indent: inner) }
    case .mapping(let entries):
      [indent + label] + entries.flatMap { $0.value.written($0.key + ":", indent: inner) }
    }
  }

  /// One line a text, so that no text can be taken for a key.
  private static func quoted(_ text: String) -> String {
    "\""
      + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
      .replacing("\n", with: "\\n") + "\""
  }
}
