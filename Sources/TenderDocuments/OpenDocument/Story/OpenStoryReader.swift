/// Reads one story of an OpenDocument text: the body, a note, a page header, a text box.
///
/// Paragraphs here; lists, tables, what stands inside a paragraph and tracked changes in the other
/// files of this folder. Every walk follows the node table and goes no deeper than the scanner's
/// limit of nesting.
final class OpenStoryReader {
  /// Where blocks stand.
  struct Place {
    var cell: Block.Cell?
    /// Inside a table of contents or another index.
    var isContents = false
    /// Inside a section that is not shown.
    var isHidden = false
    /// The list around it, with its level from 0.
    var list: OpenListCounter.Run?
    var level = -1
    /// The item around it, of which the first paragraph takes the number.
    var item: Item?
  }

  /// An item of a list.
  final class Item {
    let isNumbered: Bool
    let start: Int?
    /// Whether a paragraph of it has been read.
    var isBegun = false

    init(isNumbered: Bool, start: Int?) {
      self.isNumbered = isNumbered
      self.start = start
    }
  }

  /// A paragraph that is being read; several in the file where changes have parted or joined them.
  struct OpenParagraph {
    var number: Int
    var start: Int
    var end: Int
    var node: Int
    var place: Place
    var style: OpenStyleSheet.Style
    var isHidden = false
    var sawBold = false
    var sawPlain = false
  }

  /// A tracked change that the text stands in.
  struct OpenChange {
    let id: String
    let author: String
    var isDeletion = false
    var start: Int
  }

  let builder: OpenDocumentBuilder
  let xml: XMLIndex
  /// The place of the part in the source map.
  let part: Int
  let sheet: OpenStyleSheet
  let story: Block.Story
  /// The number of the paragraph that a text box hangs on.
  let anchor: Int?
  /// The index of the block that refers to a note.
  let noteAnchor: Int?
  let changes: OpenChanges

  var open: OpenParagraph?
  var counter: OpenListCounter
  var openChanges: [OpenChange] = []
  /// Deletions that have been put back, each at its one place, and how many stand in one another.
  var restored: Set<Int> = []
  var restoring = 0
  /// The text of the open paragraph that is not shown, for remarks.
  var unseen = UnseenText()

  init(
    _ builder: OpenDocumentBuilder, xml: XMLIndex, part: Int, sheet: OpenStyleSheet,
    story: Block.Story, anchor: Int? = nil, noteAnchor: Int? = nil
  ) {
    self.builder = builder
    self.xml = xml
    self.part = part
    self.sheet = sheet
    self.story = story
    self.anchor = anchor
    self.noteAnchor = noteAnchor
    counter = OpenListCounter(sheet)
    changes = builder.changes(in: xml, part: part)
  }

  /// Reads everything in a node.
  func read(_ node: Int) {
    blocks(in: node, Place())
    finishParagraph()
  }

  /// Whether the text is an insertion that the view does not have.
  var isUnmade: Bool { builder.view == .original && !openChanges.isEmpty }

  // MARK: Blocks

  func blocks(in node: Int, _ place: Place) {
    for child in xml.children(of: node) { block(child, place) }
  }

  func block(_ node: Int, _ place: Place) {
    switch xml.nodes[node].name {
    case .openParagraph, .openHeading: paragraph(node, place)
    case .openList:
      finishParagraph()
      list(node, place)
    case .openTable:
      finishParagraph()
      table(node, place)
    case .openSection: section(node, place)
    case .openIndexBody:
      var inside = place
      inside.isContents = true
      blocks(in: node, inside)
    case .openNumberedParagraph: blocks(in: node, place)
    case .openPageBreak: builder.pageStarts?.append(builder.text.end)
    case .openChangeStart, .openChangeEnd, .openChangePoint: change(node)
    case .openFrame: box(node)
    case .openChanges, .openForms, .openScripts, .openEvents, .openSequences, .openVariables,
      .openUserFields:
      break
    default:
      // An index of any kind, and shapes that hang on a page: what has paragraphs is read.
      if place.isContents || xml.child(.openIndexBody, of: node) != nil {
        blocks(in: node, place)
      } else if hasParagraphs(node) {
        putAside(node)
      }
    }
  }

