import SeededRandom
import Testing

@testable import TenderDocuments

/// A text and what its projection must be.
struct ReadingCase: CustomTestStringConvertible, Sendable {
  let name: String
  let text: String
  let expected: [String]

  init(_ name: String, _ text: String, _ expected: String...) {
    self.name = name
    self.text = text
    self.expected = expected
  }

  var testDescription: String { name }
}

/// A margin that the short texts below can reach: lines of sixty characters and more are full.
private let filler = "Leverantören ska under hela avtalstiden följa de villkor som gäller för"

private let paragraphs: [ReadingCase] = [
  .init("one line", "Ett stycke.", "Ett stycke."),
  .init(
    "a wrapped line goes on with a small letter", "\(filler)\ntjänsten.", "\(filler) tjänsten."),
  .init("a wrapped line goes on with a capital", "\(filler)\nInera.", "\(filler) Inera."),
  .init(
    "a short line ends its paragraph", "Inera AB\n118 82, Stockholm", "Inera AB",
    "118 82, Stockholm"),
  .init("an empty line parts", "\(filler)\n\nTjänsten.", filler, "Tjänsten."),
  .init(
    "a lead-in ends before a small letter", "Följande gäller:\npris", "Följande gäller:", "pris"),
  .init("CRLF", "Ett.\r\n\r\nTvå.\r\n", "Ett.", "Två."),
  .init("CR", "Ett.\r\rTvå.\r", "Ett.", "Två."),
  .init(
    "white space is one blank", "Ett\u{A0}stycke  med\u{2009}mellanrum",
    "Ett stycke med mellanrum"),
  .init("invisible characters disappear", "upp\u{AD}hand\u{200B}ling", "upphandling"),
  .init(
    "long lines are paragraphs", "\(filler) \(filler) \(filler)\n\(filler) X\nnästa",
    "\(filler) \(filler) \(filler)", "\(filler) X", "nästa"),
]

private let hyphens: [ReadingCase] = [
  .init("a word over a line end", "denna upp-\nhandling", "denna upphandling"),
  .init("an abbreviation keeps it", "en IT-\nkonsult", "en IT-konsult"),
  .init("one letter keeps it", "per e-\npost", "per e-post"),
  .init("before a capital", "gymnasie-\nÄlvsjö", "gymnasie-Älvsjö", ),
  .init("a word left out", "bygg-\noch anläggning", "bygg- och anläggning"),
  .init("a year keeps it", "2021-\nårs avtal", "2021-års avtal"),
  .init("a soft hyphen", "denna upp\u{AD}\nhandling", "denna upphandling"),
]

private let headings: [ReadingCase] = [
  .init(
    "numbered", "4. Villkor\n\n4.2 Särskilda villkor\nText.", "# 4. Villkor",
    "## 4.2 Särskilda villkor", "Text."),
  .init("four levels", "4.2.1.3 Vite\nText.", "#### 4.2.1.3 Vite", "Text."),
  .init("glued", "3.2Typ av uppdrag\nText.", "## 3.2Typ av uppdrag", "Text."),
  .init("a code of works", "AFC.511 Arbetsområde\nText.", "#### AFC.511 Arbetsområde", "Text."),
  .init("a paragraph sign", "§ 3 Uppsägning\nText.", "# § 3 Uppsägning", "Text."),
  .init("a chapter", "Kap. 3 Avtalsvillkor\nText.", "# Kap. 3 Avtalsvillkor", "Text."),
  .init("a notice", "AVSNITT II FÖREMÅL\nText.", "# AVSNITT II FÖREMÅL", "Text."),
  .init("capitals", "KRAVSPECIFIKATION\n\nText.", "# KRAVSPECIFIKATION", "Text."),
  .init(
    "a title over text", "Särskilda kontraktsvillkor\n\n\(filler).", "# Särskilda kontraktsvillkor",
    "\(filler)."),
  .init(
    "over two lines",
    "1.11 Förtydligande, kompletteringar eller frågor om\nupphandlingsdokumentet\nText.",
    "## 1.11 Förtydligande, kompletteringar eller frågor om upphandlingsdokumentet", "Text."),
  .init(
    "a numbered sentence is none",
    "5 Krav\n\n5.1 \(filler)\navtalet.", "# 5 Krav", "5.1 \(filler) avtalet."),
  .init(
    "a number in a broken sentence is none",
    "Leverantören ska fullgöra uppdraget enligt vad som sägs i avsnitt\n4.2 Särskilda villkor",
    "Leverantören ska fullgöra uppdraget enligt vad som sägs i avsnitt 4.2 Särskilda villkor"),
  .init("a date is none", "2024-05-02 Beslut", "2024-05-02 Beslut"),
  .init("an amount is none", "3 600 000 SEK", "3 600 000 SEK"),
  .init("an address is none", "SHIS\nSTOCKHOLM\nSVERIGE", "SHIS", "STOCKHOLM", "SVERIGE"),
  .init(
    "an entry is none", "Diarienummer: KS 2024\n\n\(filler).", "Diarienummer: KS 2024", "\(filler)."
  ),
]

