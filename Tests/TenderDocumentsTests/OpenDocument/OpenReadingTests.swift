import Testing

@testable import TenderDocuments

@Suite struct OpenReadingTests {
  /// The package and the flat file say the same; the map leads back to the same bytes.
  @Test func readsWhatIsShown() throws {
    #expect(!OpenReadingCase.all.isEmpty)
    for example in OpenReadingCase.all {
      let fixture = example.fixture
      for (bytes, name) in [(fixture.bytes(), "prov.odt"), (fixture.flat(), "prov.fodt")] {
        let document = try DocumentReader.read(bytes: bytes, path: name, view: example.view)
        #expect(document.format == .odt)
        #expect(
          document.blocks.map { WordReadingCase.line($0, in: document) } == example.blocks,
          "\(example.name)")
        #expect(
          document.spans.map { WordReadingCase.line($0, in: document) } == example.spans,
          "\(example.name)")
        #expect(
          document.remarks.map { "\($0.kind.rawValue) \($0.text)" } == example.remarks,
          "\(example.name)")
        #expect(document.sourceMap.blocks.count == document.blocks.count, "\(example.name)")
      }
    }
  }

  @Test func readsPagesAndProperties() throws {
    let fixture = OpenFixture(
      text: "<text:p>Ett</text:p><text:p>Två <text:soft-page-break/>tre</text:p>"
        + "<text:p text:style-name=\"N\">Fyra</text:p>",
      automaticStyles: "<style:style style:name=\"N\" style:family=\"paragraph\">"
        + "<style:paragraph-properties fo:break-before=\"page\"/></style:style>",
      meta: "<dc:title>Avtal</dc:title><meta:initial-creator>Eva</meta:initial-creator>"
        + "<dc:creator>Bo</dc:creator><meta:user-defined meta:name=\"Diarie\">12</meta:user-defined>"
    )
    let document = try DocumentReader.read(bytes: fixture.bytes(), path: "a.odt")
    let pages = document.blocks.map { document.location(of: $0.range).page }
    #expect(pages == [1, 1, 3] && document.pages?.isExact == false)
    #expect(document.pages?.page(at: document.blocks[1].range.upperBound - 1) == 2)
    #expect(
      document.properties == [
        .init(kind: .title, value: "Avtal"), .init(kind: .creator, value: "Eva"),
        .init(kind: .lastModifiedBy, value: "Bo"),
        .init(kind: .custom(name: "Diarie"), value: "12"),
      ])
  }

  @Test func refusesWithAReason() throws {
    let deep =
      String(repeating: "<text:span>", count: 300) + String(repeating: "</text:span>", count: 300)
    // Each deletion holds the place of the next; one that holds its own would never end.
    let nested = (0..<5_000).map {
      "<text:changed-region text:id=\"d\($0)\"><text:deletion><text:p>x<text:change"
        + " text:change-id=\"d\(($0 + 1) % 5_000)\"/></text:p></text:deletion></text:changed-region>"
    }.joined()
    let chain = OpenFixture(
      text: "<text:tracked-changes>\(nested)</text:tracked-changes><text:p>a<text:change"
        + " text:change-id=\"d0\"/></text:p>")
    let read = try DocumentReader.read(bytes: chain.bytes(), path: "a.odt", view: .all)
    #expect(read.string(0..<read.text.count).hasPrefix("axx"))

    // The text of a level stands in front of every paragraph of it.
    let label = OpenFixture(
      text: "<text:list text:style-name=\"L\"><text:list-item><text:p>x</text:p></text:list-item>"
        + "</text:list>",
      styles: "<text:list-style style:name=\"L\"><text:list-level-style-number text:level=\"1\""
        + " style:num-format=\"1\" style:num-suffix=\"\(String(repeating: "y", count: 1_000))\"/>"
        + "</text:list-style>")
    let labelled = try DocumentReader.read(bytes: label.bytes(), path: "a.odt")
    #expect(labelled.blocks.first?.label?.count == 254)

    let cases: [(String, [UInt8], DocumentError.Cause, String)] = [
      (
        "a.odt",
        OpenFixture(
          text: "<text:p>x</text:p>",
          manifest: "<manifest:file-entry><manifest:encryption-data/></manifest:file-entry>"
        ).bytes(), .encrypted, "krypterad"
      ),
      ("a.odt", OpenFixture(text: "").bytes(), .empty, "ingen text"),
      ("a.odt", OpenFixture(text: "<text:p>\(deep)</text:p>").bytes(), .hostile, "256"),
      ("a.odt", OpenFixture(text: "<text:p>").bytes(), .damaged, "trasig"),
      (
        "a.odt", OpenFixture(text: "x", mediaType: "spreadsheet").bytes(), .unsupported, "kalkylark"
      ),
      ("a.odt", StoredZip(entries: [.init(name: "b", bytes: [])]).bytes(), .damaged, "content.xml"),
      ("a.fodt", Array(OpenFixture(text: "<text:p/>").flat().dropLast(9)), .damaged, "trasig"),
    ]
    for (name, bytes, cause, reason) in cases {
      let error = #expect(throws: DocumentError.self) {
        try DocumentReader.read(bytes: bytes, path: name)
      }
      #expect(error?.cause == cause && error?.reason.sv.contains(reason) == true, "\(reason)")
    }
  }

  @Test func refusesToChangeWhatIsOnlyRead() throws {
    let bytes = OpenFixture(text: "<text:p>Text</text:p>").bytes()
    let document = try DocumentReader.read(bytes: bytes, path: "a.odt")
    let edit = Edit(
      place: .after(block: 0), blocks: [DraftBlock(.paragraph, [.init("ny")])],
      headingLevel: 1)
    let error = #expect(throws: DocumentError.self) {
      try DocumentEditor.apply([edit], to: bytes, document: document, revision: nil)
    }
    #expect(error?.cause == .protected && error?.advice.sv.contains(".docx") == true)
  }
}
