/// Reads one story of a document: the body, a note, a page header, a text box.
///
/// Paragraphs and tables here; what stands inside a paragraph in the other files of this folder.
/// Every walk follows the node table and goes no deeper than the scanner's limit of nesting.
final class StoryReader {
  /// A tracked change around text.
  struct Change: Equatable {
    let isDeletion: Bool
    let author: String
  }

  /// Where blocks stand.
  struct Place {
    var cell: Block.Cell?
    /// Inside the control around a table of contents.
    var isContents = false
    /// The tracked change of a whole row, cell or group of paragraphs around it.
    var change: Change?
  }

  /// A paragraph that is being read; several in the file where their marks are deleted.
  struct OpenParagraph {
    var number: Int
    var start: Int
    var end: Int
    var properties: ParagraphProperties
    var place: Place
    var sawBold = false
    var sawPlain = false
    var isContents = false
  }

  let builder: WordDocumentBuilder
  let xml: XMLIndex
  /// The place of the part in the source map.
  let part: Int
  let story: Block.Story
  /// The number of the paragraph that a text box hangs on.
  let anchor: Int?
  /// The index of the block that refers to a note.
  let noteAnchor: Int?

  var fields = FieldStack()
  var open: OpenParagraph?
  /// The text of the open paragraph that is not shown, for remarks.
  var unseen = UnseenText()
  /// Field characters without a partner; worked out when the first field is met.
  lazy var lostFieldCharacters = FieldStack.unmatched(
    in: xml, story: storyNode, view: builder.view)
  /// Whether blanks at the ends of text count throughout the part; seldom said, so seldom read.
  lazy var partPreservesSpace = xml.string("space", in: .xml, of: 0) == "preserve"

  private var counters = NumberCounters()
  private var storyNode = 0

  init(
    _ builder: WordDocumentBuilder, xml: XMLIndex, part: Int, story: Block.Story,
    anchor: Int? = nil,
    noteAnchor: Int? = nil
  ) {
    self.builder = builder
    self.xml = xml
    self.part = part
    self.story = story
    self.anchor = anchor
    self.noteAnchor = noteAnchor
  }

  /// Reads everything in a node.
  func read(_ node: Int) {
    storyNode = node
    blocks(in: node, Place())
    finishOpenParagraph()
  }

  // MARK: Blocks

  func blocks(in node: Int, _ place: Place) {
    for child in xml.children(of: node) {
      switch xml.nodes[child].name {
      case .paragraph: paragraph(child, place)
      case .table:
        finishOpenParagraph()
        table(child, place)
      case .control:
        control(child, place) { [self] content, place in blocks(in: content, place) }
      case .customXML, .smartTag: blocks(in: child, place)
      case .inserted, .movedTo, .deleted, .movedFrom:
        if let inside = placeInside(child, place) {
          blocks(in: child, inside)
        } else {
          skip(child)
        }
      case .alternateContent:
        if let branch = xml.understoodBranch(of: child) { blocks(in: branch, place) }
      case .section: builder.pages.add(child, of: xml)
      case .commentRangeStart, .commentRangeEnd: commentRange(child)
      default: break
      }
    }
  }

  private func paragraph(_ node: Int, _ place: Place) {
    if anchor == nil { builder.paragraph += 1 }
    let properties = ParagraphProperties(
      xml, node, styles: builder.styles, view: builder.view)
    let range = xml.range(of: node)
    if open == nil { builder.text.beginBlock() }
    let start = builder.text.end
    if open == nil || builder.text.blockIsEmpty {
      open = OpenParagraph(
        number: anchor ?? builder.paragraph, start: range.lowerBound, end: range.upperBound,
        properties: properties, place: place)
    } else {
      open?.end = range.upperBound
      open?.properties = properties
    }
    inline(in: node, Inline(style: properties.style, change: place.change))
    if let change = place.change { note(change, from: start) }
    if let end = properties.section { builder.pages.add(end, of: xml) }
    if !properties.isJoinedToNext(in: builder.view) { finishOpenParagraph() }
  }

  /// Ends the open paragraph: at its mark, or where nothing can be joined to it.
  func finishOpenParagraph() {
    guard let paragraph = open else { return }
    open = nil
    let range = builder.text.endBlock()
    if let range, !builder.text.dropped.isEmpty { builder.moveMarks(from: range.lowerBound) }
    builder.commentsInParagraph.removeAll(keepingCapacity: true)
    builder.note(&unseen)
    let properties = paragraph.properties
    var label: String?
    // A paragraph of which nothing shows takes no number.
    if range != nil || !properties.markIsHidden,
      let number = properties.number(styles: builder.styles, numbering: builder.numbering)
    {
      label = shownLabel(number, of: paragraph)
      if let range { append(paragraph, range, label: label, level: number.level + 1) }
    } else if let range {
      append(paragraph, range, label: nil, level: nil)
    }
    if builder.readsBoxesInPlace, story == .body, anchor == nil { readBoxesInPlace() }
  }

  /// The label of a paragraph; one that is deleted with its end shows a number and takes none.
  private func shownLabel(
    _ number: (list: Int, level: Int), of paragraph: OpenParagraph
  ) -> String? {
    let isDeleted =
      paragraph.properties.markIsDeleted || paragraph.place.change?.isDeletion == true
    if builder.view == .all, isDeleted {
      return counters.label(list: number.list, level: number.level, in: builder.numbering)
    }
    return counters.advance(list: number.list, level: number.level, in: builder.numbering)
  }

  private func append(
    _ paragraph: OpenParagraph, _ range: Range<Int>, label: String?, level: Int?
  ) {
    builder.append(
      DocumentBuilder.Paragraph(
        range: range, label: label, listLevel: level,
        style: builder.styles.styles[paragraph.properties.style],
        outlineLevel: paragraph.properties.outlineLevel, story: story, cell: paragraph.place.cell,
        isContents: paragraph.isContents || paragraph.place.isContents,
        isBold: paragraph.sawBold && !paragraph.sawPlain, number: paragraph.number,
        noteAnchor: noteAnchor, source: .init(part: part, source: paragraph.start..<paragraph.end)))
  }

  /// Leaves out a node but counts its paragraphs, so that numbers stay those of the file.
  func skip(_ node: Int, isChange: Bool = true) {
    if isChange { noteDeleted(node) }
    guard anchor == nil else { return }
    var at = node
    while at < Int(xml.nodes[node].next) {
      switch xml.nodes[at].name {
      case .textBoxContent, .fallback: at = Int(xml.nodes[at].next)
      case .paragraph:
        builder.paragraph += 1
        at += 1
      default: at += 1
      }
    }
  }

  /// Reads the text boxes that hang on a paragraph of a body that is made of them.
  private func readBoxesInPlace() {
    while !builder.textBoxes.isEmpty {
      let boxes = builder.textBoxes
      builder.textBoxes = []
      for box in boxes {
        StoryReader(builder, xml: box.xml, part: box.part, story: .body, anchor: box.paragraph)
          .read(box.node)
      }
    }
  }
}
