import Foundation
import Testing

@testable import TenderDocuments

@Suite struct PDFReadingTests {
  /// Whether poppler is here; without it only its absence can be proved.
  private static let hasTool = PDFTextTool() != nil

  private static let sentence = [
    "Leverantören ska under hela avtalstiden erbjuda anställning till minst två personer som",
    "står långt från arbetsmarknaden. Anställningarna tillsätts i dialog med beställarens upp-",
    "handlingsenhet, som anvisar kandidater.",
  ]

  private static let cases: [(name: String, pages: [[HandmadePDF.Line]], blocks: [String])] = [
    (
      "headings by number and size, hyphens, pages",
      [
        [
          .init(x: 70, y: 100, size: 20, text: "Upphandling av lokalvård i"),
          .init(x: 70, y: 124, size: 20, text: "alla skolor"),
          .init(x: 70, y: 160, size: 15, text: "1"),
          .init(x: 100, y: 160, size: 15, text: "Särskilda villkor"),
        ]
          + HandmadePDF.body(sentence, y: 190)
          + [.init(x: 70, y: 250, size: 15, text: "Uppföljning")]
          + HandmadePDF.body(
            [
              "Beställaren följer upp villkoren en gång per år tillsammans med leverantören, och går"
            ],
            y: 276),
        HandmadePDF.body(["igenom avvikelserna."]),
      ],
      [
        "1 h1 Upphandling av lokalvård i alla skolor", "2 h1 [1] 1 Särskilda villkor",
        "3 p Leverantören ska under hela avtalstiden erbjuda anställning till minst två personer som "
          + "står långt från arbetsmarknaden. Anställningarna tillsätts i dialog med beställarens "
          + "upphandlingsenhet, som anvisar kandidater.",
        "4 h1 Uppföljning",
        "5 p Beställaren följer upp villkoren en gång per år tillsammans med leverantören, och går "
          + "igenom avvikelserna.",
      ]
    ),
    (
      "running headers and page numbers",
      (1...2).map { page in
        [
          .init(x: 70, y: 40, text: "Bra kommun"), .init(x: 450, y: 40, text: "Dnr 2026/12"),
          .init(x: 290, y: 815, text: "\(page) (2)"),
        ]
          + HandmadePDF.body([
            "Text på sidan \(page == 1 ? "ett" : "två") som är lång nog att läsa."
          ])
      },
      [
        "1 f Bra kommun Dnr 2026/12", "2 p Text på sidan ett som är lång nog att läsa.",
        "3 f 1 (2)", "4 f Bra kommun Dnr 2026/12",
        "5 p Text på sidan två som är lång nog att läsa.",
        "6 f 2 (2)",
      ]
    ),
    (
      "lists",
      [
        HandmadePDF.body(["Leverantören ska:"])
          + [
            .init(x: 80, y: 122, text: "•"), .init(x: 100, y: 122, text: "städa vardagar"),
            .init(x: 80, y: 136, text: "•"), .init(x: 100, y: 136, text: "putsa fönster"),
            .init(x: 80, y: 150, text: "a)"), .init(x: 100, y: 150, text: "anmäla skador"),
          ]
      ],
      [
        "1 p Leverantören ska:", "2 l1 [•] • städa vardagar", "3 l1 [•] • putsa fönster",
        "4 l1 [a)] a) anmäla skador",
      ]
    ),
    (
      "tables",
      [
        HandmadePDF.body([
          "Kraven framgår av tabellen nedan, som är en del av avtalet mellan parterna."
        ])
          + [
            .init(x: 70, y: 140, text: "Krav"), .init(x: 150, y: 140, text: "Beskrivning"),
            .init(x: 450, y: 140, text: "Svar"), .init(x: 70, y: 165, text: "Etik"),
            .init(x: 150, y: 165, text: "Leverantören ska följa"),
            .init(x: 450, y: 165, text: "Ja"),
            .init(x: 150, y: 178, text: "uppförandekoden."), .init(x: 70, y: 200, text: "Miljö"),
            .init(x: 450, y: 200, text: "Nej"),
          ]
      ],
      [
        "1 p Kraven framgår av tabellen nedan, som är en del av avtalet mellan parterna.",
        "2 p t1r1c1 Krav", "3 p t1r1c2 Beskrivning", "4 p t1r1c3 Svar", "5 p t1r2c1 Etik",
        "6 p t1r2c2 Leverantören ska följa uppförandekoden.", "7 p t1r2c3 Ja", "8 p t1r3c1 Miljö",
        "9 p t1r3c3 Nej",
      ]
    ),
    (
      "columns",
      [
        HandmadePDF.body(
          [
            "Leverantören ska under avtalstiden", "erbjuda anställning till minst två",
            "personer som står långt från hela", "arbetsmarknaden och som anvisas av",
            "kommunen. Leverantören svarar för",
          ])
          + HandmadePDF.body(
            [
              "handledning och introduktion på", "arbetsplatsen under hela tiden som",
              "anställningen varar. Beställaren", "följer upp villkoret en gång per år",
              "tillsammans med leverantören.",
            ], x: 320)
      ],
      [
        "1 p Leverantören ska under avtalstiden erbjuda anställning till minst två personer som står "
          + "långt från hela arbetsmarknaden och som anvisas av kommunen. Leverantören svarar för "
          + "handledning och introduktion på arbetsplatsen under hela tiden som anställningen varar. "
          + "Beställaren följer upp villkoret en gång per år tillsammans med leverantören."
      ]
    ),
  ]

