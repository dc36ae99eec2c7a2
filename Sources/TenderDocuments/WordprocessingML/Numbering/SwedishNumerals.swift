import Foundation

/// Numbers in Swedish, as lists write them.
enum SwedishNumerals {
  /// 1:a, 2:a, 3:e, 11:e, 21:a.
  static func ordinal(_ number: Int) -> String {
    let takesA = [1, 2].contains(number % 10) && ![11, 12].contains(number % 100)
    return "\(number):\(takesA ? "a" : "e")"
  }

  /// Ett, Två … Tjugoett.
  static func cardinalText(_ number: Int) -> String {
    let formatter = NumberFormatter()
    formatter.locale = Locale(identifier: "sv_SE")
    formatter.numberStyle = .spellOut
    guard (1...9_999).contains(number), let text = formatter.string(from: NSNumber(value: number))
    else { return String(number) }
    // The library parts the pieces of a word by soft hyphens; numbers count neuters: ett.
    let words = text.replacingOccurrences(of: "\u{AD}", with: "")
    return capitalised(words == "en" ? "ett" : words)
  }

  /// Första, Andra … Nittionionde; figures above that.
  static func ordinalText(_ number: Int) -> String {
    switch number {
    case 1...19: capitalised(small[number - 1])
    case 20...99:
      capitalised(
        number % 10 == 0
          ? tens[number / 10 - 2] + "nde" : tens[number / 10 - 2] + small[number % 10 - 1])
    default: ordinal(number)
    }
  }

  private static func capitalised(_ word: String) -> String {
    word.prefix(1).uppercased() + word.dropFirst()
  }

  private static let small = [
    "första", "andra", "tredje", "fjärde", "femte", "sjätte", "sjunde", "åttonde", "nionde",
    "tionde", "elfte", "tolfte", "trettonde", "fjortonde", "femtonde", "sextonde", "sjuttonde",
    "artonde", "nittonde",
  ]
  private static let tens = [
    "tjugo", "trettio", "fyrtio", "femtio", "sextio", "sjuttio", "åttio", "nittio",
  ]
}
