/// The reading of one package: which parts are read, and in which order.
struct WordDocumentReading {
  let package: WordPackage
  let main: XMLIndex
  let builder: WordDocumentBuilder
  private let path: String
  private let readsEvenPages: Bool

  /// Reads styles, numbering and settings, which the text needs.
  init(
    _ package: WordPackage, path: String, view: TrackedChangesView
  ) throws(DocumentError) {
    self.package = package
    self.path = path
    main = try package.index(of: package.mainPart)
    guard main.nodes.first?.name == .document, let body = main.child(.body, of: 0) else {
      throw main.nodes.first?.name == .document
        ? PackageFault.missingPart("w:body").at(path) : PackageFault.notWordDocument.at(path)
    }
    var unread: [String] = []
    let styles =
      try Self.optional("styles", in: package, &unread).map { StyleSheet($0) }
      ?? StyleSheet(namedIn: main)
    let numbering =
      try Self.optional("numbering", in: package, &unread)
      .map { NumberingDefinitions($0, styles: styles) } ?? NumberingDefinitions()
    builder = WordDocumentBuilder(styles: styles, numbering: numbering, view: view)
    builder.readsBoxesInPlace = TextBoxBody.isBody(body, of: main, view: view)
    let settings = try Self.optional("settings", in: package, &unread)
    readsEvenPages =
      settings.flatMap { settings in
        settings.child(.evenAndOddHeaders, of: 0).map(settings.isOn)
      } ?? false
    for part in unread { builder.remarks.add(.unreadPart, part, block: nil) }
  }

  /// Reads every story.
  func document(_ format: DocumentFormat) throws(DocumentError) -> Document {
    let body = main.child(.body, of: 0) ?? 0
    StoryReader(builder, xml: main, part: builder.place(of: package.mainPart), story: .body)
      .read(body)
    let segments = builder.text.segments.count
    noteChanges(in: main)
    try readNotes(isEndnote: false)
    try readNotes(isEndnote: true)
    try readPages(areFooters: false)
    try readPages(areFooters: true)
    readTextBoxes()
    try noteComments()
    try noteLinks()
    try noteProperties()
    let pages = PageReading(main, body: body, styles: builder.styles)
      .starts(in: builder.text.segments[..<segments], pages: builder.properties.pages)
    return builder.document(path: path, format: format, pages: pages)
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
    for relationship in builder.pages.shown(areFooters: areFooters, withEven: readsEvenPages) {
      guard let part = targets[relationship], done.insert(part).inserted,
        let xml = try optional(part)
      else { continue }
      StoryReader(
        builder, xml: xml, part: builder.place(of: part), story: areFooters ? .footer : .header
      ).read(0)
      noteChanges(in: xml)
      try noteLinks(of: part)
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

  // MARK: Parts

  /// A part that the text can be read without; nil where it is damaged.
  func optional(_ part: String) throws(DocumentError) -> XMLIndex? {
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
