import TenderDocuments

/// Files of every format that is read.
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

  /// A text file.
  @Sendable static func text(_ bytes: [UInt8]) throws(BrokenPromise) {
    guard let document = try read(bytes, "prov.txt", .accepted) else { return }
    try EditingTargets.insert(at: .atEnd, in: bytes, document, isTracked: false)
  }

  /// A Markdown file.
  @Sendable static func markdown(_ bytes: [UInt8]) throws(BrokenPromise) {
    guard let document = try read(bytes, "prov.md", .accepted) else { return }
    try EditingTargets.insert(at: .atEnd, in: bytes, document, isTracked: false)
  }

  /// An OpenDocument text as one XML file, in every view.
  @Sendable static func odt(_ bytes: [UInt8]) throws(BrokenPromise) {
    for view in TrackedChangesView.allCases { _ = try read(bytes, "prov.fodt", view) }
  }

  /// What `pdftotext` tells of a PDF file.
  @Sendable static func pdf(_ bytes: [UInt8]) throws(BrokenPromise) {
    try check { () throws(DocumentError) in try PDFReader.document(ofWords: bytes, path: "prov.pdf")
    }
  }

  /// A notice.
  @Sendable static func notice(_ bytes: [UInt8]) throws(BrokenPromise) {
    _ = try read(bytes, "prov.xml", .accepted)
  }

  /// The document, after its promises were checked; nil where it was refused with a reason.
  static func read(
    _ bytes: [UInt8], _ path: String, _ view: TrackedChangesView
  ) throws(BrokenPromise) -> Document? {
    try check { () throws(DocumentError) in
      try DocumentReader.read(bytes: bytes, path: path, view: view)
    }
  }

  @discardableResult private static func check(
    _ read: () throws(DocumentError) -> Document
  ) throws(BrokenPromise) -> Document? {
    let document: Document
    do throws(DocumentError) {
      document = try read()
    } catch {
      try checkRefusal(error)
      return nil
    }
    try DocumentPromises(document: document).check()
    return document
  }

  static func checkRefusal(_ error: DocumentError) throws(BrokenPromise) {
    try BrokenPromise.unless(
      !error.reason.sv.isEmpty && !error.advice.sv.isEmpty, "a refusal says no reason")
  }
}
