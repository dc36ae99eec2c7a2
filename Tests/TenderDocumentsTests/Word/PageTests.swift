import TenderDocuments
import Testing

/// The page of each paragraph, as far as the file tells it.
struct PageCase: Sendable, CustomTestStringConvertible {
  let name: String
  let body: String
  /// How many pages the file says that it has.
  var count: Int?
  /// The page of each block; nil where it is not known.
  let pages: [Int?]

  var testDescription: String { name }

  private static let mark = "<w:r><w:lastRenderedPageBreak/></w:r>"
  private static let page = "<w:r><w:br w:type=\"page\"/></w:r>"
  private static let before = "<w:pageBreakBefore/>"

  private static func section(_ type: String) -> String {
    paragraph("slut", "<w:sectPr><w:type w:val=\"\(type)\"/></w:sectPr>")
  }

  static let all = [
    PageCase(
      name: "marks of the last rendering",
      body: paragraph("a") + paragraph("", runs: mark + run("b"))
        + paragraph("c ", runs: mark + run("d")) + paragraph("e"), pages: [1, 2, 2, 3]),
    PageCase(
      name: "a break in the text and the mark after it are one",
      body: paragraph("a", runs: page) + paragraph("", runs: mark + run("b"))
        + paragraph("", before, runs: mark + run("c")) + paragraph("", runs: mark + run("d")),
      pages: [1, 2, 3, 4]),
    PageCase(
      name: "sections",
      body: paragraph("a") + section("continuous") + section("nextPage")
        + paragraph("b", runs: mark) + section("continuous")
        + paragraph("c", runs: mark + run("d")),
      pages: [1, 1, 2, 2, 3, 4]),
    PageCase(
      name: "cells beside each other cross the same page",
      body: paragraph("", runs: mark)
        + table([
          [paragraph("a", runs: mark + run("b")), paragraph("c", runs: mark + run("d"))],
          [paragraph("e")],
        ]), pages: [1, 2, 2]),
    PageCase(
      name: "breaks alone where the file counts as many",
      body: paragraph("a", runs: page)
        + paragraph("b"), count: 2, pages: [1, 2]),
    PageCase(
      name: "breaks alone where it counts more", body: paragraph("a", runs: page) + paragraph("b"),
      count: 3, pages: [nil, nil]),
    PageCase(
      name: "pages that the file counts and does not mark are spread over the text",
      body: paragraph("a", runs: mark + run("b"))
        + (1...6).map { paragraph(String(repeating: "rad \($0) ", count: 9)) }.joined(), count: 4,
      pages: [1, 2, 2, 3, 3, 4, 4]),
    PageCase(
      name: "marks of another version of the text",
      body: paragraph("a") + (1...4).map { paragraph("b", runs: mark + run("\($0)")) }.joined(),
      count: 1, pages: [nil, nil, nil, nil, nil]),
    PageCase(name: "one page, as every program says", body: paragraph("a"), count: 1, pages: [nil]),
    PageCase(name: "nothing told", body: paragraph("a"), pages: [nil]),
  ]

  func bytes() -> [UInt8] {
    var fixture = WordFixture(body: body)
    if let count {
      let namespace = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"
      fixture.properties = [
        (
          "extended-properties", "docProps/app.xml",
          "<Properties xmlns=\"\(namespace)\"><Pages>\(count)</Pages></Properties>"
        )
      ]
    }
    return fixture.bytes()
  }
}

@Suite struct PageTests {
  @Test(arguments: PageCase.all) func tellsThePage(_ example: PageCase) throws {
    #expect(!PageCase.all.isEmpty)
    let document = try DocumentReader.read(bytes: example.bytes(), path: "prov.docx")
    #expect(document.blocks.map { document.location(of: $0.range).page } == example.pages)
    #expect(!document.location(of: 0..<0).isPageExact)
  }

  /// A note stands where its reference stands, a text box where its paragraph does.
  @Test func placesNotesAndBoxes() throws {
    let fixture = WordFixture(
      body: styled("Rubrik1", "Ett") + paragraph("", runs: "<w:r><w:lastRenderedPageBreak/></w:r>")
        + styled(
          "Rubrik1", "Två",
          runs: "<w:r><w:footnoteReference w:id=\"2\"/><w:pict><v:textbox><w:txbxContent>"
            + "\(paragraph("ruta"))</w:txbxContent></v:textbox></w:pict></w:r>"),
      styles: style("Rubrik1", "heading 1"),
      parts: [
        (
          "footnotes", "footnotes.xml",
          "<w:footnotes xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">"
            + "<w:footnote w:id=\"2\">\(paragraph("not"))</w:footnote></w:footnotes>"
        ),
        (
          "footer", "footer1.xml",
          "<w:ftr xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">"
            + "\(paragraph("fot"))</w:ftr>"
        ),
      ])
    let document = try DocumentReader.read(bytes: fixture.bytes(), path: "prov.docx")
    let places = document.blocks.map { block in
      let place = document.location(of: block.range)
      return "\(place.quote) \(place.heading ?? "-") \(place.page ?? 0)"
    }
    #expect(places == ["Ett Ett 1", "Två Två 2", "not Två 2", "fot - 0", "ruta Två 2"])
  }
}
