/// A text for users, in Swedish and in English.
public struct Localised: Sendable, Hashable {
  /// The Swedish text.
  public let sv: String
  /// The English text; nil where a file of the library has none.
  public let en: String?

  /// Makes a text of the program's own: both languages must be there.
  public init(sv: String, en: String) {
    self.sv = sv
    self.en = en
  }

  /// Makes a text that is the same in both languages: a number, a name, a quotation.
  public init(same text: String) {
    sv = text
    en = text
  }

  /// Makes a text that was read from a file, whose author may have left out the English.
  public init(read sv: String, en: String?) {
    self.sv = sv
    self.en = en
  }

  /// The texts in one language each, put together.
  ///
  /// - Parameter join: Makes one text of what is handed to it, in the language that it is told.
  public static func joining(
    _ texts: [Localised], _ join: ([String], Language) -> String
  ) -> Localised {
    Localised(
      sv: join(texts.map(\.sv), .sv), en: join(texts.map(Language.en.of), .en))
  }
}
