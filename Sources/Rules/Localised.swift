import LibraryFiles

/// A text for users, in Swedish and, where the library has it, in English.
public struct Localised: Sendable, Equatable {
  /// The Swedish text.
  public let sv: String
  /// The English text.
  public let en: String?

  /// Makes a text.
  public init(sv: String, en: String? = nil) {
    self.sv = sv
    self.en = en
  }

  /// The text in a language; Swedish where there is no English.
  public func text(in language: Language) -> String {
    switch language {
    case .sv: sv
    case .en: en ?? sv
    }
  }

  /// Reads `{sv: …, en: …}` or a plain Swedish text.
  ///
  /// - Throws: `LibraryError` when neither stands there.
  static func read(
    _ key: String, from reader: MappingReader
  ) throws(LibraryError) -> Localised {
    guard let node = reader.node(key) else { throw reader.missing(key) }
    return try read(node, path: reader.path)
  }

  /// Reads a node that is `{sv: …, en: …}` or a plain Swedish text.
  ///
  /// - Throws: `LibraryError` when neither stands there.
  static func read(_ node: LibraryNode, path: String) throws(LibraryError) -> Localised {
    if case .text(let text) = node.content { return Localised(sv: text) }
    let reader = try MappingReader(node, path: path)
    let localised = Localised(sv: try reader.text("sv"), en: try reader.optionalText("en"))
    try reader.finish()
    return localised
  }
}

/// The languages that users may choose.
public enum Language: String, Sendable, CaseIterable {
  /// Swedish, the default.
  case sv
  /// English.
  case en
}
