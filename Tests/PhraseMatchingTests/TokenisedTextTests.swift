import PhraseMatching
import Testing

@Suite struct TokenisedTextTests {
  static let sentences: [(String, [String])] = [
    ("Ett. Två! Tre?", ["Ett.", "Två!", "Tre?"]),
    (
      "Enligt 4 kap. 18 § LOU gäller detta. Nästa.",
      ["Enligt 4 kap. 18 § LOU gäller detta.", "Nästa."]
    ),
    ("1. Leverantören ska delta.", ["1. Leverantören ska delta."]),
    ("Avtalet är för t.ex. Kommunen. Åtta.", ["Avtalet är för t.ex. Kommunen.", "Åtta."]),
    ("Rad ett\nRad två", ["Rad ett", "Rad två"]),
    ("Värdet är 1.5 miljoner. 2 platser.", ["Värdet är 1.5 miljoner.", "2 platser."]),
    ("Senast år 2026. Därefter", ["Senast år 2026.", "Därefter"]),
    ("...\n§", ["§"]),
    ("", []),
  ]

  @Test(arguments: sentences)
  func cutsSentences(text: String, expected: [String]) {
    let tokens = TokenisedText(Array(text.utf8))
    #expect(
      tokens.sentences.map { String(decoding: tokens.bytes[$0.range], as: UTF8.self) } == expected)
  }

  static let numbers: [(String, Double, Int)] = [
    ("2", 2, 1), ("två", 2, 1), ("2 (två)", 2, 2), ("två (2)", 2, 2), ("10 000", 10_000, 2),
    ("1,5", 1.5, 2), ("trettiofem", 35, 1), ("1 000 000", 1_000_000, 3), ("tjugoen", 21, 1),
    ("12, 13", 12, 1), ("2026-11-21", 2026, 1), ("25 50", 25, 1),
  ]

  @Test(arguments: numbers)
  func readsNumbers(text: String, value: Double, words: Int) {
    let number = SwedishNumber.parse(at: 0, in: TokenisedText(Array(text.utf8)))
    #expect(number?.value == value)
    #expect(number?.wordCount == words)
  }
}
