import TenderDocuments
import Testing

@Suite struct WordReadingTests {
  static let cases =
    WordReadingCase.numbering + WordReadingCase.content + WordReadingCase.changes
    + WordReadingCase.controls + WordReadingCase.layout

  /// A parameterised test without cases would pass.
  @Test func casesExist() {
    #expect(!WordReadingCase.numbering.isEmpty && !WordReadingCase.content.isEmpty)
    #expect(!WordReadingCase.changes.isEmpty && !WordReadingCase.controls.isEmpty)
    #expect(!WordReadingCase.layout.isEmpty)
    #expect(!HostileCase.all.isEmpty && !XMLScannerTests.refused.isEmpty)
  }

  @Test(arguments: cases) func readsWhatWordShows(_ example: WordReadingCase) throws {
    let fixture = example.fixture()
    let document = try WordDocumentReader.read(
      fixture.bytes(), path: "prov.docx", view: example.view)
    #expect(document.blocks.map { WordReadingCase.line($0, in: document) } == example.blocks)
    if let spans = example.spans {
      #expect(document.spans.map { WordReadingCase.line($0, in: document) } == spans)
    }
    if let remarks = example.remarks {
      #expect(document.remarks.map { "\($0.kind.rawValue) \($0.text)" } == remarks)
    }
    checkSourceMap(of: document, fixture)
  }

  /// Every verbatim segment is the same in the part; every block source is a run of whole
  /// paragraphs.
  private func checkSourceMap(of document: Document, _ fixture: WordFixture) {
    var parts: [String: [UInt8]] = [:]
    for entry in fixture.zip().entries { parts[entry.name] = entry.bytes }
    let map = document.sourceMap
    var end = 0
    for segment in map.segments {
      let source = parts[map.parts[segment.part], default: []]
      #expect(segment.text.lowerBound >= end && segment.source.upperBound <= source.count)
      end = segment.text.upperBound
      guard segment.isVerbatim, segment.source.upperBound <= source.count else { continue }
      #expect(document.text[segment.text] == source[segment.source])
    }
    #expect(end <= document.text.count)
    #expect(map.blocks.count == document.blocks.count)
    for block in map.blocks {
      let source = parts[map.parts[block.part], default: []]
      let text = String(decoding: source[block.source], as: UTF8.self)
      #expect(text.hasPrefix("<w:p") || text.hasPrefix("<x:p"))
      #expect(text.hasSuffix("</w:p>") || text.hasSuffix("</x:p>"))
    }
  }

  /// As deep as is read.
  private static func nested(_ inner: String) -> String {
    (0..<120).reduce(inner) { inside, _ in control("", inside) }
  }

  @Test(arguments: [
    WordFixture(body: paragraph("text")),
    WordFixture(body: nested(paragraph("text"))),
    WordFixture(
      body: paragraph("text"), wordNamespace: "http://purl.oclc.org/ooxml/wordprocessingml/main"),
    WordFixture(
      body: paragraph("text"), mainPart: "dokument/annat.xml",
      mainType: "application/vnd.ms-word.template.macroEnabledTemplate.main+xml"),
  ]) func readsEveryKindOfPackage(_ fixture: WordFixture) throws {
    let document = try WordDocumentReader.read(fixture.bytes(), path: "prov.docm")
    #expect(document.string(0..<document.text.count) == "text")
  }
}
