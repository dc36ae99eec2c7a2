import Foundation
import Testing

@testable import TenderDocuments

@Suite struct InsertionTests {
  @Test(arguments: InsertionCase.all, [true, false])
  func putsTheClauseWhereItDoesNoHarm(_ example: InsertionCase, isTracked: Bool) throws {
    let source = WordFixture(body: example.body, styles: InsertionCase.styles).bytes()
    let document = try WordDocumentReader.read(source, path: "prov.docx", view: .accepted)
    let anchor = try #require(
      document.blocks.firstIndex { document.string($0.range) == example.anchor })
    let edit = Edit(
      place: example.isAfter ? .after(block: anchor) : .before(block: anchor),
      blocks: WrittenDocument.clause, headingLevel: 2)
    let result = try DocumentEditor.apply(
      [edit], to: source, document: document, revision: isTracked ? WrittenDocument.revision : nil)

    let accepted = try WordDocumentReader.read(result, path: "prov.docx", view: .accepted)
    let expected = example.expected.flatMap { $0 == "§" ? WrittenDocument.lines : [$0] }
    let found = accepted.blocks.filter { !$0.range.isEmpty }.map { block in
      let words = accepted.string(block.range)
      return block.label == "a)" && !words.hasPrefix("a)") ? "a) " + words : words
    }
    #expect(found.map { $0.replacing("• ", with: "").replacing("– ", with: "") } == expected)
    let heading = accepted.blocks.first {
      accepted.string($0.range) == WrittenDocument.lines[0]
    }
    #expect(heading?.headingLevel == 2)
    if isTracked {
      try WrittenDocument.check(result, source: source, edits: [edit])
      let before = try Self.markup(result).split(separator: ">\(example.anchor)<")[0]
      let start = try #require(before.split(separator: "<w:p>").last)
      #expect(start.contains("author=\"Åsa") == example.takesOver)
    } else {
      #expect(!(try Self.markup(result)).contains("Prov"))
    }
  }

  static func markup(_ bytes: [UInt8]) throws -> String {
    let package = try WordPackage(bytes, path: "")
    return String(decoding: try package.bytes(of: package.mainPart), as: UTF8.self)
  }

  @Test(arguments: [
    ("<w:documentProtection w:edit=\"readOnly\" w:enforcement=\"1\"/>", true, true),
    ("<w:documentProtection w:edit=\"forms\" w:enforcement=\"true\"/>", true, true),
    ("<w:documentProtection w:edit=\"comments\" w:enforcement=\"on\"/>", true, true),
    ("<w:documentProtection w:edit=\"readOnly\" w:enforcement=\"0\"/>", true, false),
    ("<w:documentProtection w:edit=\"readOnly\"/>", true, false),
    ("<w:documentProtection w:edit=\"trackedChanges\" w:enforcement=\"1\"/>", true, false),
    ("<w:documentProtection w:edit=\"trackedChanges\" w:enforcement=\"1\"/>", false, true),
    ("<w:trackRevisions/>", false, false),
  ]) func respectsProtection(_ settings: String, isTracked: Bool, isRefused: Bool) throws {
    var fixture = WordFixture(body: paragraph("Ett."), styles: InsertionCase.styles)
    fixture.settings = settings
    #expect(try Self.cause(fixture.bytes(), isTracked: isTracked) == (isRefused ? .protected : nil))
  }

  @Test func refusesWhatMustNotBeTouched() throws {
    var signed = WordFixture(body: paragraph("Ett.")).zip()
    signed.entries.append(.init(name: "_xmlsignatures/origin.sigs", bytes: []))
    #expect(try Self.cause(signed.bytes()) == .protected)
    let locked = control(
      "<w:lock w:val=\"contentLocked\"/>", paragraph("Ett.") + styled("Rubrik1", "Nästa"))
    let fixture = WordFixture(body: locked + paragraph("Slut."), styles: InsertionCase.styles)
    #expect(try Self.cause(fixture.bytes()) == .protected)
    let header = WordFixture(
      body: "",
      parts: [
        (
          "header", "header1.xml",
          "<w:hdr xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">\(paragraph("Ett."))</w:hdr>"
        )
      ])
    #expect(try Self.cause(header.bytes()) == .noPlace)
  }

  private static func cause(
    _ source: [UInt8], isTracked: Bool = true
  ) throws -> DocumentError.Cause? {
    let document = try WordDocumentReader.read(source, path: "prov.docx", view: .accepted)
    let edit = Edit(place: .after(block: 0), blocks: WrittenDocument.clause, headingLevel: 1)
    do {
      _ = try DocumentEditor.apply(
        [edit], to: source, document: document, revision: isTracked ? WrittenDocument.revision : nil
      )
      return nil
    } catch { return error.cause }
  }

  @Test func severalEditsGoTogether() throws {
    let source = WordFixture(
      body: styled("Rubrik1", "Avtal") + paragraph("Ett."), styles: InsertionCase.styles
    ).bytes()
    let document = try WordDocumentReader.read(source, path: "prov.docx", view: .accepted)
    let rows = [
      DraftBlock(.row(cells: [[.init("Nivå")], [.init("Antal")]])),
      DraftBlock(.row(cells: [[.init("1")], [.init("två")]])),
    ]
    let edits = [
      Edit(
        place: .after(block: 1), blocks: [DraftBlock(.paragraph, [.init("Sist.")])], headingLevel: 1
      ),
      Edit(
        place: .before(block: 1), blocks: [DraftBlock(.paragraph, [.init("Först.")])],
        headingLevel: 1),
      Edit(place: .atEnd, blocks: rows, headingLevel: 1),
    ]
    let result = try DocumentEditor.apply(
      edits, to: source, document: document, revision: WrittenDocument.revision)
    try WrittenDocument.check(result, source: source, edits: edits)
    let accepted = try WordDocumentReader.read(result, path: "prov.docx", view: .accepted)
    #expect(
      accepted.blocks.map { accepted.string($0.range) }.filter { !$0.isEmpty }
        == ["Avtal", "Först.", "Ett.", "Sist.", "Nivå", "Antal", "1", "två"])
    #expect(accepted.blocks.contains { $0.cell?.column == 2 })
    #expect(
      try DocumentEditor.apply([], to: source, document: document, revision: nil) == source)
  }

  /// Documents of several word processors, as they lie among the samples.
  static let samples: [URL] = {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appending(path: "samples")
    let files = FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil)
    return (files?.allObjects as? [URL] ?? []).filter { $0.pathExtension == "docx" }
      .sorted { $0.path < $1.path }
  }()

  @Test func leavesTheRestOfRealDocumentsAlone() throws {
    #expect(Self.samples.count > 2)
    for sample in Self.samples {
      let source = [UInt8](try Data(contentsOf: sample))
      let document = try WordDocumentReader.read(source, path: "prov.docx", view: .accepted)
      let body = document.blocks.indices.filter { document.blocks[$0].story == .body }
      for step in 0...4 {
        let anchor = try #require(body.isEmpty ? nil : body[(body.count - 1) * step / 4])
        let edit = Edit(
          place: .after(block: anchor), blocks: WrittenDocument.clause, headingLevel: 2)
        let result = try DocumentEditor.apply(
          [edit], to: source, document: document, revision: WrittenDocument.revision)
        try WrittenDocument.check(result, source: source, edits: [edit])
      }
    }
  }
}
