import LibraryFiles
import PhraseMatching
import Rules
import SeededRandom
import TenderDocuments
import Testing

@testable import Linting

@Suite struct PlaceholderScannerTests {
  private static let library = Result {
    let root = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
    return try RuleLibrary(try LibraryFolder.read("/" + root + "/rules", prefix: "rules"))
  }

  private func scan(_ document: Document) throws -> [Placeholder] {
    let vocabulary = try Self.library.get().vocabulary
    let text = TokenisedText(document.text)
    return PlaceholderScanner(
      document, text: text, mentions: vocabulary.read(text), vocabulary: vocabulary
    ).placeholders()
  }

  private func scan(_ text: String) throws -> (document: Document, found: [Placeholder]) {
    let document = try DocumentReader.read(bytes: Array(text.utf8), path: "dokument.txt")
    return (document, try scan(document))
  }

  /// A text, the words that must be marked, what they are and whose.
  static let marked: [(String, String, Placeholder.Kind, Placeholder.Owner)] = [
    ("Leverantören ska leverera <ange antal> enheter per år.", "<ange antal>", .slot, .buyer),
    ("Avtalet gäller från 20XX-XX-XX.", "20XX-XX-XX", .filler, .buyer),
    ("Anbud lämnas senast 2026-10-XX.", "2026-10-XX", .filler, .buyer),
    ("Vitet är X procent av kontraktssumman.", "X", .filler, .buyer),
    ("Kontaktperson hos kommunen är N.N.", "N.N", .filler, .buyer),
    ("Beloppet är ??? kronor.", "???", .filler, .buyer),
    ("Obs! Kolla med juristen om detta.", "Kolla med juristen", .note, .buyer),
    (
      "Se avsnitt Fel! Hittar inte referenskälla.", "Hittar inte referenskälla", .brokenReference,
      .buyer
    ),
    ("Rubrik ENdöldksaölkfaÄlkFÄklöaÄFklö", "ENdöldksaölkfaÄlkFÄklöaÄFklö", .garbage, .buyer),
    (
      "Erbjuden konsult: [Fylls i vid avtalstecknande)", "[Fylls i vid avtalstecknande)", .slot,
      .signing
    ),
    (
      "Avtal träffas mellan kommunen och [leverantörens namn], nedan kallad Leverantören.",
      "[leverantörens namn]", .name, .signing
    ),
    ("Ersättning xxx SEK/timme debiteras månadsvis.", "xxx", .filler, .signing),
    ("Anbudsgivarens namn: ____________", "____________", .line, .supplier),
    (
      "[Vitet ska betalas i högst fem veckor.]", "[Vitet ska betalas i högst fem veckor.]", .slot,
      .liveText
    ),
    (
      "Diarienummer: Klicka eller tryck här för att ange text.",
      "Klicka eller tryck här för att ange", .prompt, .buyer
    ),
    (
      "Namn på offererad konsult: Klicka eller tryck här för att ange text.",
      "Klicka eller tryck här för att ange", .prompt, .supplier
    ),
    ("Köparen är «Kommunnamn» enligt ovan.", "«Kommunnamn»", .slot, .buyer),
    ("Avtalet kan förlängas med högst ... månader.", "...", .filler, .buyer),
    ("Volymen uppgår till ca … ton per år.", "…", .filler, .buyer),
    ("Försäkringen ska uppgå till minst -- prisbasbelopp.", "--", .filler, .buyer),
    ("Sista dag för ansökan är 2027-MM-DD.", "2027-MM-DD", .filler, .buyer),
    ("Utföraren ska ha två [fler?] fordon i beredskap.", "[fler?]", .slot, .buyer),
    ("Städning sker tre (3?) gånger per vecka.", "(3?)", .note, .buyer),
    (
      "Tvätten hämtas på måndagar. (Ska vi ha fredag också?)", "(Ska vi ha fredag också?)", .note,
      .buyer
    ),
    ("Kontakta upphandlaren på XX@kommunen.se vid frågor.", "XX", .filler, .buyer),
    ("Förvaltningen har cirka (fyll i) anställda och växer.", "(fyll i)", .slot, .buyer),
    ("Beställaren håller byggström om ….. A vid bodarna.", "…..", .line, .buyer),
    ("Båten lägger till vid kaj nr ……, där vatten finns.", "……", .line, .buyer),
    ("Leverans sker från och med Q? 2027.", "?", .filler, .buyer),
    ("Scenteknik enligt rumsbeskrivning, se bilaga ?.", "?", .filler, .buyer),
    ("Hyrestiden förlängs med upp till ( ) månader i taget.", "( )", .filler, .buyer),
    ("Priserna är fasta till 20__-__-__.", "__", .filler, .buyer),
    ("Se kapitel [##] om sekretess.", "[##]", .slot, .buyer),
    ("Myndigheten är (kommunens namn) enligt ovan.", "(kommunens namn)", .name, .buyer),
    ("Hallen håller öppet <öppettider>.", "<öppettider>", .slot, .buyer),
    (
      "Anbudet är bindande till [datum, minst fyra månader].", "[datum, minst fyra månader]",
      .slot, .buyer
    ),
    ("Beslutet fattas av XX-nämnden i juni.", "XX", .filler, .buyer),
    ("Leverans sker inom <5/10/15> arbetsdagar.", "<5/10/15>", .choice, .buyer),
    ("Entreprenören ska vara klar inom ………… veckor.", "…………", .line, .buyer),
    ("Vid dröjsmål betalar entreprenören ………… kr per vecka.", "…………", .line, .buyer),
    ("Anbudsgivaren ska erbjuda leverans inom ______ veckor.", "______", .line, .supplier),
    (
      "Upphandlingen avser Välj typ av upphandling för nämndens räkning.",
      "Välj typ av upphandling", .prompt, .buyer
    ),
    ("Ersättning lämnas enligt bilaga 1a eller 1b.", "enligt bilaga 1a eller 1b", .choice, .buyer),
    ("Den avropande myndigheten kommer:\nVälj alternativ.", "Välj alternativ", .prompt, .buyer),
  ]

