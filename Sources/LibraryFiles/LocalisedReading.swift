// The texts of a library file are localised: whoever reads files has the type at hand.
@_exported import Languages

extension Localised {
  /// Reads `{sv: …, en: …}` or a plain Swedish text.
  ///
  /// - Throws: `LibraryError` when the key is missing or something else stands there.
  public static func read(
    _ key: String, from reader: MappingReader
  ) throws(LibraryError) -> Localised {
    guard let text = try readOptional(key, from: reader) else { throw reader.missing(key) }
    return text
  }

  /// Reads `{sv: …, en: …}` or a plain Swedish text; nil where the key is missing.
  ///
  /// - Throws: `LibraryError` when something else stands there.
  public static func readOptional(
    _ key: String, from reader: MappingReader
  ) throws(LibraryError) -> Localised? {
    guard let node = reader.node(key) else { return nil }
    if let text = node.text { return Localised(read: text, en: nil) }
    let languages = try MappingReader(node, path: reader.path)
    let text = Localised(read: try languages.text("sv"), en: try languages.optionalText("en"))
    try languages.finish()
    return text
  }
}
