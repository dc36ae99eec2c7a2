import Languages

/// The exact place in the main part where new paragraphs are spliced in.
struct InsertionPoint: Equatable {
  /// The byte before which they go.
  let offset: Int
  /// The paragraph, table or control before it in the same container; nil at the container's start.
  let previous: Int?
  /// The one after it; nil where the container ends.
  let next: Int?
}

/// Finds the place for new paragraphs beside an anchor.
///
/// A paragraph is easily put where it does harm: inside a cell it makes a row of a requirement table
/// grow, inside a data-bound control Word throws it away, inside a field it goes at the next
/// update, behind a deleted paragraph mark it swallows the paragraph before it. The finder leaves
/// such containers by the side that the edit asks for.
struct InsertionFinder {
  private let host: HostPart
  private let path: String
  /// Where the headings of the document begin, in bytes of the part, sorted.
  private let headings: [Int]

  /// Makes a finder.
  init(_ host: HostPart, document: Document, part: Int) {
    self.host = host
    path = document.path
    headings = zip(document.blocks, document.sourceMap.blocks)
      .filter { $0.headingLevel != nil && $1.part == part }
      .map { $1.source.lowerBound }.sorted()
  }

  /// The place before or after a paragraph.
  ///
  /// - Throws: ``DocumentError`` with the cause `protected` where the anchor lies in the middle of
  ///   a locked part of the document.
  func point(beside paragraph: Int, after: Bool) throws(DocumentError) -> InsertionPoint {
    var anchor = try climb(from: paragraph, after: after)
    var after = after
    if after, host.name(anchor) == .paragraph, host.endsSection(anchor), host.isEmpty(anchor) {
      // An empty paragraph that only carries a section break: what follows it would stand in the
      // next section, often on a page of another format.
      after = false
    }
    anchor = pastDeletedMarks(from: anchor, after: after)
    let neighbour = host.neighbour(of: anchor, after: after)
    return after
      ? InsertionPoint(offset: host.end(anchor), previous: anchor, next: neighbour)
      : InsertionPoint(offset: host.start(anchor), previous: neighbour, next: anchor)
  }

  /// The place after the last thing that the body shows.
  func pointAtEnd() throws(DocumentError) -> InsertionPoint {
    let elements = host.index.children(of: host.body).filter { host.name($0) != .section }
    let shown = elements.last { host.name($0) != .paragraph || !host.isEmpty($0) }
    guard let last = shown ?? elements.last else {
      let start = Int(host.index.nodes[host.body].contentStart)
      return InsertionPoint(offset: start, previous: nil, next: nil)
    }
    return try point(beside: last, after: true)
  }

  // MARK: Containers

  private func climb(from paragraph: Int, after: Bool) throws(DocumentError) -> Int {
    var ancestors: [Int] = [paragraph]
    while let top = ancestors.last, host.parent(top) != host.body, host.parent(top) > 0 {
      ancestors.append(host.parent(top))
    }
    // Everything up to the outermost container that can't be written in must be left.
    var place = 0
    for (level, element) in ancestors.enumerated() {
      let passed =
        after
        ? host.end(paragraph)..<host.end(element)
        : host.start(element)..<host.start(paragraph)
      let passesHeading = hasHeading(in: passed)
      switch host.name(element) {
      case .control where host.isLocked(control: element):
        guard !passesHeading else { throw locked() }
        place = level
      case .control where !host.isFreeText(control: element): place = level
      // A table with headings after the anchor is layout: beyond it the text would stand in
      // another section.
      case .table where !passesHeading: place = level
      case .paragraph, .textBoxContent, .alternateContent: place = level
      default: break
      }
    }
    // At the edge of a control of free text, outside is as good as inside, and safer.
    while place + 1 < ancestors.count, isEdge(ancestors[place], after: after) {
      guard host.name(ancestors[place + 1]) == .controlContent, place + 2 < ancestors.count else {
        break
      }
      place += 2
    }
    return outsideFields(ancestors[place], after: after)
  }

  private func hasHeading(in range: Range<Int>) -> Bool {
    headings.contains { range.contains($0) }
  }

  private func isEdge(_ element: Int, after: Bool) -> Bool {
    host.neighbour(of: element, after: after) == nil
  }

  private func locked() -> DocumentError {
    DocumentError(
      .protected, path: path,
      reason: .init(
        sv: "stället där texten hör hemma ligger i en låst del av dokumentet",
        en: "the place where the text belongs is in a locked part of the document"),
      advice: .init(
        sv: "Lås upp innehållskontrollen i Word, eller välj ett annat ställe med --after",
        en: "Unlock the content control in Word, or choose another place with --after"))
  }

  // MARK: Fields and marks

  /// Leaves a field that spans paragraphs, such as a table of contents.
  private func outsideFields(_ anchor: Int, after: Bool) -> Int {
    var open = 0
    var outermost = anchor
    let offset = after ? host.end(anchor) : host.start(anchor)
    for node in host.index.nodes.indices where host.name(node) == .fieldCharacter {
      let kind = host.index.string("fldCharType", of: node)
      if host.start(node) >= offset, open == 0 { break }
      if kind == "begin" {
        if open == 0 { outermost = node }
        open += 1
      } else if kind == "end", open > 0 {
        open -= 1
        if open == 0, host.start(node) >= offset {
          return sibling(of: anchor, around: after ? node : outermost) ?? anchor
        }
      }
    }
    return anchor
  }

  /// The sibling of an element that holds a node.
  private func sibling(of element: Int, around node: Int) -> Int? {
    let position = host.start(node)
    return host.siblings(of: element).first {
      host.start($0) <= position && position < host.end($0)
    }
  }

  /// A paragraph whose mark is deleted flows together with the next one as soon as the change is
  /// accepted, and a drop cap is the beginning of the paragraph after it; nothing may come between
  /// the two.
  private func pastDeletedMarks(from anchor: Int, after: Bool) -> Int {
    func isJoined(_ node: Int) -> Bool {
      host.name(node) == .paragraph
        && (host.markIs([.deleted, .movedFrom], node)
          || host.properties(of: node)["framePr"]?.contains(":dropCap=") == true)
    }
    var anchor = anchor
    if after {
      while isJoined(anchor), let next = host.neighbour(of: anchor, after: true) { anchor = next }
    } else {
      while let previous = host.neighbour(of: anchor, after: false), isJoined(previous) {
        anchor = previous
      }
    }
    return anchor
  }
}
