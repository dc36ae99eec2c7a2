import Foundation
import Testing

@testable import TenderDocuments

@Suite struct ChangeTests {
  @Test(arguments: ChangeCase.all, [true, false])
  func changesTheWords(_ example: ChangeCase, isTracked: Bool) throws {
    let source = WordFixture(body: example.body).bytes()
    let document = try WordDocumentReader.read(source, path: "prov.docx")
    let text = document.text.map { $0 == 0x0A ? 0x20 : $0 }
    let range = try #require(text.firstRange(of: Array(example.words.utf8)))
    let block = try #require(document.blockIndex(at: range.lowerBound))
    let edit = example.new.map { Edit.replace(range, with: $0) } ?? .delete(block: block)
    let revision = isTracked ? WrittenDocument.revision : nil
    guard let expected = example.expected else {
      #expect(throws: DocumentError.self) {
        _ = try DocumentEditor.apply([edit], to: source, document: document, revision: revision)
      }
      return
    }
    let result = try DocumentEditor.apply(
      [edit], to: source, document: document, revision: revision)
    let accepted = try WordDocumentReader.read(result, path: "prov.docx")
    #expect(accepted.blocks.map { accepted.string($0.range) } == expected)
    let markup = try InsertionTests.markup(result)
    guard isTracked else {
      #expect(!markup.contains("Åsa"))
      return
    }
    try WrittenDocument.check(result, source: source, edits: [edit])
    if let wanted = example.markup {
      let plain = markup.replacing(/w:id="\d+" w:author="Åsa[^"]*" w:date="[^"]*"/, with: "¤")
        .replacing(/w:id="\d+" w:author="Granskare" w:date="[^"]*"/, with: "¤")
      #expect(plain.contains(wanted), "\(plain)")
    }
  }

  /// A condition is struck and another put in its place, in the middle and at the very end.
  @Test(arguments: [0, 1, 2])
  func replacesAParagraph(_ block: Int) throws {
    let words = ["Ett.", "Två.", "Tre."]
    let source = WordFixture(
      body: words.map { paragraph($0) }.joined(), styles: InsertionCase.styles
    ).bytes()
    let document = try WordDocumentReader.read(source, path: "prov.docx")
    let edits = [
      Edit.delete(block: block),
      Edit(
        place: .after(block: block), blocks: [DraftBlock(.paragraph, [.init("Nytt.")])],
        headingLevel: 1),
    ]
    for revision in [WrittenDocument.revision, nil] {
      let result = try DocumentEditor.apply(
        edits, to: source, document: document, revision: revision)
      let accepted = try WordDocumentReader.read(result, path: "prov.docx")
      var expected = words
      expected[block] = "Nytt."
      #expect(accepted.blocks.map { accepted.string($0.range) } == expected)
      if revision != nil { try WrittenDocument.check(result, source: source, edits: edits) }
    }
  }

  /// Several changes of one paragraph go together; those of the same words don't.
  @Test func severalChanges() throws {
    let source = WordFixture(body: paragraph("Ett två tre fyra.")).bytes()
    let document = try WordDocumentReader.read(source, path: "prov.docx")
    let edits: [Edit] = [.replace(9..<12, with: "3"), .replace(0..<3, with: "1")]
    let result = try DocumentEditor.apply(
      edits, to: source, document: document, revision: WrittenDocument.revision)
    let accepted = try WordDocumentReader.read(result, path: "prov.docx")
    #expect(accepted.string(0..<accepted.text.count) == "1 två 3 fyra.")
    try WrittenDocument.check(result, source: source, edits: edits)
    #expect(throws: DocumentError.self) {
      _ = try DocumentEditor.apply(
        [.replace(0..<3, with: "1"), .delete(block: 0)], to: source, document: document,
        revision: nil)
    }
  }

  @Test(arguments: ["utf8", "windows1252", "utf16"])
  func textFiles(_ encoding: String) throws {
    let text =
      "1. Krav\r\n\r\nLeverantören bör anställa\r\nåtta personer.\r\n\r\nSlut på avsnittet.\r\n"
    var source = Array(text.utf8)
    if encoding == "windows1252" { source = text.unicodeScalars.map { UInt8($0.value) } }
    if encoding == "utf16" {
      source = [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    }
    let document = try DocumentReader.read(bytes: source, path: "prov.txt")
    let range = try #require(document.text.firstRange(of: Array("anställa åtta".utf8)))
    let block = try #require(
      document.blocks.firstIndex { document.string($0.range).hasPrefix("Slut") })
    let result = try DocumentEditor.apply(
      [.replace(range, with: "anställa högst nio"), .delete(block: block)], to: source,
      document: document, revision: nil)
    let after = try DocumentReader.read(bytes: result, path: "prov.txt")
    let words = after.string(0..<after.text.count)
    #expect(words.contains("Leverantören bör anställa högst nio personer."))
    #expect(!words.contains("Slut"))
  }

  /// Words and paragraphs anywhere in real documents; what is not refused is proved by the editor
  /// itself.
  @Test func realDocuments() throws {
    var real = try RealDocuments()
    let files = real.files
    #expect(files.count > 2)
    var (done, refused) = (0, [String: Int]())
    for file in files {
      let source = [UInt8](try Data(contentsOf: file))
      guard let document = try? WordDocumentReader.read(source, path: "prov.docx") else { continue }
      let body = document.blocks.indices.filter { document.blocks[$0].story == .body }
      guard !body.isEmpty else { continue }
      for round in 0..<6 {
        let block = body[real.number(below: body.count)]
        let passage = real.passage(
          of: document.text, in: document.blocks[block].range, longest: 30)
        let edit: Edit =
          round % 3 == 0 ? .delete(block: block) : .replace(passage, with: "nya & gamla ord")
        let revision = round < 4 ? WrittenDocument.revision : nil
        do {
          let result = try DocumentEditor.apply(
            [edit], to: source, document: document, revision: revision)
          if revision != nil { try WrittenDocument.check(result, source: source, edits: [edit]) }
          done += 1
          if round < 2 { try RealDocuments.keep(result, as: "\(round)-\(file.lastPathComponent)") }
        } catch let error as DocumentError {
          refused[error.reason.sv, default: 0] += 1
          #expect(error.cause != .notWritable, "\(file.lastPathComponent) \(edit)")
        }
      }
    }
    print("\(files.count) files, \(done) changes, refused: \(refused)")
    #expect(done > 0)
  }
}
