/// The reading of one OpenDocument text: which parts are read, and in which order.
struct OpenDocumentReading {
  private let package: OpenDocumentPackage
  private let path: String
  private let builder: OpenDocumentBuilder
  private let sheet: OpenStyleSheet
  private let text: Int

  /// Finds the text and reads the styles that it needs.
  ///
  /// - Throws: ``DocumentError`` when the content is no text.
  init(
    _ package: OpenDocumentPackage, path: String, view: TrackedChangesView
  ) throws(DocumentError) {
    self.package = package
    self.path = path
    let content = package.content
    guard let body = content.child(.openBody, of: 0), let text = content.child(.openText, of: body)
    else { throw OpenDocumentFault.noText.at(path) }
    self.text = text
    builder = OpenDocumentBuilder(view: view)
    sheet = OpenStyleSheet(common: package.styles, automatic: content)
    for part in package.unread { builder.remarks.add(.unreadPart, part, block: nil) }
  }

  /// Reads every story.
  ///
  /// - Throws: ``DocumentError`` where there is no text at all.
  func document() throws(DocumentError) -> Document {
    let content = package.content
    let part = builder.place(of: "content.xml")
    // Pages are told by marks that not every program writes.
    if content.string("use-soft-page-breaks", in: .openText, of: text) == "true"
      || content.descendant(.openPageBreak, of: text) != nil
    {
      builder.pageStarts = []
    }
    OpenStoryReader(builder, xml: content, part: part, sheet: sheet, story: .body).read(text)
    readNotes(builder.footnotes, .footnote)
    readNotes(builder.endnotes, .endnote)
    readMasterPages()
    readTextBoxes()
    readProperties()
    let document = builder.document(path: path)
    guard document.blocks.contains(where: { $0.kind != .furniture }) else {
      throw EncodingDetector.empty(path)
    }
    return document
  }

  private func readNotes(_ notes: [OpenDocumentBuilder.Deferred], _ story: Block.Story) {
    for note in notes {
      OpenStoryReader(
        builder, xml: note.xml, part: note.part, sheet: note.sheet, story: story,
        noteAnchor: note.block
      ).read(note.node)
    }
  }

  /// Headers, then footers, of all master pages; the same text once.
  private func readMasterPages() {
    guard let styles = package.styles, let masters = styles.child(.openMasterStyles, of: 0) else {
      return
    }
    let pages = styles.children(of: masters).filter { styles.nodes[$0].name == .openMasterPage }
    let part = builder.place(of: styles === package.content ? "content.xml" : "styles.xml")
    let sheet = OpenStyleSheet(common: styles, automatic: styles)
    for (story, names) in Self.pageParts {
      var known: Set<String> = []
      for page in pages {
        for node in styles.children(of: page) where names.contains(styles.nodes[node].name) {
          guard styles.string("display", in: .openStyle, of: node) != "false",
            known.insert(XMLText.string(styles.bytes, styles.content(of: node))).inserted
          else { continue }
          OpenStoryReader(builder, xml: styles, part: part, sheet: sheet, story: story).read(node)
        }
      }
    }
  }

  private static let pageParts: [(Block.Story, Set<XMLName>)] = [
    (.header, [.openHeader, .openHeaderFirst, .openHeaderLeft]),
    (.footer, [.openFooter, .openFooterFirst, .openFooterLeft]),
  ]

  /// Text boxes may hold further text boxes, which join the end of the row.
  private func readTextBoxes() {
    var next = 0
    while next < builder.textBoxes.count {
      let box = builder.textBoxes[next]
      OpenStoryReader(
        builder, xml: box.xml, part: box.part, sheet: box.sheet, story: .textBox,
        anchor: box.paragraph
      ).read(box.node)
      next += 1
    }
  }

  private func readProperties() {
    guard let meta = package.meta, let container = meta.child(.openMeta, of: 0) else { return }
    for node in meta.children(of: container) {
      let kind: DocumentProperty.Kind? =
        switch meta.nodes[node].name {
        case .title: .title
        case .subject: .subject
        case .description: .description
        case .openKeyword: .keywords
        case .openInitialCreator: .creator
        // The one who saved the file last (OpenDocument 1.3, part 3, 4.3.2.7).
        case .creator: .lastModifiedBy
        case .openUserDefined:
          .custom(name: String((meta.string("name", in: .openMeta, of: node) ?? "").prefix(300)))
        default: nil
        }
      if let kind {
        builder.properties.add(kind, XMLText.string(meta.bytes, meta.content(of: node)))
      } else if meta.nodes[node].name == .openTemplate {
        let target = meta.string("href", in: .link, of: node) ?? ""
        builder.properties.add(.template, target)
        if target.contains("://") { builder.remarks.add(.externalTemplate, target, block: nil) }
      }
    }
  }
}