private let lists: [ReadingCase] = [
  .init(
    "bullets", "Krav:\n• Pris\n– Kvalitet\n- Miljö", "Krav:", "• Pris", "– Kvalitet", "- Miljö"),
  .init("letters", "a) pris\nb) kvalitet", "a) pris", "b) kvalitet"),
  .init("brackets", "1) Pris\n(2) Kvalitet", "1) Pris", "(2) Kvalitet"),
  .init(
    "numbers after a lead-in are no chapters", "Följande:\n1. Inbjudan\n2. Krav", "Följande:",
    "1. Inbjudan", "2. Krav"),
  .init("an item over two lines", "• \(filler)\n  tjänsten", "• \(filler) tjänsten"),
  .init(
    "a row of bars", "Krav | Ange var\nCV |  | Ja",
    "[tabell 1:1:1] Krav", "[tabell 1:1:2] Ange var", "[tabell 1:2:1] CV", "[tabell 1:2:3] Ja"),
  .init(
    "columns", "Myndighet:            Kontakt:\nBorås Stad            Anna",
    "[tabell 1:1:1] Myndighet:", "[tabell 1:1:2] Kontakt:", "[tabell 1:2:1] Borås Stad",
    "[tabell 1:2:2] Anna"),
  .init(
    "a cell over two lines",
    "Förlängning:          Inera får förlänga i\n                      tolv månader.\nRoll:                 Arkitekt",
    "[tabell 1:1:1] Förlängning:", "[tabell 1:1:2] Inera får förlänga i tolv månader.",
    "[tabell 1:2:1] Roll:", "[tabell 1:2:2] Arkitekt"),
  .init(
    "tables are numbered", "a | b\n\nText.\n\nc | d", "[tabell 1:1:1] a", "[tabell 1:1:2] b",
    "Text.", "[tabell 2:1:1] c", "[tabell 2:1:2] d"),
]

private let furniture: [ReadingCase] = [
  .init(
    "a page break inside a sentence",
    "\(filler)\n\n   Sida 1/2\n=== PAGE 2 ===\n10539 Konsulter     Publicerad 2024-07-02 09:47\n\n\ntjänsten.",
    "\(filler) tjänsten.", "[ej innehåll] Sida 1/2", "[ej innehåll] === PAGE 2 ===",
    "[ej innehåll] 10539 Konsulter Publicerad 2024-07-02 09:47"),
  .init(
    "a page break after a sentence", "Ett.\n=== PAGE 2 ===\nTvå.", "Ett.",
    "[ej innehåll] === PAGE 2 ===", "Två."),
  .init(
    "page numbers", "Text.\nSida 1 av 63\nSid 4 (12)", "Text.", "[ej innehåll] Sida 1 av 63",
    "[ej innehåll] Sid 4 (12)"),
  .init("a page number in a sentence stays", "Se bilagan på sida 12", "Se bilagan på sida 12"),
  .init(
    "running headers", "Kommunen 1\nEtt.\n\u{C}\nKommunen 2\nTvå.\n\u{C}\nKommunen 3\nTre.",
    "[ej innehåll] Kommunen 1", "Ett.", "[ej innehåll] Kommunen 2", "Två.",
    "[ej innehåll] Kommunen 3", "Tre."),
  .init(
    "the legend",
    "Symbolförklaring\nTexten ingår i annonsen     Texten/frågan innehåller ESPD-krav\n\nFrågan är markerad för särskild uppföljning\n\n1. Inledning\n\nText.",
    "[ej innehåll] Symbolförklaring",
    "[ej innehåll] Texten ingår i annonsen Texten/frågan innehåller ESPD-krav",
    "[ej innehåll] Frågan är markerad för särskild uppföljning", "# 1. Inledning", "Text."),
  .init(
    "answer widgets", "Ange namn:\nFritext\nJa/Nej. Ja krävs", "Ange namn:",
    "[ej innehåll] Fritext", "[ej innehåll] Ja/Nej. Ja krävs"),
  .init(
    "a table of contents", "Innehåll\n1 Inledning .......... 3\n1.1 Bakgrund\t4\n\nText.",
    "[ej innehåll] Innehåll", "[ej innehåll] 1 Inledning .......... 3",
    "[ej innehåll] 1.1 Bakgrund 4", "Text."),
]

