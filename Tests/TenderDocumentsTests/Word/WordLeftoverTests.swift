import TenderDocuments
import Testing

/// What a Word file carries beside its text: names, properties, comments and changes with places.
@Suite struct WordLeftoverTests {
  private static let fixture = WordFixture(
    body: paragraph("Ett.")
      + paragraph(
        "", "<w:pPrChange w:id=\"7\" w:author=\"Cia Berg\"><w:pPr/></w:pPrChange>",
        runs: run("Två ") + "<w:commentRangeStart w:id=\"3\"/>" + run("platser")
          + "<w:commentRangeEnd w:id=\"3\"/><w:r><w:commentReference w:id=\"3\"/></w:r>"
          + tracked("ins", run(" ska erbjudas")))
      + paragraph("Tre", "<w:rPr>\(tracked("ins", ""))</w:rPr>")
      + paragraph("", runs: run("gult", "<w:highlight w:val=\"yellow\"/>"))
      + paragraph("", runs: run("grått", "<w:highlight w:val=\"lightGray\"/>")),
    parts: [
      (
        "comments", "comments.xml",
        "<w:comments xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">"
          + "<w:comment w:id=\"3\" w:author=\"Anna Ek\">\(paragraph("Räcker det?"))</w:comment>"
          + "</w:comments>"
      ),
      (
        "people", "people.xml",
        "<w15:people xmlns:w15=\"http://schemas.microsoft.com/office/word/2012/wordml\">"
          + "<w15:person w15:author=\"Dan Fors\"/></w15:people>"
      ),
    ],
    properties: [
      (
        "metadata/core-properties", "docProps/core.xml",
        "<cp:coreProperties xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:cp=\""
          + "http://schemas.openxmlformats.org/package/2006/metadata/core-properties\">"
          + "<dc:title>Städ &amp; fönster</dc:title><dc:creator>Anna  Ek</dc:creator>"
          + "<cp:lastModifiedBy/></cp:coreProperties>"
      ),
      (
        "extended-properties", "docProps/app.xml",
        "<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/"
          + "extended-properties\"><Company>Byrån AB</Company><Manager>Eva Ros</Manager>"
          + "<Pages>3</Pages></Properties>"
      ),
      (
        "custom-properties", "docProps/custom.xml",
        "<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/"
          + "custom-properties\" xmlns:vt=\"http://schemas.openxmlformats.org/officeDocument/2006/"
          + "docPropsVTypes\"><property fmtid=\"{0}\" pid=\"2\" name=\"Handläggare\">"
          + "<vt:lpwstr>Bo Alm</vt:lpwstr></property></Properties>"
      ),
    ])

  @Test func properties() throws {
    let document = try WordDocumentReader.read(Self.fixture.bytes(), path: "prov.docx")
    #expect(
      document.properties == [
        .init(kind: .title, value: "Städ & fönster"), .init(kind: .creator, value: "Anna Ek"),
        .init(kind: .company, value: "Byrån AB"), .init(kind: .manager, value: "Eva Ros"),
        .init(kind: .custom(name: "Handläggare"), value: "Bo Alm"),
        .init(kind: .reviewer, value: "Dan Fors"),
      ])
  }

  /// Kind, text, number, block and passage.
  @Test func remarks() throws {
    let document = try WordDocumentReader.read(Self.fixture.bytes(), path: "prov.docx")
    let remarks = document.remarks.map { remark in
      "\(remark.kind.rawValue) \(remark.count) \(remark.block ?? -1) \(remark.text)"
        + (remark.range.map { " @" + document.string($0) } ?? "")
    }
    #expect(
      remarks == [
        "insertedText 1 1  ska erbjudas".replacing("  ", with: " "), "layoutChange 2 1 ",
        "changeAuthor 1 1 Cia Berg", "changeAuthor 2 1 Granskare",
        "comment 1 1 Räcker det? @platser", "commentAuthor 1 1 Anna Ek @platser",
      ])
    #expect(document.spans.map(\.kind) == [.inserted(author: "Granskare"), .highlighted, .shaded])
  }

  /// Only what is read as accepted has changes to tell of; a damaged part of properties harms
  /// nothing but itself.
  @Test func gentleness() throws {
    let original = try WordDocumentReader.read(
      Self.fixture.bytes(), path: "prov.docx", view: .original)
    #expect(!original.remarks.contains { $0.kind == .layoutChange || $0.kind == .changeAuthor })
    var broken = Self.fixture
    broken.properties[0].xml = "<cp:coreProperties"
    let document = try WordDocumentReader.read(broken.bytes(), path: "prov.docx")
    #expect(document.properties.count == 4)
    #expect(document.remarks.contains { $0.kind == .unreadPart })
  }
}
