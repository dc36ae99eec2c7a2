/// A text for users, in Swedish and, where the library has it, in English.
public struct Localised: Sendable, Equatable {
  /// The Swedish text.
  public let sv: String
  /// The English text; nil until somebody has written it.
  public let en: String?

  /// Makes a text.
  public init(sv: String, en: String? = nil) {
    self.sv = sv
    self.en = en
  }

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
    if let text = node.text { return Localised(sv: text) }
    let languages = try MappingReader(node, path: reader.path)
    let text = Localised(sv: try languages.text("sv"), en: try languages.optionalText("en"))
    try languages.finish()
    return text
  }
}
