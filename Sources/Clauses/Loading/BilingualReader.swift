import LibraryFiles

/// Reads texts that are Swedish alone, or Swedish and English under `sv` and `en`.
enum BilingualReader {
  /// A text that must be there.
  ///
  /// - Throws: `LibraryError` when it is missing or neither a text nor such a mapping.
  static func text(_ key: String, in reader: MappingReader) throws(LibraryError) -> BilingualText {
    guard let text = try optionalText(key, in: reader) else { throw reader.missing(key) }
    return text
  }

  /// A text, or nil.
  ///
  /// - Throws: `LibraryError` when it is neither a text nor such a mapping.
  static func optionalText(
    _ key: String, in reader: MappingReader
  ) throws(LibraryError) -> BilingualText? {
    guard let node = reader.node(key) else { return nil }
    if case .text(let text) = node.content { return BilingualText(text) }
    let languages = try MappingReader(node, path: reader.path)
    let text = BilingualText(
      try languages.text("sv"), english: try languages.optionalText("en"))
    try languages.finish()
    return text
  }
}
