import LibraryFiles

/// The language of a page about the library.
public enum PageLanguage: String, Sendable, CaseIterable {
  case sv, en

  /// A text in the language; in Swedish where nobody has translated it.
  func of(_ text: Localised) -> String { self == .en ? text.en ?? text.sv : text.sv }

  /// One of two texts.
  func of(_ sv: String, _ en: String) -> String { self == .en ? en : sv }
}
