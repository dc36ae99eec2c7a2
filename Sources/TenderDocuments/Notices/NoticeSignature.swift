/// Recognises notices by the first element of their XML.
enum NoticeSignature {
  /// How many bytes are looked at.
  ///
  /// Notices begin with their root and its namespaces; a comment longer than this is none of theirs.
  static let length = 8192

  /// The schema and kind of the notice that some bytes begin; nil for anything else.
  static func notice(in bytes: some Sequence<UInt8>) -> (schema: Notice.Schema, kind: Notice.Kind)?
  {
    // UTF-16 puts a zero beside every ASCII byte; the marks of byte order are no ASCII.
    let letters = bytes.prefix(length * 2).filter { (1...0x7F).contains($0) }.prefix(length)
    let text = String(decoding: letters, as: UTF8.self)
    guard let root = root(of: text[...]) else { return nil }
    if root == "TED_EXPORT" { return (.tedExport, .competition) }
    guard let kind = kinds[root], text.contains(ubl) else { return nil }
    return (.eForms, kind)
  }

  private static let ubl = "urn:oasis:names:specification:ubl:schema:xsd:"
  private static let kinds: [String: Notice.Kind] = [
    "ContractNotice": .competition, "PriorInformationNotice": .planning,
    "ContractAwardNotice": .result, "BusinessRegistrationInformationNotice": .planning,
  ]

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
        // Refused later, and as a notice.
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