@Suite struct TextReaderTests {
  @Test(arguments: paragraphs + hyphens + headings + lists + furniture)
  func reads(_ item: ReadingCase) throws {
    let document = try TextReader.read(Array(item.text.utf8), path: "a.txt")
    let lines = Projection.text(of: document).split(separator: "\n").map(String.init)
    #expect(lines == item.expected)
    try checkInvariants(document)
  }

  @Test func everyGroupHasCases() {
    for group in [paragraphs, hyphens, headings, lists, furniture] { #expect(group.count > 5) }
  }

  /// Four hundred texts of random pieces, each in every encoding; the seed is in the message.
  @Test(arguments: Array(1...8))
  func randomTextsKeepTheirInvariants(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<50 {
      let text = randomText(&random)
      for encoding in SourceEncoding.allCases {
        guard let bytes = encoding.bytes(text) else { continue }
        let document = try TextReader.read(bytes, path: "a.txt")
        try checkInvariants(document, "seed \(seed), \(encoding): \(text.debugDescription)")
        let plain = try TextReader.read(Array(text.utf8), path: "a.txt")
        #expect(document.text == plain.text, "seed \(seed), \(encoding)")
        #expect(document.blocks == plain.blocks, "seed \(seed), \(encoding)")
      }
    }
  }
}

/// What holds for every document of a text format.
func checkInvariants(_ document: Document, _ comment: Comment = "") throws {
  var end = -1
  for block in document.blocks {
    #expect(block.range.lowerBound == end + 1, comment)
    #expect(!document.text[block.range].contains(0x0A), comment)
    end = block.range.upperBound
  }
  #expect(end == document.text.count, comment)
  #expect(document.sourceMap.blocks.count == document.blocks.count, comment)
  let source = try #require(document.lines?.source)
  var last = 0
  for segment in document.sourceMap.segments {
    #expect(segment.text.lowerBound >= last && !segment.text.isEmpty, comment)
    last = segment.text.upperBound
    #expect(0 <= segment.source.lowerBound && segment.source.upperBound <= source.count, comment)
    if segment.isVerbatim {
      #expect(document.text[segment.text] == source[segment.source], comment)
    }
  }
  // Whatever no segment covers was written by the reader: blanks and line breaks.
  var covered = [Bool](repeating: false, count: document.text.count)
  for segment in document.sourceMap.segments { for at in segment.text { covered[at] = true } }
  for at in covered.indices where !covered[at] {
    #expect(document.text[at] == 0x20 || document.text[at] == 0x0A, comment)
  }
}

private let randomPieces = [
  "upphandling", "Leverantören", "ska", "å", "Öppet", "–", "§ 3", "4.2", "1.", "a)", "• ", "- ",
  "\n",
  "\r\n", "\n\n", " ", "   ", "\t", " | ", "|", "-\n", "\u{AD}", "\u{A0}", "…", "Sida 3/5", "\u{C}",
  "=== PAGE 2 ===\n", "Innehåll\n", ".......... 3\n", "Fritext\n", "Symbolförklaring\n",
  "Texten ingår",
  "VILLKOR\n", "Sekretess\n", "€", "*", "[x](y)", "#", "```\n", "<!--", ":\n", ".",
]

func randomText(_ random: inout SeededGenerator) -> String {
  let pieces = (0..<Int.random(in: 1...60, using: &random)).map { _ in
    randomPieces.randomElement(using: &random) ?? ""
  }
  // A word at the end: a text of furniture alone is an error, and rightly so.
  return pieces.joined() + "\n\nSlut på texten å.\n"
}
