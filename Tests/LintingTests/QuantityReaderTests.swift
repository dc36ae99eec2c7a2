import Linting
import PhraseMatching
import Testing

@Suite struct QuantityReaderTests {
  /// Each quantity of a text as `bound value[–upper] unit[/per…][ of whole]`, parted by `; `.
  static let texts: [(String, String)] = [
    ("Minst två platser", "atLeast 2 places"),
    ("minst två (2) nya praktikplatser", "atLeast 2 places"),
    ("en person", "1 people"), ("tre långtidsarbetslösa personer", "3 people"),
    ("2–3 mkr", "2000000–3000000 kronor"), ("mellan 2 och 3 mkr", "2000000–3000000 kronor"),
    ("2 till 3 miljoner kronor", "2000000–3000000 kronor"),
    ("1 500 000:-", "1500000 kronor"), ("SEK 1 500 000", "1500000 kronor"),
    ("1.500.000 kr", "1500000 kronor"), ("1.5 mkr", "1500000 kronor"),
    ("4,2 mkr", "4200000 kronor"), ("4mkr", "4000000 kronor"),
    ("1,5 milj. kr", "1500000 kronor"), ("25 miljoner", "25000000 kronor"),
    ("500 tkr", "500000 kronor"), ("2 miljarder kronor", "2000000000 kronor"),
    ("tio tusen kronor", "10000 kronor"), ("tjugofemtusen kronor", "25000 kronor"),
    ("tvåhundrafemtio kronor", "250 kronor"), ("ett halvt prisbasbelopp", "0.5 priceBaseAmounts"),
    ("10 000 kr per plats och månad", "10000 kronor/places/months"),
    ("10 000 kr/plats och månad", "10000 kronor/places/months"),
    (
      "vite om 5 000 kronor exkl. moms för varje påbörjad vecka",
      "5000 kronor/weeks"
    ),
    ("15 000 kr för varje utebliven anställning", "15000 kronor/employments"),
    ("2 mkr/år", "2000000 kronor/years"), ("3 mkr årligen", "3000000 kronor/years"),
    ("4 000 kronor i månaden", "4000 kronor/months"),
    ("högst 5 procent av kontraktets värde", "atMost 5 percent of contractValue"),
    ("får inte överstiga 10 % av kontraktssumman", "atMost 10 percent of contractValue"),
    ("minst 50 % av heltid", "atLeast 50 percent of fullTime"),
    ("3 procentenheter", "3 percentagePoints"),
    ("två år", "2 years"), ("ett halvt år", "0.5 years"), ("ett och ett halvt år", "1.5 years"),
    ("36 mån", "36 months"), ("2+1+1 år", "4 years"), ("1 + 1 år", "2 years"),
    ("2 x 12 månader", "24 months"), ("två gånger om tolv månader", "24 months"),
    ("under två år", "2 years"), ("under 30 procent", "below 30 percent"),
    ("senast inom 30 dagar", "atMost 30 days"), ("tio arbetsdagar", "10 workdays"),
    ("mer än 25 000 kr", "above 25000 kronor"), ("ca 400 timmar", "about 400 hours"),
    ("upp till tre leverantörer", "atMost 3 suppliers"),
    ("sex heltidsmånader", "6 fullTimeMonths"), ("två möten per år", "2 meetings/years"),
    ("tre platser i fyra månader", "3 places; 4 months"),
    ("punkt 4.3 och 2026-11-21", ""), ("1 till 5 i bilaga 2", ""), ("sid 3 (14)", ""),
    ("4 eller fler av de", ""), ("två av tre platser", "3 places"),
    ("", ""), ("2", ""), ("kr", ""), ("1 + ", ""), ("999 999 999 999 999 999 kr", ""),
  ]

  @Test(arguments: texts)
  func quantitiesAreRead(text: String, wanted: String) {
    let words = TokenisedText(Array(text.utf8))
    let found = QuantityReader(words).quantities(in: words.words.indices)
    #expect(found.map(Self.described).joined(separator: "; ") == wanted, "\(text)")
  }

  @Test func theRangeIsThatOfTheWords() {
    let words = TokenisedText(Array("Vite: högst 10 000 kr per månad, totalt".utf8))
    let found = QuantityReader(words).quantities(in: words.words.indices)
    #expect(
      found.map { String(decoding: words.bytes[$0.range], as: UTF8.self) } == [
        "10 000 kr per månad"
      ])
  }

  @Test func sameTimesAreTheSame() throws {
    let words = TokenisedText(Array("två år, 24 månader, 730 dagar".utf8))
    let found = QuantityReader(words).quantities(in: words.words.indices)
    try #require(found.count == 3)
    #expect(found[0].saysSame(as: found[1]))
    #expect(!found[0].isComparable(with: found[2]))
  }

  private static func described(_ quantity: Quantity) -> String {
    let bound = quantity.bound == .exactly ? "" : quantity.bound.rawValue + " "
    let upper = quantity.upper.map { "–" + number($0) } ?? ""
    let per = quantity.per.map { "/" + $0.rawValue }.joined()
    let whole = quantity.whole.map { " of " + $0.rawValue } ?? ""
    return bound + number(quantity.value) + upper + " " + quantity.unit.rawValue + per + whole
  }

  private static func number(_ value: Double) -> String {
    value.rounded() == value ? String(Int(value)) : String(value)
  }
}
