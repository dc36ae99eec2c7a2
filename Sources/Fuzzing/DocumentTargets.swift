import TenderDocuments

/// Files of every format that is read, and what is written back into them.
enum DocumentTargets {
  /// A file named .docx: the container and everything in it.
  @Sendable static func container(_ bytes: [UInt8]) throws(BrokenPromise) {
    _ = try read(bytes, "prov.docx", .accepted)
  }

  /// The parts of a package, in every view.
  @Sendable static func parts(_ bytes: [UInt8]) throws(BrokenPromise) {
    guard let package = PartBundle(bytes)?.package else { return }
    for view in TrackedChangesView.allCases { _ = try read(package, "prov.docx", view) }
  }

  /// The parts of a package, into which a clause is written at the end and in the middle.
  @Sendable static func insert(_ bytes: [UInt8]) throws(BrokenPromise) {
    guard let package = PartBundle(bytes)?.package,
      let document = try read(package, "prov.docx", .accepted)
    else { return }
    let middle = document.blocks.count / 2
    for place in [Edit.Place.atEnd, .after(block: middle), .before(block: middle)]
    where document.blocks.indices.contains(middle) {
      try insert(at: place, in: package, document, isTracked: true)
      try insert(at: place, in: package, document, isTracked: false)
    }
  }

  /// A text file.
  @Sendable static func text(_ bytes: [UInt8]) throws(BrokenPromise) {
    guard let document = try read(bytes, "prov.txt", .accepted) else { return }
    try insert(at: .atEnd, in: bytes, document, isTracked: false)
  }

  /// A Markdown file.
  @Sendable static func markdown(_ bytes: [UInt8]) throws(BrokenPromise) {
    guard let document = try read(bytes, "prov.md", .accepted) else { return }
    try insert(at: .atEnd, in: bytes, document, isTracked: false)
  }

  /// A notice.
  @Sendable static func notice(_ bytes: [UInt8]) throws(BrokenPromise) {
    _ = try read(bytes, "prov.xml", .accepted)
  }

  /// The document, after its promises were checked; nil where it was refused with a reason.
  private static func read(
    _ bytes: [UInt8], _ path: String, _ view: TrackedChangesView
  ) throws(BrokenPromise) -> Document? {
    let document: Document
    do throws(DocumentError) {
      document = try DocumentReader.read(bytes: bytes, path: path, view: view)
    } catch {
      try checkRefusal(error)
      return nil
    }
    try DocumentPromises(document: document).check()
    return document
  }

  private static func checkRefusal(_ error: DocumentError) throws(BrokenPromise) {
    try BrokenPromise.unless(
      !error.reason.sv.isEmpty && !error.advice.sv.isEmpty, "a refusal says no reason")
  }

  /// What is written can be read again, and rejecting a tracked change leaves the original.
  private static func insert(
    at place: Edit.Place, in bytes: [UInt8], _ document: Document, isTracked: Bool
  ) throws(BrokenPromise) {
    let result: [UInt8]
    do throws(DocumentError) {
      result = try DocumentEditor.apply(
        [Edit(place: place, blocks: clause, headingLevel: 1)], to: bytes, document: document,
        revision: isTracked ? Revision(author: "Prov", date: "2026-11-21T09:00:00Z") : nil)
    } catch {
      return try checkRefusal(error)
    }
    guard try read(result, document.path, .accepted) != nil else {
      throw BrokenPromise("what was written can't be read")
    }
    guard isTracked else { return }
    let before = try read(bytes, document.path, .original)
    let after = try read(result, document.path, .original)
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
