import Foundation
import Testing

@testable import TenderDocuments

/// What holds for every document that comments were put into.
enum CommentProof {
  static let revision = Revision(author: "Hänsyn", date: "2026-11-21T09:00:00Z")
  static let text = [
    DraftBlock(.paragraph, [.init("Fel: rubrik & <tecken>", bold: true)]),
    DraftBlock(.paragraph, [.init("Ett meddelande.")]),
  ]

  /// A comment about words that stand in a document once; a blank may be the end of a block.
  static func comment(_ words: String, in document: Document, key: String = "EMP003 · 1") throws
    -> DocumentComment
  {
    let text = document.text.map { $0 == 0x0A ? 0x20 : $0 }
    let range = try #require(text.firstRange(of: Array(words.utf8)), "\(words)")
    return DocumentComment(
      range: range, key: key, paragraphs: Self.text,
      elsewhere: [DraftBlock(.paragraph, [.init("Gäller: \(words)")])])
  }

  /// The text is what it was, parts that don't hold comments are the same to the byte, compressed
  /// ones too; taken away again the comments leave every part as it was; and the same again gives
  /// the same file.
  @discardableResult
  static func check(
    _ comments: [DocumentComment], in source: [UInt8], _ what: String = "",
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> Annotation {
    let document = try WordDocumentReader.read(source, path: "prov.docx")
    let annotation = try DocumentEditor.annotate(
      comments, in: source, document: document, revision: revision)
    let result = annotation.bytes
    for view in [TrackedChangesView.accepted, .original, .all] {
      let before = try WordDocumentReader.read(source, path: "prov.docx", view: view)
      let after = try WordDocumentReader.read(result, path: "prov.docx", view: view)
      #expect(before.text == after.text, "\(what)", sourceLocation: sourceLocation)
      #expect(before.blocks == after.blocks, "\(what)", sourceLocation: sourceLocation)
    }
    let package = try WordPackage(source, path: "")
    let touched = ["comments", "commentsExtended", "commentsIds", "commentsExtensible", "people"]
      .compactMap { package.part(ofType: $0) }
    let written = Set(
      touched + [
        package.mainPart, "[Content_Types].xml", Relationship.partName(for: package.mainPart),
      ])
    let old = RawZip.entries(of: source).filter { !written.contains($0.name) }
    let new = RawZip.entries(of: result).filter {
      !written.contains($0.name) && !$0.name.hasSuffix("comments.xml")
    }
    #expect(old == new, "\(what)", sourceLocation: sourceLocation)

    let stripped = try DocumentEditor.strippingComments(from: result, path: "prov.docx")
    #expect(
      stripped.removed == annotation.placements.count { $0 != .earlier }, "\(what)",
      sourceLocation: sourceLocation)
    let restored = try parts(of: stripped.bytes)
    let original = try parts(of: source)
    #expect(
      restored.map(\.name) == original.map(\.name), "\(what)", sourceLocation: sourceLocation)
    for (part, before) in zip(restored, original) where part.bytes != before.bytes {
      Issue.record("\(what): \(part.name) is not what it was", sourceLocation: sourceLocation)
    }
    let again = try DocumentEditor.annotate(
      comments, in: stripped.bytes,
      document: try WordDocumentReader.read(stripped.bytes, path: "prov.docx"), revision: revision)
    let isSame = again.bytes == result
    #expect(isSame, "\(what)", sourceLocation: sourceLocation)
    return annotation
  }

  /// The parts of a package with their content.
  static func parts(of bytes: [UInt8]) throws -> [(name: String, bytes: [UInt8])] {
    let package = try WordPackage(bytes, path: "")
    var parts: [(String, [UInt8])] = []
    for name in package.partNames where RawZip.isText(name) {
      parts.append((name, try package.bytes(of: name)))
    }
    return parts
  }
}

extension RawZip {
  /// Whether an entry is one that may be written.
  static func isText(_ name: String) -> Bool { name.hasSuffix(".xml") || name.hasSuffix(".rels") }
}
