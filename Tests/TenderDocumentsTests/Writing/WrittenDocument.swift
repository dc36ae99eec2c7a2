import Testing

@testable import TenderDocuments

/// What holds for every document that an edit was written into.
enum WrittenDocument {
  static let revision = Revision(author: "Åsa <Prov> & Co", date: "2026-11-21T09:00:00Z")

  /// A heading, text with every character that XML escapes, a list, and a stray control character.
  static let clause: [DraftBlock] = [
    DraftBlock(.heading(level: 1), [.init("Krav på sysselsättning & dialog")]),
    DraftBlock(
      .paragraph,
      [.init("Minst <två> \"personer\" "), .init("ska\u{B}", bold: true), .init(" anställas.")]),
    DraftBlock(.numbered(label: "a)", level: 1), [.init("En plan lämnas.")]),
    DraftBlock(.bullet(level: 1), [.init("Ett möte hålls.")]),
    DraftBlock(.paragraph, [.init("Uppföljning sker.")]),
  ]
  static let lines = [
    "Krav på sysselsättning & dialog", "Minst <två> \"personer\" ska anställas.",
    "a) En plan lämnas.", "Ett möte hålls.", "Uppföljning sker.",
  ]

  /// Everything but the main part is as it was, compressed bytes and order included; ids are given
  /// once; rejecting gives the source; the same edit gives the same bytes.
  static func check(
    _ result: [UInt8], source: [UInt8], edits: [Edit],
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let before = RawZip.entries(of: source)
    let after = RawZip.entries(of: result)
    let main = try WordPackage(source, path: "").mainPart
    #expect(before.map(\.name) == after.map(\.name), sourceLocation: sourceLocation)
    #expect(
      before.filter { $0.name != main } == after.filter { $0.name != main },
      sourceLocation: sourceLocation)

    let document = try WordDocumentReader.read(source, path: "prov.docx", view: .accepted)
    let again = try DocumentEditor.apply(
      edits, to: source, document: document, revision: revision)
    #expect(again == result, sourceLocation: sourceLocation)

    let original = try WordDocumentReader.read(source, path: "prov.docx", view: .original)
    let rejected = try WordDocumentReader.read(result, path: "prov.docx", view: .original)
    #expect(
      rejected.string(0..<rejected.text.count) == original.string(0..<original.text.count),
      sourceLocation: sourceLocation)
    try checkIDs(result, beside: source, sourceLocation: sourceLocation)
  }

  private static func checkIDs(
    _ result: [UInt8], beside source: [UInt8], sourceLocation: SourceLocation
  ) throws {
    func ids(_ bytes: [UInt8]) throws -> [Int] {
      let package = try WordPackage(bytes, path: "")
      let xml = try package.index(of: package.mainPart)
      return xml.nodes.indices.compactMap { xml.integer("id", of: $0) }
    }
    let old = try ids(source)
    let new = try ids(result)
    #expect(new.count > old.count, sourceLocation: sourceLocation)
    let added = new.count - old.count
    #expect(Set(new).count == Set(old).count + added, sourceLocation: sourceLocation)
  }
}
