import Foundation
import Testing

/// `hansyn compare`, run as users run it.
struct CompareTests {
  private static let day = ["--as-of", "2026-11-21"]

  /// The comparison of a sample with its correction is what lies beside it.
  @Test(arguments: [
    ("compare.txt", ["--quiet"]), ("compare.en.txt", ["--quiet", "--lang", "en"]),
    ("compare.json", ["--quiet", "--format", "json"]),
    ("compare.md", ["--quiet", "--format", "markdown"]),
  ])
  func golden(_ suffix: String, _ options: [String]) throws {
    let run = try Program.run(
      ["compare", "samples/upphandling-park", "samples/upphandling-park-rattelse"] + Self.day
        + options)
    #expect(run.status == 0, "\(run.errors)")
    try GoldenTests().compare(run.output, "samples/upphandling-park-rattelse.\(suffix)")
  }

  /// Versions of a text, words that the comparison says, and words that it must not say.
  @Test(arguments: [
    // Moved and renumbered is nothing.
    (
      "# 4 A\nLeverantören ska städa varje dag.\n# 5 B\nLeverantören ska ha försäkring.",
      "# 1 B\nLeverantören ska ha försäkring.\n# 2 A\nLeverantören ska städa varje dag.",
      ["Inget krav, inget villkor, inget tal", "1 har flyttats"], ["Nytt", "Borttaget", "Ändrat"]
    ),
    (
      "# 4 A\nVillkoret i avsnitt 5 gäller. Leverantören ska städa.",
      "# 6 A\nVillkoret i avsnitt 7 gäller. Leverantören ska städa.",
      ["Ingen mening har ändrats."], ["Ändrat"]
    ),
    (
      "# 4 A\nLeverantören bör erbjuda två praktikplatser åt långtidsarbetslösa.",
      "# 4 A\nLeverantören ska erbjuda två praktikplatser åt långtidsarbetslösa.",
      ["bör har blivit ska", "Löd: "], ["Borttaget"]
    ),
    (
      "# 4 A\nLeverantören ska betala vite med 5 000 kronor per utebliven plats.",
      "# 4 A\nLeverantören ska betala vite med 25 000 kronor per utebliven plats.",
      ["Påföljder", "5 000 har blivit 25 000", "väsentliga"], ["Nytt,"]
    ),
    (
      "# 1 A\nSista anbudsdag är 2027-02-05.", "# 1 A\nSista anbudsdag är 2027-01-22.",
      ["anbudstiden har blivit kortare", "2027-02-05 har blivit 2027-01-22"], ["går inte ihop"]
    ),
    // Less time and other terms collide; what is not judged any more was not mended.
    (
      "# 1 A\nUpphandlingen är direktivstyrd enligt lagen (2016:1145) om offentlig upphandling. Sista"
        + " anbudsdag är 2027-02-05.\n# 2 Deltagande\nDeltagandet är reserverat enligt 4 kap. 18 §"
        + " första stycket 1 LOU för skyddade verkstäder.\n# 5 Utvärdering\nPris viktas 70 procent.",
      "# 1 A\nUpphandlingen är direktivstyrd enligt lagen (2016:1145) om offentlig upphandling. Sista"
        + " anbudsdag är 2027-01-22.\n# 2 Deltagande\nUpphandlingen är öppen för alla.\n"
        + "# 5 Utvärdering\nPris viktas 40 procent.",
      [
        "Det går inte ihop", "4 kap. 1 § och 11 kap. LOU", "i stället tidigarelagts",
        "sista anbudsdag, reservationen (BT-71), tilldelningskriterierna eller deras vikt",
        "Prövas inte längre: ", "varning RES003",
      ], ["Anmärkningar som är borta"]
    ),
    // A finding that was mended is gone, and the rule still judges.
    (
      "# 4 Villkor\nLeverantören ska/bör städa.", "# 4 Villkor\nLeverantören ska städa.",
      ["Anmärkningar som är borta"], ["Prövas inte längre"]
    ),
    // Only longer time, in a table too.
    (
      "# 1 A\n\n| Uppgift | Innehåll |\n| --- | --- |\n| Sista dag för anbud | den 18 januari 2027 |",
      "# 1 A\n\n| Uppgift | Innehåll |\n| --- | --- |\n| Sista dag för anbud | den 1 februari 2027 |",
      ["Anbudstiden har förlängts, och inget annat", "Tider: 1 ändrad", "14 dagar senare"],
      ["väsentliga ska", "göras om"]
    ),
    // Weights that changed places are no moved cells.
    (
      "# 5 Utvärdering\n\n| Kriterium | Vikt |\n| --- | --- |\n| Pris | 40 % |\n| Kvalitet | 60 % |",
      "# 5 Utvärdering\n\n| Kriterium | Vikt |\n| --- | --- |\n| Pris | 60 % |\n| Kvalitet | 40 % |",
      [
        "rör grunden för tilldelning, kriterierna eller deras vikt", "Pris, Vikt: ”60 %”",
        "göras om",
      ],
      ["har flyttats"]
    ),
    (
      "# 2 Prövning av anbud\nAnbuden utvärderas så att pris viktas 70 procent.",
      "# 2 Prövning av anbud\nAnbuden utvärderas så att pris viktas 40 procent.",
      ["Utvärdering: 1 ändrad", "70 har blivit 40", "göras om"], ["Övrig text"]
    ),
    (
      "# 2 Deltagande\nDeltagandet är reserverat enligt 4 kap. 18 § första stycket 1 LOU för skyddade"
        + " verkstäder. Minst 30 procent av dem som sysselsätts ska ha en funktionsnedsättning.",
      "# 2 Deltagande\nUpphandlingen är öppen för alla.",
      ["reservationen, som har tagits bort", "Vem som kan delta", "göras om"], []
    ),
    (
      "# 1 A\nUppskattat värde: 12 000 000 kronor. Avtalstiden är 36 månader.",
      "# 1 A\nUppskattat värde: 19 500 000 kronor. Avtalstiden är 48 månader.",
      ["uppgiften om värde; uppgiften om avtalstid", "36 månader → 48 månader", "göras om"], []
    ),
    (
      "# 1 A\nUppskattat värde: 12 000 000 kronor.",
      "# 1 A\nUppskattat värde: 12 100 000 kronor.", ["väsentliga"], ["göras om."]
    ),
    // What contradicts itself is said with its places.
    (
      "# 1 A\nSista anbudsdag är 2027-01-18.",
      "# 1 A\nSista anbudsdag är 2027-01-18.\n# 2 B\nSista anbudsdag är 2027-02-01.",
      [
        "motsägs: 2027-01-18 (1 A, rad 2) och 2027-02-01 (2 B, rad 4)",
        "säger nu olika saker om sista anbudsdag",
        "flera sista anbudsdagar: 2027-01-18, 2027-02-01",
      ], ["inte känt", "Sista anbudsdag framgår inte"]
    ),
    // How long something lasts is a time; what may not be done is a demand.
    (
      "# 4 Villkor\nBedömningen gäller i sex månader. Leverantören får anlita underleverantör.",
      "# 4 Villkor\nBedömningen gäller i tolv månader. Leverantören får inte anlita underleverantör.",
      ["Tider: 1 ändrad; Krav (ska): 1 ändrad", "är nu förbjudet"], ["Övrig text"]
    ),
    (
      "# 4 Villkor\nLeverantören ska erbjuda minst en praktikplats. Timpriset är 412 kronor.",
      "# 4 Villkor\nLeverantören ska erbjuda minst två praktikplatser. Timpriset är 398 kronor.",
      ["1 har blivit 2", "Belopp och andelar"], ["Övrig text"]
    ),
    (
      "# 1 A\nValfrihetssystemet inrättas enligt lagen (2008:962) om valfrihetssystem (LOV).\n"
        + "# 2 Krav på sökanden\nSökanden ska ha en chef med tre års erfarenhet.",
      "# 1 A\nValfrihetssystemet inrättas enligt lagen (2008:962) om valfrihetssystem (LOV).\n"
        + "# 2 Krav på sökanden\nSökanden ska ha en chef med fem års erfarenhet.",
      [
        "ingen anbudstid att förlänga", "Alla som uppfyller kraven ska godkännas", "8 kap. 1 § LOV",
      ],
      ["Sista anbudsdag", "C-298/15"]
    ),
    (
      "# 3 Krav på leverantören\nAnbudsgivaren ska ha omsatt 2 miljoner kronor per år.",
      "# 3 Krav på leverantören\nLeveransen sker varje vecka i lådor.",
      ["Borttaget", "rör kraven för att få delta"], []
    ),
  ])
  func tells(_ old: String, _ new: String, _ said: [String], _ unsaid: [String]) throws {
    let scratch = try Scratch()
    let paths = [try scratch.file("a.md", old), try scratch.file("b.md", new)]
    let run = try Program.run(["jämför"] + paths + Self.day)
    #expect(run.status == 0, "\(run.errors)")
    for words in said { #expect(run.output.contains(words), "\(words): \(run.output)") }
    for words in unsaid { #expect(!run.output.contains(words), "\(words): \(run.output)") }
  }

  /// A procedure that the documents change and the notice does not is a change of the procurement.
  @Test func procedure() throws {
    let scratch = try Scratch()
    for version in ["a", "b"] {
      for name in ["annons.xml", "foreskrifter.md"] {
        let path = Program.root.appending(path: "samples/upphandling-park/\(name)")
        let text = try String(contentsOf: path, encoding: .utf8)
        _ = try scratch.file(
          "\(version)/\(name)",
          version == "a"
            ? text : text.replacing("öppet förfarande", with: "selektivt förfarande"))
      }
    }
    let run = try Program.run(
      ["compare", scratch.url("a").path, scratch.url("b").path] + Self.day)
    #expect(run.output.contains("Ändringen rör uppgiften om förfarande."), "\(run.output)")
  }

  /// Where no basis is known that is said; a direct award has no tender period.
  @Test(arguments: [
    (["--fact", "act=LOU", "--fact", "regime=directive"], "11 kap. 8 § LOU"),
    (
      ["--fact", "act=LOU", "--fact", "regime=below_threshold"], "19 kap. 11 § och 19 kap. 2 § LOU"
    ),
    (["--fact", "act=LOU", "--fact", "regime=annex2"], "Tiden att lämna anbud ska vara skälig"),
    (["--fact", "act=LOU"], "Vilket regelverk som gäller framgår inte"),
    (["--fact", "act=LUK", "--fact", "regime=below_threshold"], "är inte känd här. Principerna"),
    (["--fact", "procedure=call_off"], "Vid förnyad konkurrensutsättning är ingen bestämmelse"),
    (["--fact", "act=LUF", "--fact", "regime=directive"], "är inte känd här. Principerna"),
    (["--fact", "act=LOU", "--fact", "regime=direct"], "ingen lagreglerad anbudstid"),
  ])
  func names(_ facts: [String], _ basis: String) throws {
    let scratch = try Scratch()
    let paths = [
      try scratch.file("a.md", "Leverantören ska erbjuda två praktikplatser."),
      try scratch.file("b.md", "Leverantören ska erbjuda fyra praktikplatser."),
    ]
    let run = try Program.run(["compare"] + paths + Self.day + facts)
    #expect(run.output.contains(basis), "\(run.output)")
  }

  /// One document is held against itself without its tracked changes.
  @Test func tracked() throws {
    let scratch = try Scratch()
    let path = try scratch.file(
      "avtal.fodt",
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" \
      xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" \
      office:mimetype="application/vnd.oasis.opendocument.text"><office:body><office:text>\
      <text:tracked-changes><text:changed-region text:id="a"><text:insertion/>\
      </text:changed-region></text:tracked-changes>\
      <text:p>Leverantören ska städa.</text:p>\
      <text:p><text:change-start text:change-id="a"/>Leverantören ska ha försäkring.\
      <text:change-end text:change-id="a"/></text:p>\
      </office:text></office:body></office:document>
      """)
    let run = try Program.run(["compare", path] + Self.day)
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.output.contains("avtal.fodt utan de spårade ändringarna"))
    #expect(run.output.contains("Krav (ska): 1 ny"), "\(run.output)")
  }

  /// Calls that can't be carried out.
  @Test(arguments: [
    ([], "gammal"), (["-"], "anges med sin sökväg"), (["-", "-"], "bara den ena"),
    (["samples/stad-utkast.docx", "finns-inte.docx"], "finns-inte.docx"),
    (["samples/dialog.docx", "samples/dialog-brister.docx", "--format", "docx"], "-o jämförelse"),
  ])
  func refuses(_ arguments: [String], _ message: String) throws {
    let run = try Program.run(["compare"] + arguments)
    #expect(run.status == 2 && run.output.isEmpty)
    #expect(run.errors.contains(message), "\(run.errors)")
  }
}
