/// Leads from passages of the logical text to places between the runs of the main part.
///
/// Where a place can't be reached exactly, it leaves what must not be parted by the side that makes
/// the passage larger: a field code, a control that is bound to data or locked, alternative content,
/// a text box, a formula.
struct InlineFinder {
  private let host: HostPart
  private let document: Document
  private let part: Int

  /// Makes a finder.
  ///
  /// - Parameter part: The main part's place among those of the document's source map.
  init(_ host: HostPart, document: Document, part: Int) {
    self.host = host
    self.document = document
    self.part = part
  }

  // MARK: Passages

  /// The places of a passage; nil where it does not stand in the body, or can't be marked there.
  func range(of passage: Range<Int>) -> InlineRange? {
    guard let (first, last) = bytes(of: passage), let start = edge(at: first, isEnd: false),
      let end = edge(at: last, isEnd: true)
    else { return nil }
    return range(start, end)
  }

  /// The places around all that a paragraph holds; nil where nothing may be put into it.
  func range(ofParagraph paragraph: Int) -> InlineRange? {
    guard isOpen(paragraph) else { return nil }
    guard !host.index.isEmptyTag(paragraph) else {
      let place = InlinePlace(
        offset: host.end(paragraph) - 2, kind: .inTag(element: paragraph))
      return InlineRange(start: place, end: place, reference: place, isExact: false)
    }
    let properties = host.index.child(.paragraphProperties, of: paragraph)
    let start = properties.map(host.end) ?? Int(host.index.nodes[paragraph].contentStart)
    let end = Int(host.index.nodes[paragraph].contentEnd)
    return InlineRange(
      start: InlinePlace(offset: start, kind: .between),
      end: InlinePlace(offset: end, kind: .between),
      reference: InlinePlace(offset: end, kind: .between), isExact: false)
  }

  /// The paragraph nearest to a byte that something may be put into.
  ///
  /// That is the last one before it, else the first one; one that holds something is preferred.
  func paragraph(near offset: Int) -> Int? {
    var nearest: Int?
    var empty: Int?
    for node in host.index.nodes.indices where host.name(node) == .paragraph {
      guard nearest == nil || host.start(node) <= offset else { break }
      guard isOpen(node) else { continue }
      if host.index.isEmptyTag(node) { empty = empty ?? node } else { nearest = node }
    }
    return nearest ?? empty
  }

  /// The paragraph in whose place the document as a whole is commented on: itself, or where it stands
  /// in a content control, one of the next that does not.
  ///
  /// LibreOffice 7.4 drops the text of a control around paragraphs, rows or cells in which the
  /// reference to a comment stands.
  func outsideOfControls(_ paragraph: Int) -> Int {
    let isFree = { (node: Int) in
      !host.index.lineage(of: node).contains { host.name($0) == .control }
    }
    if isFree(paragraph) { return paragraph }
    // Further down it would no longer be the beginning.
    let next = host.index.nodes.indices[paragraph...].lazy
      .filter { host.name($0) == .paragraph }.prefix(Self.beginning)
      .first { isFree($0) && isOpen($0) && !host.index.isEmptyTag($0) }
    return next ?? paragraph
  }

  /// How many paragraphs are looked through for a place at the beginning.
  private static let beginning = 30

  /// The first and the last byte of a passage, the last one exclusive.
  private func bytes(of passage: Range<Int>) -> (Int, Int)? {
    let segments = document.sourceMap.segments
    var low = 0
    var high = segments.count
    while low < high {
      let middle = (low + high) / 2
      if segments[middle].text.upperBound <= passage.lowerBound {
        low = middle + 1
      } else {
        high = middle
      }
    }
    var last = low
    while last < segments.count, segments[last].text.lowerBound < passage.upperBound { last += 1 }
    guard low < last, segments[low].part == part, segments[last - 1].part == part else {
      return nil
    }
    let (head, tail) = (segments[low], segments[last - 1])
    let before = max(0, passage.lowerBound - head.text.lowerBound)
    let after = max(0, tail.text.upperBound - passage.upperBound)
    let start = head.source.lowerBound + (head.isVerbatim ? before : 0)
    let end = tail.source.upperBound - (tail.isVerbatim ? after : 0)
    return start < end ? (start, end) : nil
  }

