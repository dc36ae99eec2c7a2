/// Knows heading styles by their names.
///
/// Word stores its own styles by English names in every language and translates only their ids;
/// other programs and hand-made templates store the translated name.
enum HeadingNames {
  /// The level that a style's name promises; nil for a name that is no heading's.
  static func level(of name: String) -> Int? {
    let name = name.lowercased()
    if let level = special[name] { return level }
    for word in words where name.hasPrefix(word) {
      let rest = name.dropFirst(word.count).drop { $0 == " " }
      guard let digit = rest.first?.wholeNumberValue, (1...9).contains(digit) else { continue }
      let after = rest.dropFirst().first
      if after.map({ !$0.isNumber && !$0.isLetter }) ?? true { return digit }
    }
    return nil
  }

  /// Whether a style is the one for the document's title.
  static func isTitle(_ name: String) -> Bool {
    ["title", "titel", "dokumenttitel"].contains(name.lowercased())
  }

  /// Whether a style belongs to a table of contents or of figures.
  static func isContents(_ name: String) -> Bool {
    let name = name.lowercased()
    if ["toc heading", "innehållsförteckningsrubrik", "table of figures", "figurförteckning"]
      .contains(name)
    {
      return true
    }
    for word in ["toc", "innehåll"] where name.hasPrefix(word) {
      let rest = name.dropFirst(word.count).drop { $0 == " " }
      if rest.count == 1, rest.first?.isNumber == true { return true }
    }
    return false
  }

  private static let words = [
    "heading", "rubrik", "overskrift", "otsikko", "überschrift", "titre", "kop", "nagłówek",
  ]

  private static let special = ["huvudrubrik": 1, "underrubrik": 2, "mellanrubrik": 3]
}
