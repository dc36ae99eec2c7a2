import Foundation
import Testing

@testable import TenderDocuments

@Suite struct CommentTests {
  @Test(arguments: CommentCase.all)
  func marksTheWords(_ example: CommentCase) throws {
    let source = WordFixture(body: example.body).bytes()
    let document = try WordDocumentReader.read(source, path: "prov.docx")
    let comment = try CommentProof.comment(example.words, in: document)
    let annotation = try CommentProof.check([comment], in: source)
    #expect(annotation.placements == [example.isExact ? .exact : .near])
    let result = try WordDocumentReader.read(annotation.bytes, path: "prov.docx")
    let remark = try #require(result.remarks.first { $0.kind == .comment })
    #expect((remark.range.map(result.string) ?? "") == example.marked ?? example.words)
    #expect(remark.text.contains("Fel: rubrik & <tecken>"))
    #expect(remark.text.contains("Gäller: ") != example.isExact)
    let markup = try InsertionTests.markup(annotation.bytes)
    if let expected = example.markup {
      #expect(markup.replacing(/w:id="\d+"/, with: "w:id=\"¤\"").contains(expected), "\(markup)")
    }
  }

  /// Comments that overlap, meet, stand inside each other and at the same words.
  @Test func manyAtOnePlace() throws {
    let source = WordFixture(
      body: paragraph("Ett två tre fyra fem.") + paragraph("Sex.")
    ).bytes()
    let document = try WordDocumentReader.read(source, path: "prov.docx")
    let words = [
      "två", "två", "två tre", "tre fyra", "tre", "Ett två tre fyra fem. Sex.", "t", "Ett",
    ]
    var comments = try words.enumerated().map {
      try CommentProof.comment($1, in: document, key: "R\($0)")
    }
    comments.append(DocumentComment(range: nil, key: "alla", paragraphs: CommentProof.text))
    let annotation = try CommentProof.check(comments, in: source)
    #expect(annotation.placements.allSatisfy { $0 == .exact })
  }

