/// The reading of one package: which parts are read, and in which order.
struct WordDocumentReading {
  private let package: WordPackage
  private let path: String
  private let main: XMLIndex
  private let builder: DocumentBuilder
  private let readsEvenPages: Bool

  /// Reads styles, numbering and settings, which the text needs.
  init(
    _ package: WordPackage, path: String, view: TrackedChangesView
  ) throws(DocumentError) {
    self.package = package
    self.path = path
    main = try package.index(of: package.mainPart)
    guard main.nodes.first?.name == .document, main.child(.body, of: 0) != nil else {
      throw main.nodes.first?.name == .document
        ? PackageFault.missingPart("w:body", path: path) : PackageFault.notWordDocument(path: path)
    }
    var unread: [String] = []
    let styles =
      try Self.optional("styles", in: package, &unread).map { StyleSheet($0) }
      ?? StyleSheet()
    let numbering =
      try Self.optional("numbering", in: package, &unread)
      .map { NumberingDefinitions($0, styles: styles) } ?? NumberingDefinitions()
    builder = DocumentBuilder(styles: styles, numbering: numbering, view: view)
    let settings = try Self.optional("settings", in: package, &unread)
    readsEvenPages =
      settings.flatMap { settings in
        settings.child(.evenAndOddHeaders, of: 0).map(settings.isOn)
      } ?? false
    for part in unread { builder.remarks.add(.unreadPart, part, block: nil) }
    if let settings { try noteTemplate(settings) }
  }

  /// Reads every story.
  func document() throws(DocumentError) -> Document {
    let body = main.child(.body, of: 0) ?? 0
    StoryReader(builder, xml: main, part: builder.place(of: package.mainPart), story: .body)
      .read(body)
    noteChanges(in: main)
    try readNotes(isEndnote: false)
    try readNotes(isEndnote: true)
    try readPages(areFooters: false)
    try readPages(areFooters: true)
    readTextBoxes()
    try noteComments()
    noteLinks()
    try noteProperties()
    builder.blocks = ManualHeadings.mark(
      builder.blocks, candidates: builder.boldBlocks, text: builder.text.bytes)
    return builder.document(path: path)
  }

  private func readNotes(isEndnote: Bool) throws(DocumentError) {
    let type = isEndnote ? "endnotes" : "footnotes"
    let wanted = builder.notes.filter { $0.reference.isEndnote == isEndnote }
    guard !wanted.isEmpty, let part = package.part(ofType: type),
      let xml = try optional(part)
    else { return }
    var notes: [String: Int] = [:]
    for node in xml.children(of: 0) {
      let kind = xml.string("type", of: node) ?? "normal"
      guard kind == "normal", let id = xml.string("id", of: node) else { continue }
      notes[id] = node
    }
    let place = builder.place(of: part)
    for (reference, block) in wanted {
      guard let node = notes[reference.id] else { continue }
      StoryReader(
        builder, xml: xml, part: place, story: isEndnote ? .endnote : .footnote, noteAnchor: block
      ).read(node)
    }
    noteChanges(in: xml)
  }

  private func readPages(areFooters: Bool) throws(DocumentError) {
    let targets = Dictionary(
      package.relationships.map { ($0.id, $0.target) }, uniquingKeysWith: { first, _ in first })
    var done: Set<String> = []
    for page in builder.pages where page.isFooter == areFooters {
      if page.type == "first", !builder.hasTitlePages { continue }
      if page.type == "even", !readsEvenPages { continue }
      guard
        let part = targets[page.relationship],
        done.insert(part).inserted, let xml = try optional(part)
      else { continue }
      StoryReader(
        builder, xml: xml, part: builder.place(of: part), story: areFooters ? .footer : .header
      ).read(0)
      noteChanges(in: xml)
    }
  }

  /// Text boxes may hold further text boxes, which join the end of the row.
  private func readTextBoxes() {
    var next = 0
    while next < builder.textBoxes.count {
      let box = builder.textBoxes[next]
      StoryReader(
        builder, xml: box.xml, part: box.part, story: .textBox, anchor: box.paragraph
      ).read(box.node)
      next += 1
    }
  }

