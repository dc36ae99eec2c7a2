/// Finds aliases (`*name`) in YAML before the parser unfolds them.
///
/// A few lines of aliases to aliases stand for more nodes than memory holds, and the parser resolves
/// them without a bound. The library needs none, so that an alias is refused by the look of it: where
/// a name stands behind a `&` that can begin an anchor, and behind a `*`. Texts that hold both are
/// not written by people.
enum AliasFinder {
  /// The 1-based line of the first alias; nil where there is none.
  static func firstLine(in text: String) -> Int? {
    var text = text
    return text.withUTF8 { bytes in
      let anchors = names(in: bytes, behind: UInt8(ascii: "&")).map(\.name)
      guard !anchors.isEmpty else { return nil }
      let known = Set(anchors)
      guard
        let alias = names(in: bytes, behind: UInt8(ascii: "*")).first(where: {
          known.contains($0.name)
        })
      else { return nil }
      return 1 + bytes[..<alias.offset].count { $0 == UInt8(ascii: "\n") }
    }
  }

  /// The names behind a sign that does not stand inside a word, with the offset of the sign.
  private static func names(
    in bytes: UnsafeBufferPointer<UInt8>, behind sign: UInt8
  ) -> [(name: String, offset: Int)] {
    var found: [(name: String, offset: Int)] = []
    for at in bytes.indices where bytes[at] == sign && (at == 0 || !isName(bytes[at - 1])) {
      let name = bytes[(at + 1)...].prefix(while: isName)
      if !name.isEmpty { found.append((String(decoding: name, as: UTF8.self), at)) }
    }
    return found
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
