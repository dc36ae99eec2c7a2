import TenderDocuments

/// What is written back into documents, and taken away again.
enum EditingTargets {
  /// The parts of a package, into which a clause is written at the end and in the middle.
  @Sendable static func insert(_ bytes: [UInt8]) throws(BrokenPromise) {
    guard let package = PartBundle(bytes)?.package,
      let document = try DocumentTargets.read(package, "prov.docx", .accepted)
    else { return }
    let middle = document.blocks.count / 2
    for place in [Edit.Place.atEnd, .after(block: middle), .before(block: middle)]
    where document.blocks.indices.contains(middle) {
      try insert(at: place, in: package, document, isTracked: true)
      try insert(at: place, in: package, document, isTracked: false)
    }
  }

  /// The parts of a package, with comments put at its words and taken away again.
  @Sendable static func annotate(_ bytes: [UInt8]) throws(BrokenPromise) {
    guard let package = PartBundle(bytes)?.package,
      let document = try DocumentTargets.read(package, "prov.docx", .accepted)
    else { return }
    let comments = comments(on: document)
    guard let annotation = try annotated(package, document, comments) else { return }
    try checkSameText(package, annotation.bytes)
    // Comments of an earlier run go too.
    let stripped = try stripped(annotation.bytes)
    let written = annotation.placements.count { $0 != .earlier }
    try BrokenPromise.unless(
      stripped.map { $0.removed >= written } ?? false, "not all comments could be taken away")
    guard let stripped,
      let plain = try DocumentTargets.read(stripped.bytes, "prov.docx", .accepted),
      let again = try annotated(stripped.bytes, plain, comments)
    else { throw BrokenPromise("after its comments were taken away it takes none") }
    try BrokenPromise.unless(
      again.bytes == annotation.bytes || annotation.placements.contains(.earlier),
      "the same comments once more give another file")
  }

  /// The parts of a package, of which the program's own comments are taken away.
  @Sendable static func strip(_ bytes: [UInt8]) throws(BrokenPromise) {
    guard let package = PartBundle(bytes)?.package, let stripped = try stripped(package) else {
      return
    }
    try checkSameText(package, stripped.bytes)
    guard let again = try self.stripped(stripped.bytes) else {
      throw BrokenPromise("it can't be stripped twice")
    }
    try BrokenPromise.unless(
      again.removed == 0 && again.bytes == stripped.bytes, "the second time finds more comments")
  }

  /// Comments on the whole, on blocks and on pieces of them that end and begin anywhere.
  private static func comments(on document: Document) -> [DocumentComment] {
    var ranges: [Range<Int>?] = [nil]
    for block in [0, document.blocks.count / 2, document.blocks.count - 1]
    where document.blocks.indices.contains(block) {
      let range = document.blocks[block].range
      let third = range.count / 3
      ranges += [
        range, range.lowerBound + third..<range.upperBound - third,
        range.lowerBound + 2 * third..<min(document.text.count, range.upperBound + third),
      ]
    }
    return ranges.enumerated().compactMap { index, range in
      let range = range.map { whole($0, in: document.text) }
      if let range, range.isEmpty { return nil }
      return DocumentComment(
        range: range, key: "P\(index)",
        paragraphs: [DraftBlock(.paragraph, [.init("Fel: <ett> & annat", bold: true)])])
    }
  }

  /// The range drawn out to whole characters.
  private static func whole(_ range: Range<Int>, in text: [UInt8]) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start > 0, start < text.count, text[start] & 0xC0 == 0x80 { start -= 1 }
    while end < text.count, text[end] & 0xC0 == 0x80 { end += 1 }
    return start..<end
  }

  private static func annotated(
    _ bytes: [UInt8], _ document: Document, _ comments: [DocumentComment]
  ) throws(BrokenPromise) -> Annotation? {
    do throws(DocumentError) {
      return try DocumentEditor.annotate(
        comments, in: bytes, document: document, revision: revision)
    } catch {
      try DocumentTargets.checkRefusal(error)
      return nil
    }
  }

  private static func stripped(_ bytes: [UInt8]) throws(BrokenPromise) -> StrippedDocument? {
    do throws(DocumentError) {
      return try DocumentEditor.strippingComments(from: bytes, path: "prov.docx")
    } catch {
      try DocumentTargets.checkRefusal(error)
      return nil
    }
  }

  /// Comments are no text: in every view it is what it was.
  private static func checkSameText(_ before: [UInt8], _ after: [UInt8]) throws(BrokenPromise) {
    for view in TrackedChangesView.allCases {
      let old = try DocumentTargets.read(before, "prov.docx", view)
      let new = try DocumentTargets.read(after, "prov.docx", view)
      try BrokenPromise.unless(
        old?.text == new?.text && old?.blocks == new?.blocks, "comments have changed the text")
    }
  }

  private static let revision = Revision(author: "Prov", date: "2026-11-21T09:00:00Z")

  /// What is written can be read again, and rejecting a tracked change leaves the original.
  static func insert(
    at place: Edit.Place, in bytes: [UInt8], _ document: Document, isTracked: Bool
  ) throws(BrokenPromise) {
    let result: [UInt8]
    do throws(DocumentError) {
      result = try DocumentEditor.apply(
        [Edit(place: place, blocks: clause, headingLevel: 1)], to: bytes, document: document,
        revision: isTracked ? revision : nil)
    } catch {
      return try DocumentTargets.checkRefusal(error)
    }
    guard try DocumentTargets.read(result, document.path, .accepted) != nil else {
      throw BrokenPromise("what was written can't be read")
    }
    guard isTracked else { return }
    let before = try DocumentTargets.read(bytes, document.path, .original)
    let after = try DocumentTargets.read(result, document.path, .original)
    try BrokenPromise.unless(
      before?.text == after?.text, "with the change rejected the text is not the original's")
  }

  private static let clause = [
    DraftBlock(.heading(level: 1), [.init("Sysselsättning & dialog")]),
    DraftBlock(.paragraph, [.init("Minst <två> "), .init("ska", bold: true)]),
    DraftBlock(.numbered(label: "1.", level: 1), [.init("En plan lämnas.")]),
    DraftBlock(.bullet(level: 1), [.init("Ett möte hålls.")]),
  ]
}
