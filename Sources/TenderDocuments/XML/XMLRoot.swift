/// The first element of an XML file, told from its first bytes without reading it.
struct XMLRoot {
  /// How many bytes are looked at.
  ///
  /// Files begin with their root and its namespaces; a comment longer than this none of ours has.
  static let length = 8192

  /// The name without its prefix.
  let name: String
  private let head: String

  /// Looks at the beginning of a file; nil where it is no XML.
  init?(sniffing bytes: some Sequence<UInt8>) {
    // UTF-16 puts a zero beside every ASCII byte; the marks of byte order are no ASCII.
    let letters = bytes.prefix(Self.length * 2).filter { (1...0x7F).contains($0) }
      .prefix(Self.length)
    head = String(decoding: letters, as: UTF8.self)
    guard let name = Self.root(of: head[...]) else { return nil }
    self.name = name
  }

  /// Whether the namespace stands near the root.
  func names(_ namespace: String) -> Bool { head.contains(namespace) }

  /// The local name of the first element, behind declarations, instructions and comments.
  private static func root(of text: Substring) -> String? {
    var rest = text.drop { $0.isWhitespace }
    while rest.first == "<" {
      let close: String
      if rest.hasPrefix("<!--") {
        close = "-->"
      } else if rest.hasPrefix("<?") {
        close = "?>"
      } else if rest.hasPrefix("<!DOCTYPE") {
        // Refused later, by the reader of what it is.
        let tag = rest.prefix { $0 != ">" }
        close = tag.contains("[") ? "]>" : ">"
      } else {
        break
      }
      guard let end = rest.firstRange(of: close) else { return nil }
      rest = rest[end.upperBound...].drop { $0.isWhitespace }
    }
    guard rest.first == "<" else { return nil }
    let name = rest.dropFirst().prefix { !$0.isWhitespace && $0 != ">" && $0 != "/" }
    return name.split(separator: ":").last.map(String.init)
  }
}
