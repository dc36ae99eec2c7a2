/// Looks at the aliases (`*name`) of a YAML text before the parser resolves them.
///
/// Ten lines of aliases to aliases stand for more nodes than memory holds. The parser shares them, and
/// ``YAMLFile`` counts what it unfolds; but keys the parser itself compares node by node. So an alias
/// may be nothing but the whole value of a key, last on its line, as in `not_where: *elsewhere`, and no
/// key is written with `?`: then every key is a text.
enum AliasForm {
  /// The 1-based line of the first alias of another form; nil where there is none.
  static func firstStray(in text: String) -> Int? {
    var text = text
    return text.withUTF8 { bytes in
      let anchors = Set(names(in: bytes, behind: UInt8(ascii: "&")).map(\.text))
      guard !anchors.isEmpty else { return nil }
      let aliases = names(in: bytes, behind: UInt8(ascii: "*")).filter { anchors.contains($0.text) }
      guard !aliases.isEmpty else { return nil }
      let stray = aliases.first { !isWholeValue($0, in: bytes) }?.start ?? explicitKey(in: bytes)
      return stray.map { 1 + bytes[..<$0].count { $0 == newline } }
    }
  }

  private static let newline = UInt8(ascii: "\n")

  /// A name and the sign in front of it.
  private struct Name {
    let text: String
    let start: Int
    let end: Int
  }

  /// The names behind a sign that does not stand inside a word.
  private static func names(
    in bytes: UnsafeBufferPointer<UInt8>, behind sign: UInt8
  ) -> [Name] {
    var found: [Name] = []
    for at in bytes.indices where bytes[at] == sign && (at == 0 || !isName(bytes[at - 1])) {
      let name = bytes[(at + 1)...].prefix(while: isName)
      guard !name.isEmpty else { continue }
      found.append(Name(text: String(decoding: name, as: UTF8.self), start: at, end: name.endIndex))
    }
    return found
  }

  /// Whether a colon and blanks stand before an alias, and nothing or a comment behind it.
  private static func isWholeValue(_ alias: Name, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let before = bytes[..<alias.start].reversed().first { !isBlank($0) }
    let behind = bytes[alias.end...].first { !isBlank($0) }
    return before == UInt8(ascii: ":")
      && (behind == nil || behind == newline || behind == UInt8(ascii: "#"))
  }

  /// Where a `?` stands apart, as it does before a key of any kind.
  private static func explicitKey(in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    bytes.indices.first { at in
      bytes[at] == UInt8(ascii: "?") && (at == 0 || !isInWord(bytes[at - 1]))
        && (at + 1 == bytes.count || bytes[at + 1] == newline || isBlank(bytes[at + 1]))
    }
  }

  private static func isInWord(_ byte: UInt8) -> Bool {
    byte != newline && !isBlank(byte)
      && ![UInt8(ascii: "["), UInt8(ascii: "{"), UInt8(ascii: ",")]
        .contains(byte)
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0D
  }

  /// Whether a byte may stand in the name of an anchor, as libyaml takes it.
  private static func isName(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"):
      true
    default: false
    }
  }
}
