import Languages

/// Puts comments into a DOCX.
///
/// In the main part only markers are put in, between runs or between the halves of a run; every byte
/// that was there stays. The comments themselves go at the end of their part, or into a new one. What
/// is written is proved before it is handed out: taken away again, the markers leave the bytes that
/// were there.
struct CommentWriter {
  private let package: WordPackage
  private let host: HostPart
  private let document: Document
  private let finder: InlineFinder
  private let part: Int
  private let revision: Revision

  /// Opens the document.
  ///
  /// - Throws: ``DocumentError`` where it is protected, signed or can't be spliced.
  init(_ source: [UInt8], document: Document, revision: Revision) throws(DocumentError) {
    package = try WordPackage(source, path: document.path)
    try EditingRights.checkComments(package, path: document.path)
    host = try HostPart(package.index(of: package.mainPart), path: document.path)
    let name = package.mainPart.lowercased()
    part = document.sourceMap.parts.firstIndex { $0.lowercased() == name } ?? -1
    finder = InlineFinder(host, document: document, part: part)
    self.document = document
    self.revision = revision
  }

  /// The document with the comments.
  func write(
    _ comments: [DocumentComment], into source: [UInt8]
  ) throws(DocumentError) -> Annotation {
    var placements: [Annotation.Placement] = []
    var placed: [(comment: DocumentComment, range: InlineRange)] = []
    let earlier = Set(try OwnComments(package)?.comments.map(\.key) ?? [])
    for comment in comments {
      if earlier.contains(comment.key) {
        placements.append(.earlier)
        continue
      }
      let range = try range(of: comment)
      placements.append(range.isExact ? .exact : .near)
      placed.append((comment, range))
    }
    guard !placed.isEmpty else { return Annotation(bytes: source, placements: placements) }
    let used = try RevisionIDs.used(in: package, main: host.index)
    var ids = FreshIDs(used: used)
    let numbered = placed.map { (id: ids.next(), comment: $0.comment, range: $0.range) }
    var changes = PackageChanges()
    let styles = try styles()
    var markers = CommentMarkers(prefix: host.prefix, referenceStyle: styles.reference)
    for entry in numbered { markers.add(entry.id, at: entry.range) }
    var splitter = RunSplitter(host, ids: ids)
    let main = Splice.apply(markers.splices(&splitter), to: host.index.bytes)
    try prove(main, ids: numbered.map(\.id))
    changes.replaced[package.mainPart] = main
    try write(
      numbered.map { entry in
        let paragraphs =
          entry.comment.paragraphs + (entry.range.isExact ? [] : entry.comment.elsewhere)
        return (entry.id, paragraphs, entry.comment.key)
      }, styles, &changes)
    let bytes = try ZipArchiveWriter.changing(changes, in: source, path: document.path)
    return Annotation(bytes: bytes, placements: placements)
  }

  // MARK: Places

  private func range(of comment: DocumentComment) throws(DocumentError) -> InlineRange {
    if let range = comment.range, !range.isEmpty, let found = finder.range(of: range) {
      return found
    }
    var paragraph = finder.paragraph(near: anchor(of: comment.range))
    if comment.range == nil { paragraph = paragraph.map(finder.outsideOfControls) }
    if let found = paragraph.flatMap(finder.range(ofParagraph:)) {
      // The document as a whole has no words that could be missed.
      return comment.range == nil
        ? InlineRange(
          start: found.start, end: found.end, reference: found.reference, isExact: true) : found
    }
    throw DocumentError(
      .noPlace, path: document.path,
      reason: .init(
        sv: "dokumentet har inget stycke som en kommentar får stå vid",
        en: "the document has no paragraph that a comment may stand beside"),
      advice: .init(
        sv: "Lås upp dokumentets innehållskontroller i Word och försök igen",
        en: "Unlock the document's content controls in Word and try again"))
  }

  /// The byte of the main part near which a passage stands or is referred to.
  private func anchor(of range: Range<Int>?) -> Int {
    let blocks = document.blocks
    var place = blocks.firstIndex { $0.story == .body }
    if let range, let block = document.blockIndex(at: range.lowerBound) {
      switch blocks[block].story {
      case .footnote, .endnote: place = blocks[block].anchor ?? place
      case .header, .footer: break
      case .body, .textBox: place = block
      }
    }
    guard let place, document.sourceMap.blocks.indices.contains(place),
      document.sourceMap.blocks[place].part == part
    else { return 0 }
    return document.sourceMap.blocks[place].source.lowerBound
  }

  // MARK: Parts

  private func styles() throws(DocumentError) -> CommentMarkup.Styles {
    guard let name = package.part(ofType: "styles"), package.holds(name) else {
      return CommentMarkup.Styles()
    }
    return CommentMarkup.Styles(try package.index(of: name))
  }

  private func write(
    _ comments: [(id: Int32, paragraphs: [DraftBlock], key: String)],
    _ styles: CommentMarkup.Styles, _ changes: inout PackageChanges
  ) throws(DocumentError) {
    let part = package.part(ofType: "comments").flatMap { package.storedName(of: $0) }
    let existing: XMLIndex? = if let part { try package.index(of: part) } else { nil }
    let binding = existing?.rootBinding(of: .word)
    var declarations = ""
    if let existing, binding == nil {
      guard !existing.isTranscoded else { throw HostPart.isUTF16(document.path) }
      declarations = " xmlns:w=\"\(host.namespace)\""
    }
    var identities: [CommentCompanions.Identity] = []
    let companions = CommentCompanions(package)
    if let existing {
      identities = try companions.identities(
        comments.count, main: host.index, comments: existing)
    }
    let word2010 = existing?.rootBinding(of: .word2010)?.prefix ?? ""
    let writer = CommentMarkup(
      prefix: binding?.prefix ?? "w", styles: styles, revision: revision)
    var markup = ""
    for (number, comment) in comments.enumerated() {
      let id =
        number < identities.count
        ? " \(word2010):paraId=\"\(identities[number].paragraph)\"" : ""
      markup += writer.comment(
        comment.id, comment.paragraphs, key: comment.key, declarations: declarations,
        paragraphID: id)
    }
    guard let part, let existing else {
      return try CommentsPart(package, isStrict: host.isStrict).make(markup, &changes)
    }
    guard !existing.isTranscoded else { throw HostPart.isUTF16(document.path) }
    changes.replaced[part] = RootContent.appending(markup, to: existing)
    try companions.add(identities, revision: revision, &changes)
  }

  // MARK: Proof

  private func prove(_ main: [UInt8], ids: [Int32]) throws(DocumentError) {
    let index: XMLIndex
    do throws(XMLFailure) { index = try XMLScanner.scan(main) } catch { throw failure }
    let restored = MarkerRemoval(index, ids: Set(ids.map(Int.init))).bytes()
    guard restored == host.index.bytes else { throw failure }
  }

  private var failure: DocumentError {
    DocumentError(
      .notWritable, path: document.path,
      reason: .init(
        sv: "kommentarerna kunde inte sättas utan att dokumentets text påverkas",
        en: "the comments could not be set without touching the document's text"),
      advice: .init(
        sv: "Öppna dokumentet i ordbehandlaren, spara det på nytt och försök igen",
        en: "Open the document in the word processor, save it again and retry"))
  }
}
