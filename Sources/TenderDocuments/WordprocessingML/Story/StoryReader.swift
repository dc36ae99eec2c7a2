/// Reads one story of a document: the body, a note, a page header, a text box.
///
/// Paragraphs and tables here; what stands inside a paragraph in the other files of this folder.
/// Every walk follows the node table and goes no deeper than the scanner's limit of nesting.
final class StoryReader {
  /// Where blocks stand.
  struct Place {
    var cell: Block.Cell?
    /// Inside the control around a table of contents.
    var isContents = false
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

  let builder: DocumentBuilder
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
  var hiddenText = ""
  var deletedText = ""
  var insertedText = ""
  /// Field characters without a partner; worked out when the first field is met.
  lazy var lostFieldCharacters = FieldStack.unmatched(
    in: xml, story: storyNode, view: builder.view)
  /// Whether blanks at the ends of text count throughout the part; seldom said, so seldom read.
  lazy var partPreservesSpace = xml.string("space", in: .xml, of: 0) == "preserve"

  private var counters = NumberCounters()
  private var storyNode = 0

  init(
    _ builder: DocumentBuilder, xml: XMLIndex, part: Int, story: Block.Story, anchor: Int? = nil,
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
      case .inserted, .movedTo:
        if builder.view == .original { skip(child) } else { blocks(in: child, place) }
      case .deleted, .movedFrom:
        if builder.view == .accepted { skip(child) } else { blocks(in: child, place) }
      case .alternateContent:
        if let branch = xml.understoodBranch(of: child) { blocks(in: branch, place) }
      case .section: section(child)
      case .commentRangeStart, .commentRangeEnd: commentRange(child)
      default: break
      }
    }
  }

  private func paragraph(_ node: Int, _ place: Place) {
    if anchor == nil { builder.paragraph += 1 }
    let properties = ParagraphProperties(xml, node, styles: builder.styles)
    let range = xml.range(of: node)
    if open == nil { builder.text.beginBlock() }
    if open == nil || builder.text.blockIsEmpty {
      open = OpenParagraph(
        number: anchor ?? builder.paragraph, start: range.lowerBound, end: range.upperBound,
        properties: properties, place: place)
    } else {
      open?.end = range.upperBound
      open?.properties = properties
    }
    inline(in: node, Inline(style: properties.style))
    if let end = properties.section { section(end) }
    if !properties.isJoinedToNext(in: builder.view) { finishOpenParagraph() }
  }

  /// Ends the open paragraph: at its mark, or where nothing can be joined to it.
  func finishOpenParagraph() {
    guard let paragraph = open else { return }
    open = nil
    let range = builder.text.endBlock()
    noteUnseenText()
    let properties = paragraph.properties
    var label: String?
    // A paragraph of which nothing shows takes no number.
    if range != nil || !properties.markIsHidden,
      let number = properties.number(styles: builder.styles, numbering: builder.numbering)
    {
      label = counters.advance(
        list: number.list, level: number.level, in: builder.numbering)
      if let range { append(paragraph, range, label: label, level: number.level + 1) }
    } else if let range {
      append(paragraph, range, label: nil, level: nil)
    }
  }

  private func append(
    _ paragraph: OpenParagraph, _ range: Range<Int>, label: String?, level: Int?
  ) {
    let style = builder.styles.styles[paragraph.properties.style]
    let text = builder.text.bytes[range]
    let reading = ParagraphKind(
      text: text, label: label, listLevel: level, style: style,
      outlineLevel: paragraph.properties.outlineLevel, story: story,
      isContents: paragraph.isContents || paragraph.place.isContents)
    if reading.mayBeHeading, paragraph.sawBold, !paragraph.sawPlain, paragraph.place.cell == nil {
      builder.boldBlocks.append(builder.blocks.count)
    }
    builder.blocks.append(
      Block(
        kind: reading.kind, range: range, label: reading.label, story: story,
        cell: paragraph.place.cell, paragraph: paragraph.number,
        style: style.name.isEmpty ? nil : style.name, anchor: noteAnchor))
    builder.sources.append(
      SourceMap.BlockSource(part: part, source: paragraph.start..<paragraph.end))
  }

  /// Turns what was gathered beside the paragraph into remarks.
  private func noteUnseenText() {
    let block = builder.blocks.count
    builder.remarks.add(.hiddenText, hiddenText, block: block)
    builder.remarks.add(.deletedText, deletedText, block: block)
    builder.remarks.add(.insertedText, insertedText, block: block)
    hiddenText = ""
    deletedText = ""
    insertedText = ""
  }

  /// Leaves out a node but counts its paragraphs, so that numbers stay those of the file.
  func skip(_ node: Int) {
    noteDeleted(node)
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

  /// Remembers the headers and footers of a section.
  private func section(_ node: Int) {
    for child in xml.children(of: node) {
      switch xml.nodes[child].name {
      case .titlePage: builder.hasTitlePages = builder.hasTitlePages || xml.isOn(child)
      case .headerReference, .footerReference:
        guard let id = xml.string("id", in: .relationship, of: child) else { continue }
        let reference = DocumentBuilder.PageReference(
          isFooter: xml.nodes[child].name == .footerReference, relationship: id,
          type: xml.string("type", of: child) ?? "default")
        if builder.knownPages.insert(reference).inserted { builder.pages.append(reference) }
      default: break
      }
    }
  }
}