  @Test(.enabled(if: hasTool)) func readsWhatThePageShows() throws {
    #expect(!Self.cases.isEmpty)
    for example in Self.cases {
      let bytes = HandmadePDF(pages: example.pages).bytes()
      let document = try DocumentReader.read(bytes: bytes, path: "prov.pdf")
      #expect(document.format == .pdf)
      #expect(
        document.blocks.map { WordReadingCase.line($0, in: document) } == example.blocks,
        "\(example.name)")
    }
  }

  @Test(.enabled(if: hasTool)) func tellsThePages() throws {
    let first = HandmadePDF.body([
      "Ett stycke med så många ord att det räknas som text i ett dokument."
    ])
    let last = HandmadePDF.body([
      "Ett annat stycke, som står på sidan efter en sida med bara en bild."
    ])
    let pdf = HandmadePDF(pages: [first, [], last])
    let document = try DocumentReader.read(bytes: pdf.bytes(), path: "a.pdf")
    let places = document.blocks.map { document.location(of: $0.range) }
    #expect(places.map(\.page) == [1, 3] && places.allSatisfy(\.isPageExact))
    #expect(places.allSatisfy { $0.line == nil })
    #expect(document.remarks.map(\.kind) == [.unreadPart])
    #expect(document.remarks.first?.text.hasPrefix("sid. 2") == true)
  }

  @Test func refusesWithAReason() throws {
    let body = HandmadePDF.body(["Text som är lång nog att läsa."])
    var cases: [(name: String, [UInt8], DocumentError.Cause, reason: String)] = [
      ("none", Array("hej".utf8), .damaged, "ingen PDF")
    ]
    if Self.hasTool {
      cases += [
        ("scanned", HandmadePDF(pages: [[], []]).bytes(), .empty, "inskannad"),
        (
          "stamped", HandmadePDF(pages: [[.init(x: 70, y: 100, text: "Dnr 7")]]).bytes(), .empty,
          "nästan ingen text"
        ),
        ("damaged", Array("%PDF-1.4\n1 0 obj".utf8), .damaged, "skadad"),
        (
          "junk", Array("%PDF-1.7\n".utf8) + (0..<4_000).map { UInt8($0 * 7 & 0xFF) }, .damaged,
          "skadad"
        ),
        (
          "encrypted",
          HandmadePDF(
            pages: [body],
            trailer: "/ID[<00><00>]/Encrypt<</Filter/Standard/V 1/R 2/P -4"
              + "/O<\(String(repeating: "41", count: 32))>/U<\(String(repeating: "42", count: 32))>>>"
          ).bytes(), .encrypted, "lösenord"
        ),
        (
          "many pages", HandmadePDF(pages: Array(repeating: body, count: 2_001)).bytes(), .hostile,
          "2000 sidor"
        ),
      ]
    }
    for (name, bytes, cause, reason) in cases {
      let error = #expect(throws: DocumentError.self) {
        try DocumentReader.read(bytes: bytes, path: "a.pdf")
      }
      #expect(error?.cause == cause, "\(name)")
      #expect(error?.reason.sv.contains(reason) == true, "\(name): \(error?.reason.sv ?? "")")
    }
  }

  /// Only absolute folders are looked in, so that no file of the tender is ever run.
  @Test func findsTheProgramOrSaysSo() throws {
    #expect(PDFTextTool(folders: []) == nil)
    #expect(PDFTextTool(folders: ["/nowhere"]) == nil)
    #expect(PDFFault.noTool.at("a.pdf").advice.sv.contains("poppler-utils"))
  }

  @Test func readsTheCharactersOfFonts() {
    #expect(!Self.words.isEmpty)
    for (word, read) in Self.words { #expect(PDFCharacters.normalised(word) == read) }
  }

  private static let words = [
    ("e\u{FB00}ektiv", "effektiv"), ("ko\u{FB01}", "kofi"), ("lo\u{308}rdag", "lördag"),
    ("\u{F0B7}", "•"), ("plain", "plain"), ("åäö", "åäö"),
  ]
}
