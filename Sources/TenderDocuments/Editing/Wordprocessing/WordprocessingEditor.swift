import Languages

/// Writes paragraphs into a DOCX by splicing bytes into its main part.
///
/// Nothing else of the package is touched: the other entries are copied as they are compressed, and
/// in the main part every byte that was there stays, but for the paragraph mark at the very end of
/// a container (see ``ContainerEnd``).
struct WordprocessingEditor {
  private let package: WordPackage
  private let part: Int
  private let host: HostPart
  private let document: Document
  private let revision: Revision?

  /// Opens the document for editing.
  ///
  /// - Throws: ``DocumentError`` where it is protected, signed or can't be spliced.
  init(_ source: [UInt8], document: Document, revision: Revision?) throws(DocumentError) {
    package = try WordPackage(source, path: document.path)
    try EditingRights.check(package, isTracked: revision != nil, path: document.path)
    host = try HostPart(package.index(of: package.mainPart), path: document.path)
    let name = package.mainPart
    part = document.sourceMap.parts.firstIndex { $0.lowercased() == name.lowercased() } ?? 0
    self.document = document
    self.revision = revision
  }

  /// The package with the edits made.
  ///
  /// - Throws: ``DocumentError`` where an edit has no place or the package can't be rewritten.
  func apply(_ edits: [Edit], to source: [UInt8]) throws(DocumentError) -> [UInt8] {
    var marks = try marks()
    let deleted = Set(
      edits.compactMap { edit -> Int? in
        if case .delete(let block) = edit { block } else { nil }
      })
    let insertions = edits.compactMap(\.insertion)
    let changes = WordChanges(host, document: document, part: part)
    let gone = try changes.paragraphs(ofBlocks: deleted)
    var followed: Set<Int> = []
    var splices = try splices(for: insertions, besides: gone, &followed, &marks)
    splices += try changes.splices(for: edits, followed: followed, &marks)
    guard Splice.areApart(splices) else { throw ChangeRefusal.overlap.error(document.path) }
    let changed = Splice.apply(splices, to: host.index.bytes)
    return try ZipArchiveWriter.replacing(
      [package.mainPart: changed], in: source, path: document.path)
  }

  /// The marks of tracked changes; nil where they are just written.
  private func marks() throws(DocumentError) -> RevisionMarks? {
    guard let revision else { return nil }
    let used = try RevisionIDs.used(in: package, main: host.index)
    return RevisionMarks(revision, prefix: host.prefix, ids: FreshIDs(used: used))
  }

  /// - Parameters:
  ///   - gone: The paragraphs that are taken out at the same time.
  ///   - followed: Those of them that get new paragraphs right after them.
  private func splices(
    for edits: [Edit.Insertion], besides gone: Set<Int>, _ followed: inout Set<Int>,
    _ marks: inout RevisionMarks?
  ) throws(DocumentError) -> [Splice] {
    guard !edits.isEmpty else { return [] }
    var places: [(point: InsertionPoint, edits: [Edit.Insertion])] = []
    for edit in edits {
      let point = try point(for: edit.place)
      if let same = places.firstIndex(where: { $0.point == point }) {
        places[same].edits.append(edit)
      } else {
        places.append((point, [edit]))
      }
    }
    var styles = HostStyles()
    if let name = package.part(ofType: "styles"), package.holds(name) {
      styles = HostStyles(try package.index(of: name))
    }
    let typesetter = HostTypesetter(host, styles: styles, document: document, part: part)
    var draft = DraftMarkup(prefix: host.prefix, typesetter: typesetter, marks: marks)
    var splices: [Splice] = []
    for place in places {
      let isGone = place.point.previous.map(gone.contains) ?? false
      if isGone, let previous = place.point.previous { followed.insert(previous) }
      splices += self.splices(at: place.point, place.edits, takesOver: !isGone, &draft)
    }
    marks = draft.marks
    return splices
  }

  private func point(for place: Edit.Place) throws(DocumentError) -> InsertionPoint {
    let finder = InsertionFinder(host, document: document, part: part)
    switch place {
    case .before(let block): return try finder.point(beside: paragraph(of: block), after: false)
    case .after(let block): return try finder.point(beside: paragraph(of: block), after: true)
    case .atEnd: return try finder.pointAtEnd()
    }
  }

  private func paragraph(of block: Int) throws(DocumentError) -> Int {
    let places = document.sourceMap.blocks
    guard places.indices.contains(block), places[block].part == part,
      let paragraph = host.paragraph(at: places[block].source.lowerBound)
    else {
      throw DocumentError(
        .noPlace, path: document.path,
        reason: .init(
          sv: "texten kan bara infogas i dokumentets löpande text, inte i sidhuvuden och noter",
          en: "text can only be put into the body of the document, not into page headers and notes"),
        advice: .init(
          sv: "Välj ett annat ställe med --section eller --after",
          en: "Choose another place with --section or --after"))
    }
    return paragraph
  }

  private func splices(
    at point: InsertionPoint, _ edits: [Edit.Insertion], takesOver: Bool,
    _ draft: inout DraftMarkup<HostTypesetter>
  ) -> [Splice] {
    var end: ContainerEnd?
    if takesOver, point.next == nil, let previous = point.previous, var marks = draft.marks,
      !isNumbered(previous)
    {
      end = ContainerEnd(after: previous, in: host, marks: &marks)
      if end != nil { draft.marks = marks }
    }
    var markup = ""
    for (number, edit) in edits.enumerated() {
      draft.typesetter.turn(to: point.offset, headingLevel: edit.headingLevel)
      var blocks = edit.blocks
      if number == 0, let previous = point.previous, host.name(previous) == .table,
        isRow(blocks.first)
      {
        // Two tables that touch are shown as one.
        blocks.insert(DraftBlock(.paragraph), at: 0)
      }
      let isLast = number == edits.count - 1
      let next = point.next.map { host.name($0) }
      if isRow(blocks.last), isLast ? next != .paragraph : isRow(edits[number + 1].blocks.first) {
        // A table must be followed by a paragraph where the body, a cell or a table follows.
        blocks.append(DraftBlock(.paragraph))
      }
      markup += draft.elements(blocks, takesOver: isLast ? end : nil).joined()
    }
    let insertion = Splice(at: point.offset, Array(markup.utf8))
    return [end?.splice, insertion].compactMap { $0 }
  }

  /// Whether a paragraph has a number or bullet.
  ///
  /// Readers that reject changes without knowing lists would part it from its words if its mark
  /// were the inserted one. An empty paragraph that some programs leave at the end is the lesser
  /// harm.
  private func isNumbered(_ paragraph: Int) -> Bool {
    zip(document.blocks, document.sourceMap.blocks).contains { block, source in
      source.part == part && source.source.lowerBound == host.start(paragraph)
        && block.label != nil
    }
  }

  private func isRow(_ block: DraftBlock?) -> Bool {
    if case .row = block?.kind { true } else { false }
  }
}
