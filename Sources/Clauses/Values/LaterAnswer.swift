import LibraryFiles

/// The answer that leaves a value for later: a marked place to fill in stands in the text.
public enum LaterAnswer {
  /// The words that mean it.
  public static let words = ["senare", "later"]

  /// Whether a value is one of them.
  public static func isMeant(by raw: RawValue) -> Bool {
    guard case .text(let text) = raw else { return false }
    return isMeant(by: text)
  }

  /// Whether a text is one of them.
  static func isMeant(by text: String) -> Bool {
    words.contains(text.split(whereSeparator: \.isWhitespace).joined(separator: " ").lowercased())
  }

  /// The place to fill in, as it stands in the text; a rule about what is left undone finds it.
  static func place(for title: Localised) -> String {
    let name = title.sv
    // An abbreviation keeps its capitals.
    let isWord = name.dropFirst().first?.isLowercase ?? false
    return "\(opening)\(isWord ? name.prefix(1).lowercased() + name.dropFirst() : name)]"
  }

  /// How a place to fill in begins.
  static let opening = "[fyll i: "
}
