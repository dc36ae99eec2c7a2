import Linting
import TenderDocuments
import Testing

/// What a reader of a file does not see is told once for each, or once for all.
@Suite struct RemarkCheckTests {
  private static let text =
    "Golven ska städas.\n\nSe Fel! Hittar inte referenskälla.\n\nPriset är 5."
    + "\n\nAvtalsmall städning\n\nVitet är 5 000 kronor. Kolla med juristen."

  /// The keys of the check and what is told: message and passage, in reading order.
  @Test(arguments: [
    ("of: [comment]", ["2 Kolla priset|Priset är 5.", "1 Vem?|"]),
    (
      "of: [tracked_change]",
      [
        "1 inte|Golven ska städas.", "1 städas|städas",
        "3 ändrad formatering eller indelning|Golven ska städas.",
      ]
    ),
    ("of: [tracked_change]\nonce: true", ["5 inte|Golven ska städas."]),
    ("of: [hidden_text]", ["1 \(String(repeating: "x", count: 59))…|Priset är 5."]),
    ("of: [highlight]", ["1 Golven ska|Golven ska", "1 5|5"]),
    ("of: [broken_reference]", ["1 Fel! Hittar inte referenskälla|Fel! Hittar inte referenskälla"]),
    ("of: [watermark]", ["1 UTKAST|"]),
    ("of: [external_source]", ["1 file:///S:/mall.dotx|", "1 http://exempel.se/bild.png|"]),
    ("of: [embedded_document]", ["2 word/embeddings/krav.docx|"]),
    ("of: [unread_part]", ["1 word/diagrams/data1.xml|", "1 word/vbaProject.bin|"]),
    ("of: [author]", ["7 Anna Ek|Golven ska städas.", "2 Bo Alm|Priset är 5."]),
    (
      "of: [personal_property]",
      [
        "1 Författare, Chef: Anna Ek|", "1 Handläggare: Bo Alm|", "1 Klassad: bo.alm@kommunen.se|",
        "1 Mall: file:///C:\\Users\\annek\\mall.dotx|", "1 Granskare: Cia Berg|",
      ]
    ),
    (
      "of: [organisation_property]",
      ["1 Företag: Konsultbyrån AB|", "1 Mall: \\\\server\\mallar\\fu.dotx|"]
    ),
    ("of: [internal_note]", ["1 Kolla med juristen|Kolla med juristen"]),
    (
      "of: [template_title]",
      ["1 Avtalsmall städning|Avtalsmall städning", "1 Titel: Avropsmall städ|"]
    ),
    ("of: [comment, highlight]\nonce: true", ["5 Golven ska|Golven ska"]),
  ])
  func tells(_ keys: String, _ expected: [String]) throws {
    let rule = """
      id: KEY001
      topic: employment_condition
      kind: defective
      severity: error
      title: Prov
      message: "{count} {hit}"
      explanation: Prov
      law: [{subject: principles}]
      check: remark
      \(keys)
      """
    // What asks for concepts of placeholders by name gets them without the shipped vocabulary.
    let words = """
      concepts:
        - {id: placeholder_note, title: lapp, phrases: [kolla med juristen]}
        - {id: template_title, title: mall, phrases: [avtalsmall]}
      """
    let library = try EngineFixture.library(adding: [
      ("rules/KEY/KEY001.yml", rule), ("rules/concepts/lappar.yml", words),
    ])
    let day = try EngineFixture.date()
    let document = try Self.document()
    let law = try EngineFixture.law()
    let reading = TenderReader(library, law: law, asOf: day).read(document)
    let report = Linter(library: library, law: law)
      .lint(Tender([reading]), options: .init(asOf: day, only: ["KEY001"]))
    let got = report.findings.map {
      "\($0.message.sv)|\($0.range.map(document.string) ?? "")"
    }
    #expect(got.sorted() == expected.sorted())
  }

  private static func document() throws -> Document {
    let plain = try EngineFixture.document(text)
    func range(of words: String) throws -> Range<Int> {
      let start = try EngineFixture.offset(of: words, in: plain)
      return start..<(start + words.utf8.count)
    }
    return Document(
      path: plain.path, format: .docx, text: plain.text, blocks: plain.blocks,
      spans: [
        Span(kind: .highlighted, range: try range(of: "Golven")),
        Span(kind: .highlighted, range: try range(of: "ska")),
        Span(kind: .highlighted, range: try range(of: "5")),
      ],
      remarks: [
        Remark(kind: .comment, text: "Kolla priset", count: 2, block: 2),
        Remark(kind: .comment, text: "Vem?"),
        Remark(kind: .deletedText, text: "inte", block: 0),
        Remark(kind: .insertedText, text: "städas", block: 0),
        Remark(kind: .hiddenText, text: String(repeating: "x", count: 200), block: 2),
        Remark(kind: .layoutChange, text: "", count: 3, block: 0),
        Remark(kind: .changeAuthor, text: "Anna Ek", count: 4, block: 0),
        Remark(kind: .commentAuthor, text: "Bo Alm", count: 2, block: 2),
        Remark(kind: .commentAuthor, text: "Anna Ek", count: 3, block: 2),
        Remark(kind: .watermark, text: "UTKAST"),
        Remark(kind: .externalTemplate, text: "file:///S:/mall.dotx"),
        Remark(kind: .externalLink, text: "http://exempel.se/bild.png"),
        Remark(kind: .embeddedDocument, text: "word/embeddings/krav.docx", count: 2),
        Remark(kind: .unreadPart, text: "word/diagrams/data1.xml"),
        Remark(kind: .macro, text: "word/vbaProject.bin"),
        Remark(kind: .brokenReference, text: "Fel! Hittar inte referenskälla", block: 1),
      ],
      properties: [
        .init(kind: .title, value: "Avropsmall städ"), .init(kind: .creator, value: "Anna Ek"),
        .init(kind: .lastModifiedBy, value: "Microsoft Office User"),
        .init(kind: .manager, value: "Anna Ek"),
        .init(kind: .company, value: "Konsultbyrån AB"),
        .init(kind: .template, value: #"\\server\mallar\fu.dotx"#),
        .init(kind: .template, value: #"file:///C:\Users\annek\mall.dotx"#),
        .init(kind: .template, value: "Normal.dotm"), .init(kind: .reviewer, value: "Cia Berg"),
        .init(kind: .custom(name: "Handläggare"), value: "Bo Alm"),
        .init(kind: .custom(name: "Klassad"), value: "bo.alm@kommunen.se"),
        .init(kind: .custom(name: "ContentTypeId"), value: "0x0101"),
        .init(kind: .custom(name: "Owner"), value: "true"),
      ], sourceMap: plain.sourceMap)
  }
}
