/// Reads from the body where its pages begin.
///
/// A DOCX has no pages. Word leaves a mark where it last began one (`w:lastRenderedPageBreak`,
/// ISO/IEC 29500-1, 17.3.3.13), also after breaks that stand in the text, so that a mark and a
/// break with no text between them are one page.
struct PageReading {
  private let xml: XMLIndex
  private let styles: StyleSheet
  /// Where pages begin, as offsets into the part.
  private var breaks: [Int] = []
  /// Whether the last program left any mark.
  private var hasMarks = false
  /// Whether a page has just begun and holds nothing yet.
  private var isAtTop = true
  /// Where the section that is read ends, when the next one begins a page.
  private var sectionEnd: Int?
  /// The outermost row that is read, and the most pages that a cell of it has begun: cells stand
  /// beside each other, and each crosses the same pages.
  private var row = (end: 0, most: 0)
  private var cell = (end: 0, count: 0)

  init(_ xml: XMLIndex, body: Int, styles: StyleSheet) {
    self.xml = xml
    self.styles = styles
    read(body)
  }

  /// The starts in the text; nil where the file does not tell them.
  ///
  /// - Parameters:
  ///   - segments: those of the body, ascending.
  ///   - pages: how many pages the file says that it has.
  func starts(in segments: ArraySlice<SourceMap.Segment>, pages: Int?) -> PageStarts? {
    // Without a mark the breaks in the text are all only where the file counts as many; programs
    // that never lay out a text write that it has one page.
    guard hasMarks || pages == breaks.count + 1 && !breaks.isEmpty,
      let end = segments.last?.text.upperBound
    else {
      return nil
    }
    var next = segments.startIndex
    let offsets = breaks.map { offset in
      while next < segments.endIndex, segments[next].source.upperBound <= offset { next += 1 }
      return next < segments.endIndex ? segments[next].text.lowerBound : end
    }
    let known = offsets.count + 1
    guard let pages, pages != known else { return PageStarts(offsets: offsets, isExact: false) }
    // Far more marks than pages: one of the two is of another version of the text.
    guard known <= pages + max(1, pages / 5), pages - known <= Self.mostUnmarked else { return nil }
    return PageStarts(
      offsets: Self.filled(offsets, end: end, with: pages - known), isExact: false)
  }

  /// More pages than this without a mark are not spread over a text.
  private static let mostUnmarked = 500

  /// The starts with those between them that the file counts and does not mark.
  ///
  /// Word marks no page that begins with a row of a table. Those pages are spread evenly over the
  /// longest stretches: near enough to turn to.
  private static func filled(_ starts: [Int], end: Int, with missing: Int) -> [Int] {
    guard missing > 0, starts.count < 10_000 else { return starts }
    let bounds = [0] + starts + [end]
    var pages = [Int](repeating: 1, count: bounds.count - 1)
    func share(_ stretch: Int) -> Int { (bounds[stretch + 1] - bounds[stretch]) / pages[stretch] }
    for _ in 0..<missing {
      guard let longest = pages.indices.max(by: { share($0) < share($1) }) else { break }
      pages[longest] += 1
    }
    return pages.indices.flatMap { stretch in
      let length = bounds[stretch + 1] - bounds[stretch]
      return (0..<pages[stretch]).map { bounds[stretch] + length * $0 / pages[stretch] }
    }.dropFirst().map(\.self)
  }

  private mutating func read(_ body: Int) {
    var sections = sectionStarts(in: body).dropFirst()
    var at = body + 1
    let end = Int(xml.nodes[body].next)
    while at < end {
      let node = xml.nodes[at]
      if let offset = sectionEnd, Int(node.start) >= offset {
        sectionEnd = nil
        begin(at: offset)
      }
      switch node.name {
      case .textBoxContent, .fallback, .paragraphChange, .sectionChange:
        at = Int(node.next)
        continue
      case .row where Int(node.start) >= row.end: row = (Int(node.end), 0)
      case .cell where Int(node.start) >= cell.end: cell = (Int(node.end), 0)
      case .paragraphProperties where startsPage(at) && !isAtTop: begin(at: Int(node.start))
      case .section:
        if sections.popFirst() == true, node.parent > 0 {
          // The section ends with the paragraph that tells of it.
          sectionEnd = Int(xml.nodes[Int(xml.nodes[Int(node.parent)].parent)].end)
        }
      case .lastRenderedPageBreak:
        hasMarks = true
        if !isAtTop { begin(at: Int(node.start)) }
      case .lineBreak where xml.string("type", of: at) == "page": begin(at: Int(node.end))
      case .text, .drawing, .picture, .object, .symbol, .fieldCharacter: isAtTop = false
      default: break
      }
      at += 1
    }
  }

  private mutating func begin(at offset: Int) {
    isAtTop = true
    if offset < row.end, offset < cell.end {
      cell.count += 1
      guard cell.count > row.most else { return }
      row.most = cell.count
    }
    breaks.append(offset)
  }

  /// Whether a paragraph begins a page, by its own word or its style's.
  private func startsPage(_ properties: Int) -> Bool {
    if let own = xml.child(.pageBreakBefore, of: properties) { return xml.isOn(own) }
    let key = xml.child(.paragraphStyle, of: properties).flatMap { xml.key("val", of: $0) }
    return key.map { styles.styles[styles.paragraphStyle($0)].startsPage ?? false } ?? false
  }

  /// For each section whether it begins a page; what a section is stands at its end.
  private func sectionStarts(in body: Int) -> [Bool] {
    var starts: [Bool] = []
    for at in (body + 1)..<max(body + 1, Int(xml.nodes[body].next))
    where xml.nodes[at].name == .section && !isFormer(at) {
      let type = xml.child(.sectionType, of: at).flatMap { xml.string("val", of: $0) }
      starts.append(type != "continuous" && type != "nextColumn")
    }
    return starts
  }

  /// Whether a section is what a tracked change has replaced.
  private func isFormer(_ section: Int) -> Bool {
    let parent = Int(xml.nodes[section].parent)
    return parent >= 0 && xml.nodes[parent].name == .sectionChange
  }
}
