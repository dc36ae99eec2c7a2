import BundledLibrary
import LibraryFiles
import ProcurementLaw
import Rules
import TenderDocuments
import Testing

@testable import Linting

/// Terms with options, buyers, lots, days, and what documents of a tender say differently.
@Suite struct ArrangementTests {
  /// Terms with options and without.
  static let bases: [(String, Int?, Int?)] = [
    ("Avtalet gäller i två år med option på 1+1 år.", 24, 48),
    ("Avtalstiden är 2+1+1 år.", 24, 48),
    ("Avtalet gäller i två år och kan förlängas till sammanlagt fyra år.", 24, 48),
    ("Avtalet gäller i två år och kan förlängas med sammanlagt 24 månader.", 24, 48),
    ("Avtalet gäller i högst fyra år inklusive förlängningar.", nil, 48),
    (
      "Avtalet gäller från 2027-01-01 till 2028-12-31. Det kan förlängas längst t.o.m. 2030-12-31.",
      24, 48
    ),
    ("Avtalstid: mars 2027 till februari 2029.", 24, 24),
    ("Avtalet gäller 1.1.2027–31.12.2029, med option på 24 månader.", 36, 60),
    (
      "Kontraktet gäller i två (2) år. Beställaren får förlänga vid två tillfällen om vardera ett (1) "
        + "år. Den totala avtalstiden får vara längst fyra år.", 24, 48
    ),
    ("Avtalstid\nAvtalet gäller i sex (6) + sex (6) månader.", 6, 12),
    ("Avtalet gäller i 18 månader utan möjlighet till förlängning.", 18, 18),
    ("Avtalet gäller i ett och ett halvt år.", 18, 18),
    (
      "Planerad avtalsstart: 2027-01-01\nAvtalet gäller till och med 2028-12-31. Beställaren får "
        + "förlänga avtalet med tolv månader.", 24, 36
    ),
    ("Avtalet gäller till och med 2028-12-31.", nil, nil),
  ]

  @Test(arguments: bases)
  func termsAreReadWithAndWithoutOptions(text: String, base: Int?, whole: Int?) throws {
    let read = try FactFixture.facts("A\n\(text)")
    #expect(read.baseMonths == base, "\(text)")
    #expect(read.durationMonths == whole, "\(text)")
  }

  /// What is read of the buyer, the arrangement and the days.
  static let arrangements: [(String, [String: String?])] = [
    ("Upphandlande myndighet: Trafikverket", ["buyerKind": "state", "stateListed": "yes"]),
    ("Upphandlande myndighet: Skogsstyrelsen", ["buyerKind": nil, "stateListed": nil]),
    ("Upphandlande myndighet: Naturvårdsverket", ["buyerKind": "state", "stateListed": "yes"]),
    ("Upphandlande myndighet: Konsumentverket", ["buyerKind": "state", "stateListed": "no"]),
    ("Upphandlande myndighet: Norrby kommun", ["buyerKind": "municipality", "stateListed": "no"]),
    ("Upphandlande myndighet: Region Sydväst", ["buyerKind": "region", "stateListed": "no"]),
    ("Upphandlande myndighet: Norrby Kommuns Fastighets AB", ["buyerKind": "municipal_company"]),
    ("Upphandlande myndighet: Norrby Energi AB", ["buyerKind": nil]),
    (
      "Upphandlande myndighet: Norrby Energi AB\nBolaget ägs till fullo av Norrby kommun.",
      ["buyerKind": "municipal_company"]
    ),
    (
      "Upphandlande myndighet: Norrby Energi AB\nVi är ett kommunalt bolag.",
      ["buyerKind": "municipal_company", "stateListed": "no"]
    ),
    (
      "Upphandlingen avser ett ramavtal. Ramavtal ska tecknas med tre leverantörer. Avrop sker "
        + "genom förnyad konkurrensutsättning.", ["framework": "yes", "renewedCompetition": "yes"]
    ),
    ("Avtalet är inte ett ramavtal.", ["framework": "no"]),
    (
      "Upphandlingen delas in i tre delar. Anbud får lämnas på en eller flera delar.",
      ["lots": "yes"]
    ),
    ("Upphandlingen delas inte upp, eftersom samordningen kräver en leverantör.", ["lots": "no"]),
    ("Sista anbudsdag: 2026-04-02", ["deadline": "2026-04-02"]),
    ("Anbud ska ha inkommit senast den 2 april 2026.", ["deadline": "2026-04-02"]),
    ("Annonsdatum: 2026-03-02", ["published": "2026-03-02"]),
    ("Planerad avtalsstart är den 1 september 2026.", ["start": "2026-09-01"]),
    ("Avtalet gäller från avtalstecknandet till och med 2029-12-31.", ["start": nil]),
    ("Uppskattat värde är 3 mkr per år.", ["valueSEK": nil]),
    ("Uppskattat värde per avtalsår är 3 mkr. Avtalstiden är tre år.", ["valueSEK": "9000000"]),
    ("Uppskattat värde för delområde 1 är 3 mkr.", ["valueSEK": nil]),
    ("Uppskattat värde är 3 mkr inklusive moms.", ["valueSEK": nil]),
    (
      "Upphandlingen är annonspliktig upphandling enligt 19 kap. LOU. CPV 85311100-3.",
      ["regime": "annex2"]
    ),
    ("Konsulten ska ha erfarenhet av LOU.", ["act": nil]),
    ("Upphandlingen genomförs enligt LOU. Upphandlingen genomförs enligt LUF.", ["act": nil]),
  ]