  private func noteComments() throws(DocumentError) {
    guard let part = package.part(ofType: "comments"), let xml = try optional(part) else {
      return
    }
    for node in xml.children(of: 0) where xml.nodes[node].name == .comment {
      let id = xml.string("id", of: node) ?? ""
      let block = builder.comments[id]
      let range = builder.commentRanges[id]
      builder.remarks.add(.comment, plainText(xml, node), block: block, range: range)
      builder.remarks.add(
        .commentAuthor, xml.string("author", of: node) ?? "", block: block, range: range)
    }
  }

  /// What tracked changes tell besides the text of a part that has just been read.
  private func noteChanges(in xml: XMLIndex) {
    // Who made changes that are read as never made is of no interest.
    guard builder.view == .accepted else { return }
    for change in ChangeReading(xml: xml).found() {
      let isBody = xml === main
      let block = isBody ? block(at: change.offset) : max(0, builder.blocks.count - 1)
      builder.remarks.add(change.kind, change.text, block: block, count: change.count)
    }
  }

  /// The block in which an offset of the main part stands, or the one before it.
  private func block(at offset: Int) -> Int {
    var low = 0
    var high = builder.sources.count
    while low < high {
      let middle = (low + high) / 2
      if builder.sources[middle].source.lowerBound <= offset {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return max(0, low - 1)
  }

  /// What the file says about itself: parts that the package links to, the list of reviewers, the
  /// template.
  private func noteProperties() throws(DocumentError) {
    var parts = package.packageLinks.filter { link in
      !link.isExternal
        && ["core-properties", "extended-properties", "custom-properties"]
          .contains(Self.strictName(link.type))
    }.map(\.target)
    if let people = package.part(ofType: "people") { parts.append(people) }
    // A dead link harms nothing here.
    for part in parts where package.zip.entry(named: part) != nil {
      if let xml = try optional(part) { builder.properties.read(xml) }
    }
  }

  /// Strict packages write the types in one word (ISO/IEC 29500-1, 22.2).
  private static func strictName(_ type: String) -> String {
    switch type {
    case "extendedProperties": "extended-properties"
    case "customProperties": "custom-properties"
    default: type
    }
  }

  private func plainText(_ xml: XMLIndex, _ node: Int) -> String {
    var text = ""
    for at in node..<Int(xml.nodes[node].next) where text.utf8.count < 2_000 {
      switch xml.nodes[at].name {
      case .paragraph, .tab, .lineBreak: text += " "
      case .text: text += XMLText.string(xml.bytes, xml.content(of: at))
      default: break
      }
    }
    return text
  }

  private func noteTemplate(_ settings: XMLIndex) throws(DocumentError) {
    guard settings.child(.attachedTemplate, of: 0) != nil,
      let part = package.part(ofType: "settings"),
      let links = try optional(Relationship.partName(for: part))
    else { return }
    for link in Relationship.read(links, source: part)
    where link.type == "attachedTemplate" && link.isExternal {
      builder.remarks.add(.externalTemplate, link.target, block: nil)
      builder.properties.add(.template, link.target)
    }
  }

  /// Names what the document embeds or fetches from elsewhere; ordinary hyperlinks are text.
  private func noteLinks() {
    for link in package.relationships {
      switch (link.type, link.isExternal) {
      case ("hyperlink", _), ("attachedTemplate", _): break
      case (_, true): builder.remarks.add(.externalLink, link.target, block: nil)
      case ("aFChunk", _), ("oleObject", _), ("package", _), ("subDocument", _):
        builder.remarks.add(.embeddedDocument, link.target, block: nil)
      case ("diagramData", _), ("chart", _):
        builder.remarks.add(.unreadPart, link.target, block: nil)
      default: break
      }
    }
  }

  private func optional(_ part: String) throws(DocumentError) -> XMLIndex? {
    var unread: [String] = []
    let xml = try Self.optional(part: part, in: package, &unread)
    for part in unread { builder.remarks.add(.unreadPart, part, block: nil) }
    return xml
  }

  private static func optional(
    _ type: String, in package: WordPackage, _ unread: inout [String]
  ) throws(DocumentError) -> XMLIndex? {
    guard let part = package.part(ofType: type) else { return nil }
    return try optional(part: part, in: package, &unread)
  }

  /// A part that the text can be read without: damage is remarked on, an attack is refused.
  private static func optional(
    part: String, in package: WordPackage, _ unread: inout [String]
  ) throws(DocumentError) -> XMLIndex? {
    do throws(DocumentError) {
      return try package.index(of: part)
    } catch {
      guard error.cause == .damaged else { throw error }
      unread.append(part)
      return nil
    }
  }
}
