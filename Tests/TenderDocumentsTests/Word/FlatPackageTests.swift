import TenderDocuments
import Testing

/// Word documents in one XML file: whole packages and main parts alone.
@Suite struct FlatPackageTests {
  private static let fixture = WordFixture(
    body: styled("Rubrik1", "Krav &amp; villkor")
      + paragraph("Text", runs: "<w:r><w:footnoteReference w:id=\"2\"/></w:r>"),
    styles: style("Rubrik1", "heading 1", paragraph: "<w:numPr><w:numId w:val=\"1\"/></w:numPr>"),
    numbering: definition(1, level(0, "decimal", "%1.", "<w:pStyle w:val=\"Rubrik1\"/>"))
      + list(1, by: 1),
    parts: [
      (
        "footnotes", "footnotes.xml",
        "<w:footnotes xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">"
          + "<w:footnote w:id=\"2\">\(paragraph("not"))</w:footnote></w:footnotes>"
      )
    ])

  private static func lines(_ bytes: [UInt8], _ path: String) throws -> [String] {
    let document = try DocumentReader.read(bytes: bytes, path: path)
    #expect(document.format == .wordXML)
    return document.blocks.map { WordReadingCase.line($0, in: document) }
  }

  /// The name decides nothing; a notice stays a notice.
  @Test func readsThePackage() throws {
    let whole = ["1 h1 [1] Krav & villkor", "2 p Text", "3 p footnote@1 not"]
    let flat = Self.fixture.flat()
    #expect(try Self.lines(flat, "krav.xml") == whole)
    #expect(try Self.lines([0xEF, 0xBB, 0xBF] + flat, "krav.docx") == whole)
    // Namespaces may be declared once for all parts.
    let text = String(decoding: flat, as: UTF8.self)
    let declared = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
    let moved = text.replacing(declared, with: "").replacing(
      "<pkg:package", with: "<pkg:package \(declared)")
    #expect(try Self.lines(Array(moved.utf8), "-") == whole)
    var wide: [UInt8] = [0xFF, 0xFE]
    for unit in text.utf16 {
      wide += [UInt8(truncatingIfNeeded: unit), UInt8(truncatingIfNeeded: unit >> 8)]
    }
    #expect(try Self.lines(wide, "krav.xml") == whole)
  }

  /// A main part alone has lost styles and numbers; the names of its styles tell its headings.
  @Test func readsTheMainPart() throws {
    let bytes = Array(Self.fixture.document.utf8)
    #expect(try Self.lines(bytes, "document.xml") == ["1 h1 Krav & villkor", "2 p Text"])
  }

  @Test(arguments: [
    ("cut off", 0.5, DocumentError.Cause.damaged, "trasig XML"),
    ("whole", 1, .protected, "ändras inte"),
  ]) func refuses(
    _ name: String, _ part: Double, _ cause: DocumentError.Cause, _ reason: String
  ) throws {
    let all = Self.fixture.flat()
    let bytes = Array(all.prefix(Int(Double(all.count) * part)))
    do throws(DocumentError) {
      let document = try DocumentReader.read(bytes: bytes, path: "krav.xml")
      let edit = Edit(place: .atEnd, blocks: [DraftBlock(.paragraph)], headingLevel: 1)
      _ = try DocumentEditor.apply([edit], to: bytes, document: document, revision: nil)
      Issue.record("was changed")
    } catch {
      #expect(error.cause == cause && error.reason.sv.contains(reason))
    }
  }
}