  @Test(arguments: marked)
  func marks(
    text: String, words: String, kind: Placeholder.Kind, owner: Placeholder.Owner
  ) throws {
    #expect(!Self.marked.isEmpty)
    let (document, found) = try scan(text)
    let match = found.first { document.string($0.range) == words }
    let all = found.map { "\(document.string($0.range)) \($0.kind) \($0.owner)" }
    #expect(match?.kind == kind, "\(all)")
    #expect(match?.owner == owner, "\(all)")
  }

  /// Texts in which nothing is left to fill in.
  static let silent: [String] = [
    "Kläderna finns i storlek XS, S, M, L, XL och XXL.", "Artikel XIX, XX och XXI gäller.",
    "Frågor ställs till <upphandling@kommunen.se>.", "Bredden är <10 mm men >2 mm.",
    "Krav\n1 Inledning ............... 3\nTexten följer här.", "Standarden SS-EN 301 549 gäller.",
    "Tolkning sker från الاطفال och הטלפון, 同一个世界同一个梦想.",
    "Se www.xxx.se för mer information.", "Mät i 2 x 5 punkter.", "Felkod 5XX loggas.",
    "Enligt citatet ska [...] gälla.", "Bilaga [3] gäller.", "[x] Ja [ ] Nej",
    "Skriv till namn@xx.se i portalen.", "Vi undrade ... och ni svarade.",
    "Intervall 5 -- 10 dagar.",
    "Romerska siffror på bokryggar, till exempel band XX, präglas i guld.",
    "Uppfylls kravet (ja eller nej)?", "Personuppgifter ska tas bort före publicering.",
    "Systemet ska ha hjälptexter i alla fält.", "Modell NN-14 eller likvärdig godtas.",
    "Formulär F22_2014 används.", "Leverantörens referensnummer: ______",
    "Loggen visar <felkod> <tidpunkt> i klartext.", "Vi undrar hur det går ?",
    "För dam finns XX-passform enligt måttabell.", "Kod 3: XX–XY-analys beställs.",
    "Elementet <namn> i schemat är obligatoriskt.", "Vi erbjuder: ☐ hela ☐ delar av uppdraget",
    "Entreprenadform: ☐ Utförandeentreprenad ☐ Totalentreprenad",
    "Upphandlingen avser:\n\n☐ varor\n☐ tjänster",
    "Entreprenadform: ☒ Utförandeentreprenad ☐ Totalentreprenad",
    "Entreprenadform: ☐ Leverantören väljer ☐ Anges av leverantören",
    "Leverantören fyller i bilaga 1a eller 1b.", "Vi kom ( ) nästan fram.",
  ]

  @Test(arguments: silent)
  func findsNothing(in text: String) throws {
    #expect(!Self.silent.isEmpty)
    let (document, found) = try scan(text)
    let wrong = found.filter { $0.owner == .buyer || $0.owner == .unclear }
    #expect(wrong.isEmpty, "\(wrong.map { document.string($0.range) })")
  }

  /// The tag of a content control, the label in front of it, and whose it is.
  static let controls: [(String?, String, Placeholder.Owner)] = [
    ("Anbudsgivare_namn", "Uppgift", .supplier), ("Diarienummer", "Uppgift", .buyer),
    (nil, "Diarienummer:", .buyer), (nil, "Anbudsgivarens organisationsnummer:", .supplier),
    ("Underskrift", "Uppgift", .signing),
  ]

  @Test(arguments: controls)
  func readsControls(tag: String?, label: String, owner: Placeholder.Owner) throws {
    #expect(!Self.controls.isEmpty)
    let text = Array("\(label) Skriv\nSlut".utf8)
    let start = label.utf8.count + 1
    let blocks = [
      Block(kind: .paragraph, range: 0..<(start + 5), paragraph: 1),
      Block(kind: .paragraph, range: (start + 6)..<text.count, paragraph: 2),
    ]
    let document = Document(
      path: "dokument.docx", format: .docx, text: text, blocks: blocks,
      spans: [Span(kind: .placeholder(tag: tag), range: start..<(start + 5))],
      remarks: [Remark(kind: .brokenReference, text: "_Ref1", block: 1)],
      sourceMap: SourceMap(segments: [], blocks: []))
    let found = try scan(document)
    #expect(found.first?.owner == owner)
    #expect(found.last?.kind == .brokenReference)
    #expect(found.last?.block == 1)
  }

  @Test func survivesHostileText() throws {
    let seed = UInt64.random(in: 0...UInt64.max)
    var generator = SeededGenerator(seed: seed)
    let pieces = [
      "[", "]", "<", ">", "{{", "}}", "«", "»", "(ange", "_", ".", "…", "?", "X", "20X",
      "ÅÅÅÅ", "-MM", " ", "\n", "å", "|", ":", "N", "fylls i vid avtalstecknande",
    ]
    for _ in 0..<200 {
      let count = Int.random(in: 1...120, using: &generator)
      let text = (0..<count).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
      let (document, found) = try scan(text + "a")
      for placeholder in found {
        #expect(document.text.indices.contains(placeholder.range.lowerBound), "frö \(seed)")
        #expect(placeholder.range.upperBound <= document.text.count, "frö \(seed)")
      }
    }
  }
}