  private func section(_ node: Int, _ place: Place) {
    var inside = place
    let display = xml.string("display", in: .openText, of: node)
    let isOff = xml.string("is-hidden", in: .openText, of: node) == "true"
    inside.isHidden = place.isHidden || display == "none" || display == "condition" && isOff
    if let source = xml.child(.openSectionSource, of: node),
      let target = xml.string("href", in: .link, of: source)
    {
      builder.remarks.add(.externalLink, target, block: builder.blocks.count)
    }
    blocks(in: node, inside)
  }

  /// Reads a paragraph or heading; its label is found when it ends.
  func paragraph(_ node: Int, _ place: Place) {
    if anchor == nil { builder.paragraph += 1 }
    let style = sheet.style(
      xml.string("style-name", in: .openText, of: node), family: "paragraph")
    let range = xml.range(of: node)
    if open == nil { beginBlock() }
    if style.breaksPage == true, place.cell == nil, story == .body, !builder.blocks.isEmpty {
      builder.pageStarts?.append(builder.text.end)
    }
    if open == nil || builder.text.blockIsEmpty {
      open = OpenParagraph(
        number: anchor ?? builder.paragraph, start: range.lowerBound, end: range.upperBound,
        node: node, place: place, style: style)
    } else {
      // The mark before was never made: this goes on with what stood there.
      open?.end = range.upperBound
    }
    let isHidden = place.isHidden || hasHiddenParagraph(node)
    open?.isHidden = isHidden
    inline(in: node, plain(node))
    if !isUnmade { finishParagraph() }
  }

  func beginBlock() {
    builder.text.beginBlock()
    for index in openChanges.indices { openChanges[index].start = builder.text.end }
  }

  /// Ends the open paragraph.
  func finishParagraph() {
    guard let paragraph = open else { return }
    markOpenChanges()
    open = nil
    let range = builder.text.endBlock()
    builder.note(&unseen)
    let (label, level) = number(of: paragraph)
    guard let range else { return }
    append(paragraph, range, label: label, level: level)
  }

  /// The number as the list or the outline shows it, and the level of the list.
  private func number(of paragraph: OpenParagraph) -> (label: String?, level: Int?) {
    // A paragraph of which nothing shows takes no number.
    guard !paragraph.isHidden else { return (nil, nil) }
    let place = paragraph.place
    if let run = place.list, let item = place.item {
      guard !item.isBegun else { return (nil, nil) }
      item.isBegun = true
      guard item.isNumbered else { return (nil, nil) }
      return (counter.label(run, level: place.level, start: item.start), place.level + 1)
    }
    let node = paragraph.node
    guard xml.nodes[node].name == .openHeading, paragraph.style.list != "",
      xml.string("is-list-header", in: .openText, of: node) != "true"
    else { return (nil, nil) }
    let restarts = xml.string("restart-numbering", in: .openText, of: node) == "true"
    let start = xml.integer("start-value", in: .openText, of: node)
    return (
      counter.headingLabel(
        level: (outlineLevel(node) ?? 1) - 1, start: restarts ? start ?? 1 : nil), nil
    )
  }

  private func outlineLevel(_ node: Int) -> Int? {
    guard xml.nodes[node].name == .openHeading else { return nil }
    return min(9, max(1, xml.integer("outline-level", in: .openText, of: node) ?? 1))
  }

  private func append(
    _ paragraph: OpenParagraph, _ range: Range<Int>, label: String?, level: Int?
  ) {
    var style = StyleSheet.Style()
    style.name = paragraph.style.name
    style.headingLevel = paragraph.style.headingLevel
    style.isContents = paragraph.style.isContents
    builder.append(
      DocumentBuilder.Paragraph(
        range: range, label: label, listLevel: level, style: style,
        outlineLevel: outlineLevel(paragraph.node).map { $0 - 1 }, story: story,
        cell: paragraph.place.cell, isContents: paragraph.place.isContents,
        isBold: paragraph.sawBold && !paragraph.sawPlain, number: paragraph.number,
        noteAnchor: noteAnchor, source: .init(part: part, source: paragraph.start..<paragraph.end)))
  }

  private func hasHiddenParagraph(_ node: Int) -> Bool {
    guard let field = xml.descendant(.openHiddenParagraph, of: node) else { return false }
    return xml.string("is-hidden", in: .openText, of: field) == "true"
  }
}
