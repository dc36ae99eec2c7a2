import SeededRandom
import Testing

@testable import TenderDocuments

private let cases: [ReadingCase] = [
  .init("headings", "# Avtal\n\n## 4.2 Villkor ##\nText.", "# Avtal", "## 4.2 Villkor", "Text."),
  .init(
    "underlined headings", "Avtal\n=====\nVillkor\n---\nText.", "# Avtal", "## Villkor", "Text."),
  .init(
    "a paragraph over lines", "Leverantören\nska följa\nlagen.", "Leverantören ska följa lagen."),
  .init(
    "emphasis", "En **viktig** och *stor* _sak_, ~~ej~~ ***allt***.",
    "En viktig och stor sak, ej allt."),
  .init(
    "no emphasis", "2 * 3 * 4 och snake_case_namn och *) fotnot den 20__-__-__ i",
    "2 * 3 * 4 och snake_case_namn och *) fotnot den 20__-__-__ i"),
  .init(
    "links", "Se [lagen](https://exempel.se/a) och ![bild](b.png) [här][1].",
    "Se lagen och bild här."),
  .init("brackets are text", "[fylls i av leverantören]", "[fylls i av leverantören]"),
  .init(
    "escapes, code, tags", "\\*stjärna\\* `kod` <b>fet</b> <https://a.se>",
    "*stjärna* kod fet https://a.se"),
  .init(
    "tags", "<div class=\"ruta\">Ett<br/>två</div> <input disabled> <I>tre</I> <!x>",
    "Etttvå tre"),
  .init(
    "places to fill in are no tags",
    "<Beskriv kort vad ni gör>\n\nHögst <antal dagar> av <b och c>, <del nr>, <a:b c> </Ort>.",
    "<Beskriv kort vad ni gör>", "Högst <antal dagar> av <b och c>, <del nr>, <a:b c> </Ort>."),
  .init("lists", "- ett\n  mer\n- två\n  1. tre\n* fyra", "- ett mer", "- två", "1. tre", "* fyra"),
  .init("a quote", "> ett\n> två", "ett två"),
  .init(
    "a table", "| Krav | Vikt |\n|---|:-:|\n| **Pris** | 40 |\n| a \\| b |  |\n\nSlut.",
    "[tabell 1:1:1] Krav", "[tabell 1:1:2] Vikt", "[tabell 1:2:1] Pris", "[tabell 1:2:2] 40",
    "[tabell 1:3:1] a | b", "Slut."),
  .init("a fence", "```\n# ingen rubrik\n```\nText.", "# ingen rubrik", "Text."),
  .init(
    "front matter", "---\ntitle: A\n---\nText.", "[ej innehåll] ---", "[ej innehåll] title: A",
    "[ej innehåll] ---", "Text."),
  .init(
    "a comment", "<!-- dolt\nmer -->\nText.", "[ej innehåll] <!-- dolt", "[ej innehåll] mer -->",
    "Text."),
  .init("a rule", "Ett.\n\n***\n\nTvå.", "Ett.", "Två."),
]

@Suite struct MarkdownReaderTests {
  @Test(arguments: cases)
  func reads(_ item: ReadingCase) throws {
    let document = try MarkdownReader.read(Array(item.text.utf8), path: "a.md")
    let lines = Projection.text(of: document).split(separator: "\n").map(String.init)
    #expect(lines == item.expected)
    try checkInvariants(document)
  }

  @Test(arguments: Array(11...14))
  func randomTextsKeepTheirInvariants(seed: UInt64) throws {
    #expect(!cases.isEmpty)
    var random = SeededGenerator(seed: seed)
    for _ in 0..<100 {
      let text = "Början.\n\n" + randomText(&random)
      let document = try MarkdownReader.read(Array(text.utf8), path: "a.md")
      try checkInvariants(document, "seed \(seed): \(text.debugDescription)")
    }
  }
}
