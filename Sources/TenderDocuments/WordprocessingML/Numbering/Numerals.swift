import Foundation

/// Numbers in words and as ordinals, in the language of a document.
final class Numerals {
  private let locale: Locale
  private let isSwedish: Bool
  // Made when a list first asks for one: that takes longer than reading most documents.
  private lazy var words = formatter(.spellOut)
  private lazy var ordinals = formatter(.ordinal)

  /// Makes the numerals of a language, for example `sv-SE`; Swedish where a document names none.
  init(language: String? = nil) {
    let language = language ?? "sv-SE"
    locale = Locale(identifier: language.replacing("-", with: "_"))
    isSwedish = language.lowercased().hasPrefix("sv")
  }

  /// 1:a, 2:a, 3:e, 11:e, 21:a; 1st.
  func ordinal(_ number: Int) -> String {
    guard isSwedish else { return formatted(number, ordinals) }
    let takesA = [1, 2].contains(number % 10) && ![11, 12].contains(number % 100)
    return "\(number):\(takesA ? "a" : "e")"
  }

  /// Ett, Två … Tjugoett; One.
  func cardinalText(_ number: Int) -> String {
    (1...9_999).contains(number) ? Self.capitalised(formatted(number, words)) : String(number)
  }

  /// Första, Andra … Nittionionde; in figures above that, and in languages other than Swedish,
  /// since Foundation has no words for them.
  func ordinalText(_ number: Int) -> String {
    guard isSwedish else { return ordinal(number) }
    return switch number {
    case 1...19: Self.capitalised(Self.small[number - 1])
    case 20...99:
      Self.capitalised(
        Self.tens[number / 10 - 2] + (number % 10 == 0 ? "nde" : Self.small[number % 10 - 1]))
    default: ordinal(number)
    }
  }

  private func formatter(_ style: NumberFormatter.Style) -> NumberFormatter {
    let formatter = NumberFormatter()
    formatter.locale = locale
    formatter.numberStyle = style
    return formatter
  }

  private func formatted(_ number: Int, _ formatter: NumberFormatter) -> String {
    // The pieces of a long word are parted by soft hyphens.
    formatter.string(from: NSNumber(value: number))?.replacing("\u{AD}", with: "")
      ?? String(number)
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