  /// Names of the word namespace, and parts that bind it in other ways.
  @Test(arguments: [
    "strict", "prefix", "empty links", "no links", "comments of others", "threads", "empty",
    "long ids",
  ])
  func packages(_ kind: String) throws {
    let source = try Self.package(kind)
    let document = try WordDocumentReader.read(source, path: "prov.docx")
    let comment =
      kind == "empty"
      ? DocumentComment(range: nil, key: "alla", paragraphs: CommentProof.text)
      : try CommentProof.comment("två", in: document)
    let annotation = try CommentProof.check([comment], in: source, kind)
    let package = try WordPackage(annotation.bytes, path: "")
    let comments = String(
      decoding: try package.bytes(of: try #require(package.part(ofType: "comments"))),
      as: UTF8.self)
    #expect(comments.contains("Ett meddelande."))
    #expect(comments.contains("purl.oclc.org") == (kind == "strict"))
    if kind == "threads" {
      for (type, entry) in [
        ("commentsExtended", "w15:done=\"0\"/></"), ("commentsIds", "w16cid:durableId=\""),
        ("commentsExtensible", "w16cex:dateUtc=\"2026-11-21T09:00:00Z\"/></"),
        ("people", "w15:author=\"Hänsyn\""),
      ] {
        let part = try #require(package.part(ofType: type))
        #expect(String(decoding: try package.bytes(of: part), as: UTF8.self).contains(entry))
      }
    }
  }

  private static func package(_ kind: String) throws -> [UInt8] {
    var fixture = WordFixture(body: paragraph("Ett två tre."))
    switch kind {
    case "long ids":
      fixture.body += paragraph("", runs: "<w:bookmarkStart w:id=\"1999999999\" w:name=\"b\"/>")
    case "empty": fixture.body = "<w:p w:rsidR=\"00AA3117\"/>"
    case "strict": fixture.wordNamespace = "http://purl.oclc.org/ooxml/wordprocessingml/main"
    case "comments of others": fixture.parts = [("comments", "comments.xml", others(""))]
    case "threads":
      fixture.parts = [
        ("comments", "comments.xml", others(" w14:paraId=\"0A0B0C0D\"")),
        ("commentsExtended", "commentsExtended.xml", Self.list("w15", "2012/wordml", "commentsEx")),
        ("commentsIds", "commentsIds.xml", Self.list("w16cid", "2016/wordml/cid", "commentsIds")),
        (
          "commentsExtensible", "commentsExtensible.xml",
          Self.list("w16cex", "2018/wordml/cex", "commentsExtensible")
        ),
        (
          "people", "people.xml",
          "<w15:people xmlns:w15=\"http://schemas.microsoft.com/office/word/2012/wordml\"></w15:people>"
        ),
      ]
    default: break
    }
    var zip = fixture.zip()
    for index in zip.entries.indices {
      let text = String(decoding: zip.entries[index].bytes, as: UTF8.self)
      switch (kind, zip.entries[index].name) {
      case ("prefix", "word/document.xml"):
        zip.entries[index].bytes = Array(
          text.replacing("<w:", with: "<ord:").replacing("</w:", with: "</ord:")
            .replacing("xmlns:w=", with: "xmlns:ord=").replacing(" w:", with: " ord:").utf8)
      case ("empty links", "word/_rels/document.xml.rels"):
        zip.entries[index].bytes = Array(text.replacing("></Relationships>", with: " />").utf8)
      default: break
      }
    }
    if kind == "no links" { zip.entries.removeAll { $0.name == "word/_rels/document.xml.rels" } }
    return zip.bytes()
  }

  private static func others(_ attribute: String) -> String {
    "<w:comments \(WordFixture().namespaces)><w:comment w:id=\"7\" w:author=\"Åsa\">"
      + "<w:p\(attribute)><w:r><w:t>Hänsyn · till barn</w:t></w:r></w:p></w:comment>\n</w:comments>"
  }

  /// A list without entries, as a tag of its own.
  private static func list(_ prefix: String, _ name: String, _ root: String) -> String {
    "<\(prefix):\(root) xmlns:\(prefix)=\"http://schemas.microsoft.com/office/word/\(name)\"/>"
  }

  /// An answered comment stays with its answer; one that somebody has written in is that person's.
  @Test(arguments: ["answered", "resolved", "rewritten"])
  func leavesWhatPeopleHaveTouched(_ kind: String) throws {
    let plain = try Self.package("threads")
    let document = try WordDocumentReader.read(plain, path: "prov.docx")
    let comments = [
      try CommentProof.comment("två", in: document, key: "A"),
      try CommentProof.comment("tre", in: document, key: "B"),
    ]
    let annotated = try DocumentEditor.annotate(
      comments, in: plain, document: document, revision: CommentProof.revision
    ).bytes
    let package = try WordPackage(annotated, path: "")
    func text(_ type: String) throws -> (name: String, text: String) {
      let name = try #require(package.part(ofType: type))
      return (name, String(decoding: try package.bytes(of: name), as: UTF8.self))
    }
    var changes: [String: [UInt8]] = [:]
    let extended = try text("commentsExtended")
    let written = try text("comments")
    let entry = try #require(extended.text.firstMatch(of: /w15:paraId="(\w+)" w15:done="0"/))
    switch kind {
    case "answered":
      changes[extended.name] = Array(
        extended.text.replacing(
          "</w15:commentsEx",
          with:
            "<w15:commentEx w15:paraId=\"0A0B0C0D\" w15:paraIdParent=\"\(entry.1)\"/></w15:commentsEx"
        ).utf8)
    case "resolved":
      changes[extended.name] = Array(
        extended.text.replacing(entry.0, with: "w15:paraId=\"\(entry.1)\" w15:done=\"1\"").utf8)
    default:
      changes[written.name] = Array(
        written.text.replacing("Ett meddelande.", with: "Ett annat meddelande.", maxReplacements: 1)
          .utf8)
    }
    let touched = try ZipArchiveWriter.replacing(changes, in: annotated, path: "")
    let all = try DocumentEditor.strippingComments(from: touched, path: "prov.docx")
    #expect(all.removed == (kind == "resolved" ? 2 : 1))
    #expect(all.kept == (kind == "answered" ? 1 : 0))
    let careful = try DocumentEditor.strippingComments(
      from: touched, path: "prov.docx", keepsResolved: true)
    #expect(careful.removed == 1)
    let again = try DocumentEditor.annotate(
      comments, in: careful.bytes,
      document: try WordDocumentReader.read(careful.bytes, path: "prov.docx"),
      revision: CommentProof.revision)
    #expect(again.placements.first == (kind == "rewritten" ? .exact : .earlier))
    #expect(again.placements.last == .exact)
  }

  /// A comment on the whole document stands at its beginning, if it can beside controls.
  @Test func avoidsControlsForTheWhole() throws {
    let cover = control("<w:text/>", paragraph("Titel."))
    for (body, marked) in [
      (cover + paragraph("Text."), "Text."), (cover, "Titel."),
      (paragraph("Text.") + cover, "Text."),
    ] {
      let source = WordFixture(body: body).bytes()
      let annotation = try CommentProof.check(
        [DocumentComment(range: nil, key: "alla", paragraphs: CommentProof.text)], in: source)
      let result = try WordDocumentReader.read(annotation.bytes, path: "prov.docx")
      let remark = result.remarks.first { $0.kind == .comment }
      #expect(remark?.range.map(result.string) == marked)
    }
  }

  /// Page headers and notes can't carry comments; the body does in their place.
  @Test func storiesWithoutComments() throws {
    let word = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
    let source = WordFixture(
      body: paragraph("Först.")
        + paragraph("Sedan.", runs: "<w:r><w:footnoteReference w:id=\"2\"/></w:r>"),
      parts: [
        ("header", "header1.xml", "<w:hdr \(word)>\(paragraph("I huvudet."))</w:hdr>"),
        (
          "footnotes", "footnotes.xml",
          "<w:footnotes \(word)><w:footnote w:id=\"2\">\(paragraph("I noten."))</w:footnote>"
            + "</w:footnotes>"
        ),
      ]
    ).bytes()
    let document = try WordDocumentReader.read(source, path: "prov.docx")
    for (words, marked) in [("I huvudet.", "Först."), ("I noten.", "Sedan.")] {
      let annotation = try CommentProof.check(
        [CommentProof.comment(words, in: document)], in: source)
      #expect(annotation.placements == [.near])
      let result = try WordDocumentReader.read(annotation.bytes, path: "prov.docx")
      let remark = result.remarks.first { $0.kind == .comment }
      #expect(remark?.range.map(result.string) == marked)
    }
  }

  @Test(arguments: [
    ("readOnly", DocumentError.Cause.protected), ("forms", .protected), ("comments", nil),
    ("trackedChanges", nil), ("signature", .protected), ("locked", .noPlace),
    ("UTF-16", .unsupported), ("prefix", .unsupported),
  ]) func respectsProtection(_ kind: String, cause: DocumentError.Cause?) throws {
    var fixture = WordFixture(body: paragraph("Ett två."))
    if kind == "locked" {
      fixture.body = control("<w:lock w:val=\"sdtContentLocked\"/>", paragraph("Ett två."))
    } else if !["signature", "UTF-16", "prefix"].contains(kind) {
      fixture.settings =
        "<w:documentProtection w:edit=\"\(kind)\" w:enforcement=\"1\"/>"
    }
    var zip = fixture.zip()
    if kind == "signature" {
      zip.entries.append(.init(name: "_xmlsignatures/origin.sigs", bytes: []))
    }
    for index in zip.entries.indices where zip.entries[index].name == "word/document.xml" {
      let text = String(decoding: zip.entries[index].bytes, as: UTF8.self)
      if kind == "UTF-16" {
        zip.entries[index].bytes =
          [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
      } else if kind == "prefix" {
        zip.entries[index].bytes = Array(
          text.replacing("<w:", with: "<").replacing("</w:", with: "</")
            .replacing("xmlns:w=", with: "xmlns=").utf8)
      }
    }
    let source = zip.bytes()
    let document = try WordDocumentReader.read(source, path: "prov.docx")
    let comment = try CommentProof.comment("två", in: document)
    do {
      _ = try DocumentEditor.annotate(
        [comment], in: source, document: document, revision: CommentProof.revision)
      #expect(cause == nil)
    } catch {
      #expect(error.cause == cause)
      #expect(cause != .unsupported || error.reason.sv.contains(kind), "\(error.reason.sv)")
    }
  }

  /// Passages anywhere in real documents.
  @Test func realDocuments() throws {
    var real = try RealDocuments()
    let files = real.files
    #expect(files.count > 2)
    var (exact, near, refused) = (0, 0, [String]())
    for file in files {
      let source = [UInt8](try Data(contentsOf: file))
      guard let document = try? WordDocumentReader.read(source, path: "prov.docx"),
        document.text.count > 0
      else { continue }
      var comments = [DocumentComment(range: nil, key: "alla", paragraphs: CommentProof.text)]
      for index in 0..<8 {
        let passage = real.passage(
          of: document.text, in: 0..<document.text.count, longest: [3, 20, 200][index % 3])
        comments.append(
          DocumentComment(range: passage, key: "\(index)", paragraphs: CommentProof.text))
      }
      do {
        let annotation = try CommentProof.check(comments, in: source, file.lastPathComponent)
        exact += annotation.placements.count { $0 == .exact }
        near += annotation.placements.count { $0 == .near }
        try RealDocuments.keep(annotation.bytes, as: file.lastPathComponent)
      } catch let error as DocumentError {
        refused.append("\(file.lastPathComponent) \(error.cause)")
      }
    }
    print("\(files.count) files, \(exact) exact, \(near) near, refused: \(refused)")
    #expect(exact > near)
  }
}