  private func range(_ start: Edge, _ end: Edge) -> InlineRange? {
    guard start.place.offset <= end.place.offset else { return nil }
    // A passage without extent would have its end before its beginning.
    guard start.place != end.place else { return nil }
    return InlineRange(
      start: start.place, end: end.place, reference: end.outside,
      isExact: start.isExact && end.isExact)
  }

  // MARK: Edges

  private struct Edge {
    let place: InlinePlace
    /// The same outside of everything in the paragraph.
    let outside: InlinePlace
    let isExact: Bool
  }

  private func edge(at offset: Int, isEnd: Bool) -> Edge? {
    guard let node = host.index.innermost(around: isEnd ? offset - 1 : offset) else { return nil }
    let lineage = host.index.lineage(of: node)
    guard let depth = lineage.lastIndex(where: { host.name($0) == .paragraph }),
      isOpen(lineage[depth]), depth > 0
    else { return nil }
    let inside = lineage[..<depth]
    if let blocked = inside.lastIndex(where: { !mayBeEntered($0) }) {
      // What holds it must itself stand among runs.
      let element = inside[blocked...].first { isHolder(host.parent($0)) } ?? lineage[depth - 1]
      return edge(beside: element, inside: lineage[depth], isEnd: isEnd, isExact: false)
    }
    guard let text = inside.first, host.name(text) == .text, inside.count > 1,
      host.name(inside[1]) == .run
    else {
      let run = inside.first { host.name($0) == .run } ?? lineage[depth - 1]
      return edge(beside: run, inside: lineage[depth], isEnd: isEnd, isExact: false)
    }
    let run = inside[1]
    let cut = TextCut(host.index, text: text, at: offset, isEnd: isEnd)
    guard let place = cut.place(in: run) else {
      return edge(
        beside: run, inside: lineage[depth], isEnd: isEnd, isExact: cut.isAtEdge)
    }
    let outside =
      host.parent(run) == lineage[depth]
      ? place : beside(lineage[depth - 1], isEnd: isEnd)
    return Edge(place: place, outside: outside, isExact: true)
  }

  private func edge(
    beside element: Int, inside paragraph: Int, isEnd: Bool, isExact: Bool
  ) -> Edge {
    let lineage = host.index.lineage(of: element)
    let outermost = lineage.firstIndex(of: paragraph).map { lineage[max(0, $0 - 1)] } ?? element
    return Edge(
      place: beside(element, isEnd: isEnd), outside: beside(outermost, isEnd: isEnd),
      isExact: isExact)
  }

  private func beside(_ element: Int, isEnd: Bool) -> InlinePlace {
    InlinePlace(offset: isEnd ? host.end(element) : host.start(element), kind: .between)
  }

  // MARK: Containers

  /// Whether markers may stand among the children of an element.
  private func isHolder(_ node: Int) -> Bool {
    switch host.name(node) {
    case .paragraph, .hyperlink, .inserted, .deleted, .movedFrom, .movedTo, .controlContent,
      .simpleField, .smartTag, .customXML, .direction, .directionOverride:
      true
    default: false
    }
  }

  /// Whether a passage may begin or end inside an element of a paragraph.
  private func mayBeEntered(_ node: Int) -> Bool {
    switch host.name(node) {
    case .text, .run: true
    case .control: host.isFreeText(control: node) && !host.isLocked(control: node)
    default: isHolder(node) && host.name(node) != .paragraph
    }
  }

  /// Whether something may be put into a paragraph of the body: not in a text box, alternative
  /// content or a locked control.
  private func isOpen(_ paragraph: Int) -> Bool {
    host.index.lineage(of: paragraph).dropFirst().allSatisfy { node in
      switch host.name(node) {
      case .document, .body, .table, .row, .cell, .controlContent, .customXML, .smartTag, .inserted,
        .movedTo:
        true
      case .control: !host.isLocked(control: node) && !host.isBound(control: node)
      default: false
      }
    }
  }
}
