import Testing

@testable import Linting

/// Values and terms in all the ways that tenders write them, and what contradicts itself.
@Suite struct ValueAndTermTests {
  static let amounts: [(String, Int?)] = [
    ("är 1 500 000 kr", 1_500_000), ("är 1 500 000 kronor exkl. moms", 1_500_000),
    ("är SEK 1 500 000", 1_500_000), ("är 1.500.000 kr", 1_500_000), ("är 1500000 kr", 1_500_000),
    ("är 1 500 000:-", 1_500_000), ("är 4,2 mkr", 4_200_000), ("är 1,5 MSEK", 1_500_000),
    ("är 1,5 mnkr", 1_500_000), ("är 1,5 milj. kr", 1_500_000),
    ("är 25 miljoner kronor", 25_000_000),
    ("är 500 tkr", 500_000), ("är 500 kkr", 500_000), ("är 2 miljarder kronor", 2_000_000_000),
    ("är två miljoner kronor", 2_000_000), ("är cirka 3 600 000 SEK", 3_600_000),
    ("är 3 000 000 kr/år, totalt 12 000 000 kr", 12_000_000),
    ("är 2 miljoner SEK/år", nil), ("är 3 mkr/år och vitet högst 5 mkr", nil),
    ("är 700 timmar", nil), ("är 2–3 mkr", 3_000_000), ("är mellan 2 och 3 mkr", 3_000_000),
    ("är 400 kr", nil),
    ("är 3 mkr. Uppskattat värde är 5 mkr", nil),
    ("är 3 mkr. Kontraktsvärdet inklusive optioner är 6 mkr", 6_000_000),
    ("är inte känt. Ansvaret är begränsat till 5 mkr", nil),
    ("saknas. Vite utgår med 50 000 kr", nil),
  ]

  @Test(arguments: amounts)
  func amountsAreRead(text: String, wanted: Int?) throws {
    #expect(try FactFixture.facts("A\nUppskattat värde \(text).").valueSEK == wanted, "\(text)")
  }

  static let terms: [(String, Int?)] = [
    ("Avtalet gäller i 48 månader.", 48), ("Avtalet löper i två år.", 24),
    ("Avtalet gäller i två år med option på två års förlängning.", 48),
    ("Avtalet gäller i 24 månader. Beställaren får förlänga avtalet med högst 24 månader.", 48),
    ("Avtalstiden är 2+1+1 år.", 48), ("Avtalstiden är tre (3) år.", 36),
    ("Avtalstiden är 24 månader med möjlighet till förlängning 12 + 12 månader.", 48),
    ("Avtalstiden är två år med möjlighet till förlängning två gånger om 12 månader.", 48),
    ("Avtalet gäller i två år och kan förlängas till sammanlagt fyra år.", 48),
    ("Avtalstid: 2 år + 1 år + 1 år.", 48), ("Koncessionstiden är fem år.", 60),
    ("Överenskommelsen gäller i tre år.", 36), ("Ramavtalstiden är två år.", 24),
    ("Avtalstid 2027-05-01–2030-04-30.", 36),
    ("Avtalet gäller från den 1 juli 2027 till och med den 30 juni 2030.", 36),
    ("Avtalet gäller i 15 månader. Det kan förlängas med 6 månader, tre månader i taget.", 21),
    ("Avtalet gäller tills vidare med tre månaders uppsägningstid.", nil),
    ("Avtalet löper minst tre månader.", nil),
    ("Konsulten ska ha fem års erfarenhet.", nil),
    ("Avtalstiden är två år.\nAvtalstiden är fem år.\nAvtalstiden är sju år.", nil),
  ]

  @Test(arguments: terms)
  func termsAreRead(text: String, wanted: Int?) throws {
    #expect(try FactFixture.facts("A\n\(text)").durationMonths == wanted, "\(text)")
  }

  @Test func contradictionsAreKept() throws {
    let read = try FactFixture.facts("A\nUppskattat värde är 3 mkr.\n\nUppskattat värde är 5 mkr.")
    #expect(read.valueSEK == nil)
    #expect(read.contradictions.map(\.value) == ["3000000", "5000000"])
  }
}