  @Test(arguments: arrangements)
  func arrangementsAreRead(text: String, wanted: [String: String?]) throws {
    let read = try FactFixture.facts("Upphandling\n\(text)")
    for (key, value) in wanted { #expect(read.value(of: key) == value, "\(key) i \(text)") }
  }

  @Test func aRegimeSaysWhy() throws {
    let read = try FactFixture.facts(
      "A\nDatum: 2024-05-02\nUpphandlingen görs enligt LOU. CPV 90910000-9. "
        + "Uppskattat värde är 9 600 000 kr.")
    guard case .derived(let how)? = read.fact("regime")?.origin else {
      Issue.record("regelverket följer av värdet")
      return
    }
    #expect(how.sv.contains("9 600 000 kronor når tröskelvärdet 2 389 585"), "\(how.sv)")
  }

  @Test func documentsOfATenderMayContradictEachOther() throws {
    let texts = [
      "# Upphandlingsdokument\nUppskattat värde är 3 mkr. Avtalstiden är två år.",
      "# Avtalsutkast\nUppskattat värde är 5 mkr. Avtalet gäller i två år med option på två år.",
    ]
    let readings = try texts.enumerated().map {
      try EngineFixture.read($1, library: Self.library.get(), path: "del\($0).md")
    }
    let tender = Tender(readings)
    #expect(tender.facts.valueSEK == nil)
    #expect(tender.facts.durationMonths == 48)
    #expect(tender.facts.baseMonths == 24)
    #expect(tender.facts.documentKind == nil)
    let conflict = try #require(tender.conflicts.first)
    #expect(tender.conflicts.count == 1)
    #expect(conflict.key == "valueSEK")
    #expect(conflict.statements.map(\.document) == [0, 1])
    let sentences = conflict.statements.compactMap { statement in
      statement.fact.passage.map {
        let reading = readings[statement.document]
        return reading.document.string(reading.sentence(of: $0))
      }
    }
    #expect(sentences == ["Uppskattat värde är 3 mkr.", "Uppskattat värde är 5 mkr."])
    // What the user says settles it.
    let given = try texts.map {
      try EngineFixture.read($0, ["valueSEK": "5000000"], library: Self.library.get())
    }
    #expect(Tender(given).facts.valueSEK == 5_000_000)
  }

  private static let library = Result {
    try RuleLibrary(
      BundledLibrary.files().filter { file in
        ["concepts", "facts"].contains { file.path.hasPrefix("rules/\($0)/") }
      })
  }
}
