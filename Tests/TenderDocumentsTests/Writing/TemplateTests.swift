import Testing

@testable import TenderDocuments

/// An organisation's own template: what is kept, what is replaced, and what is refused.
@Suite struct TemplateTests {
  struct Example: Sendable, CustomTestStringConvertible {
    let testDescription: String
    var body: String
    var styles = TemplateTests.headings
    var isTemplate = false
    /// The paragraphs of the body before and after the text.
    var before: [String] = []
    var after: [String] = []
    /// What the main part holds.
    var markup: [String] = []
  }

  private static let headings =
    style("Rubrik1", "heading 1") + style("Rubrik2", "heading 2") + style("Normal", "Normal")
  private static let long = "Här skriver ni texten, i den stil som mallen har för löpande text."
  private static func bookmark(_ name: String) -> String {
    "<w:bookmarkStart w:id=\"7\" w:name=\"\(name)\"/><w:bookmarkEnd w:id=\"7\"/>"
  }

  static let examples: [Example] = [
    Example(
      testDescription: "whole body", body: paragraph("Gammal text") + paragraph("Mer"),
      markup: ["<w:pStyle w:val=\"Rubrik1\"/>"]),
    Example(testDescription: "dotx", body: paragraph("Gammal text"), isTemplate: true),
    Example(testDescription: "empty", body: ""),
    Example(
      testDescription: "look of its text",
      body: styled("Normal", long, "<w:spacing w:after=\"77\"/>"),
      markup: ["<w:pStyle w:val=\"Normal\"/><w:spacing w:after=\"77\"/>"]),
    Example(
      testDescription: "bookmark",
      body: paragraph("Före") + styled("Normal", "", bookmark("innehåll")) + paragraph("Efter"),
      before: ["Före"], after: ["Efter"]),
    Example(
      testDescription: "bookmark over paragraphs",
      body: paragraph("Före") + "<w:bookmarkStart w:id=\"7\" w:name=\"Innehåll\"/>"
        + paragraph("Bort") + paragraph("Bort") + "<w:bookmarkEnd w:id=\"7\"/>"
        + paragraph("Efter"),
      before: ["Före"], after: ["Efter"]),
    Example(
      testDescription: "bookmark in a cell",
      body: table([
        [
          "<w:tcPr><w:tcW w:w=\"4000\" w:type=\"dxa\"/></w:tcPr>"
            + "<w:p>\(bookmark("innehall"))</w:p>", paragraph("Bredvid"),
        ]
      ]) + paragraph("Efter"),
      after: ["Bredvid", "Efter"]),
    Example(
      testDescription: "content control",
      body: paragraph("Före")
        + control(
          "<w:alias w:val=\"Innehåll\"/><w:showingPlcHdr/><w:text/>",
          styled("Normal", "Klicka här"))
        + paragraph("Efter"),
      before: ["Före"], after: ["Efter"], markup: ["<w:pStyle w:val=\"Normal\"/>"]),
    Example(
      testDescription: "control in a line",
      body: "<w:p>\(run("Text: "))\(control("<w:tag w:val=\"innehåll\"/>", run("här")))</w:p>"
        + paragraph("Efter"),
      after: ["Efter"]),
    Example(
      testDescription: "inherited header",
      body: paragraph(
        "Omslag",
        "<w:sectPr><w:headerReference w:type=\"first\" r:id=\"header1.xml\"/></w:sectPr>")
        + paragraph("Mer"),
      markup: ["<w:headerReference w:type=\"first\" r:id=\"header1.xml\"/>"]),
    Example(
      testDescription: "no styles", body: paragraph("Gammal"), styles: "",
      markup: ["<w:outlineLvl w:val=\"0\"/>", "<w:b/>"]),
    Example(
      testDescription: "own bullets", body: "",
      styles: headings
        + style(
          "Punkter", "List Bullet", paragraph: "<w:numPr><w:numId w:val=\"1\"/></w:numPr>"),
      markup: ["<w:pStyle w:val=\"Punkter\"/></w:pPr><w:r><w:t xml:space=\"preserve\">Ett möte"]),
  ]

  private static func fixture(_ example: Example) -> [UInt8] {
    var fixture = WordFixture(body: example.body, styles: example.styles)
    fixture.parts = [
      ("header", "header1.xml", "<w:hdr \(fixture.namespaces)>\(paragraph("Vår kommun"))</w:hdr>")
    ]
    if example.isTemplate {
      fixture.mainType = fixture.mainType.replacing("document.main", with: "template.main")
    }
    return fixture.bytes()
  }

  @Test(arguments: examples)
  func written(_ example: Example) throws {
    let template = Self.fixture(example)
    let blocks = WrittenDocument.clause + LetterTests.letter + NewDocumentTests.rows
    let bytes = try TemplateDocument.docx(blocks, template: template, path: "mall.dotx")
    #expect(
      try TemplateDocument.docx(blocks, template: template, path: "mall.dotx") == bytes)
    let document = try WordDocumentReader.read(bytes, path: "ny.docx", view: .accepted)
    let body = document.blocks.filter { $0.story == .body && !$0.range.isEmpty }
      .map { document.string($0.range) }
    #expect(body.starts(with: example.before))
    #expect(body.suffix(example.after.count) == example.after[...])
    let own = body.dropFirst(example.before.count).dropLast(example.after.count)
    #expect(own.first == "Krav på sysselsättning & dialog" && own.last == "två")
    #expect(own.count == blocks.count - 2 + 4)
    #expect(
      document.blocks.contains { $0.story == .header && document.string($0.range) == "Vår kommun" })
    // All but the body, and what makes the file a template, stays as it was.
    let (old, new) = (RawZip.entries(of: template), RawZip.entries(of: bytes))
    #expect(old.map(\.name) == new.map(\.name))
    let changed = zip(old, new).filter { $0 != $1 }.map(\.0.name)
    #expect(
      changed == (example.isTemplate ? ["[Content_Types].xml"] : []) + ["word/document.xml"])
    let package = try WordPackage(bytes, path: "")
    let main = String(decoding: try package.bytes(of: "word/document.xml"), as: UTF8.self)
    for markup in example.markup { #expect(main.contains(markup), "\(markup)\n\(main)") }
    #expect(!main.contains("showingPlcHdr"))
    if example.isTemplate {
      let types = String(decoding: try package.bytes(of: "[Content_Types].xml"), as: UTF8.self)
      #expect(types.contains("document.main+xml") && !types.contains("template.main"))
    }
  }

  struct Refusal: Sendable {
    let cause: DocumentError.Cause
    let says: String
    let bytes: [UInt8]
  }

  static let refusals: [Refusal] = {
    var protected = WordFixture(body: paragraph("x"))
    protected.settings = "<w:documentProtection w:edit=\"readOnly\" w:enforcement=\"1\"/>"
    var macros = WordFixture(body: paragraph("x")).zip()
    macros.entries.append(.init(name: "word/vbaProject.bin", bytes: [1]))
    var signed = WordFixture(body: paragraph("x")).zip()
    signed.entries.append(.init(name: "_xmlsignatures/sig1.xml", bytes: Array("<a/>".utf8)))
    let bound = control(
      "<w:tag w:val=\"innehåll\"/><w:dataBinding w:xpath=\"/a\"/>", paragraph("x"))
    return [
      Refusal(cause: .protected, says: "skyddat", bytes: protected.bytes()),
      Refusal(cause: .unsupported, says: "makron", bytes: macros.bytes()),
      Refusal(cause: .protected, says: "undertecknat", bytes: signed.bytes()),
      Refusal(cause: .noPlace, says: "från ett fält", bytes: WordFixture(body: bound).bytes()),
      Refusal(cause: .damaged, says: "mall.docx", bytes: Array(macros.bytes().prefix(300))),
      Refusal(cause: .unsupported, says: "Worddokument", bytes: Array("hej".utf8)),
    ]
  }()

  @Test(arguments: refusals)
  func refused(_ refusal: Refusal) throws {
    do throws(DocumentError) {
      _ = try TemplateDocument.docx(
        WrittenDocument.clause, template: refusal.bytes, path: "mall.docx")
      Issue.record("mallen godtogs: \(refusal.says)")
    } catch {
      #expect(error.cause == refusal.cause, "\(error)")
      #expect(error.explanation.sv.contains(refusal.says), "\(error.explanation.sv)")
      #expect(error.path == "mall.docx")
    }
  }
}
