/// The parts of a new Word document.
struct NewPackage {
  private let body: String
  private let numbering: [NewDocumentTypesetter.Definition]
  private let title: String
  private let running: RunningHead
  private let form: PageForm

  /// Makes a package around the paragraphs of a body.
  init(
    body: String, numbering: [NewDocumentTypesetter.Definition], title: String,
    running: RunningHead, form: PageForm
  ) {
    self.body = body
    self.numbering = numbering
    self.title = title
    self.running = running
    self.form = form
  }

  /// The paragraph that must follow a table at the end of a body, so low that it makes no new page.
  static func lastParagraph(_ w: String) -> String {
    "<\(w):p><\(w):pPr><\(w):spacing \(w):before=\"0\" \(w):after=\"0\" \(w):line=\"20\" "
      + "\(w):lineRule=\"exact\"/><\(w):rPr><\(w):sz \(w):val=\"2\"/></\(w):rPr></\(w):pPr></\(w):p>"
  }

  /// The parts in the order in which they are written; the types come first, as readers expect.
  var entries: [(name: String, bytes: [UInt8])] {
    [
      ("[Content_Types].xml", Self.contentTypes),
      ("_rels/.rels", Self.packageRelationships),
      ("word/document.xml", document),
      ("word/_rels/document.xml.rels", Self.documentRelationships),
      ("word/styles.xml", NewStyles.markup(form)),
      ("word/numbering.xml", numberingPart),
      ("word/settings.xml", Self.settings),
      ("word/header1.xml", Self.header("")),
      ("word/header2.xml", Self.header(runningHead)),
      ("word/footer1.xml", Self.footer),
      ("word/footer2.xml", Self.footer),
      ("docProps/core.xml", core),
    ].map { ($0, Array((Self.declaration + $1).utf8)) }
  }

  private static let declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
  static let word =
    "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
  private static let relationship =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  private static let office = "application/vnd.openxmlformats-officedocument.wordprocessingml"

  // MARK: Package

  private static let contentTypes: String = {
    let parts = [
      ("document", "document.main"), ("styles", "styles"), ("numbering", "numbering"),
      ("settings", "settings"), ("header1", "header"), ("header2", "header"),
      ("footer1", "footer"), ("footer2", "footer"),
    ].map {
      "<Override PartName=\"/word/\($0).xml\" ContentType=\"\(office).\($1)+xml\"/>"
    }.joined()
    return "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
      + "<Default Extension=\"rels\" "
      + "ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
      + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>\(parts)"
      + "<Override PartName=\"/docProps/core.xml\" "
      + "ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/></Types>"
  }()

  private static let packageRelationships = links([
    (relationship + "/officeDocument", "word/document.xml"),
    (
      "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
      "docProps/core.xml"
    ),
  ])

  private static let documentRelationships = links([
    (relationship + "/styles", "styles.xml"), (relationship + "/numbering", "numbering.xml"),
    (relationship + "/settings", "settings.xml"), (relationship + "/header", "header1.xml"),
    (relationship + "/header", "header2.xml"), (relationship + "/footer", "footer1.xml"),
    (relationship + "/footer", "footer2.xml"),
  ])

  private static func links(_ targets: [(type: String, target: String)]) -> String {
    let links = targets.enumerated().map {
      "<Relationship Id=\"rId\($0 + 1)\" Type=\"\($1.type)\" Target=\"\($1.target)\"/>"
    }.joined()
    return "<Relationships "
      + "xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">\(links)</Relationships>"
  }

  /// Title and language only: no author, no dates.
  private var core: String {
    "<cp:coreProperties "
      + "xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" "
      + "xmlns:dc=\"http://purl.org/dc/elements/1.1/\">"
      + "<dc:title>\(XMLEscape.text(title))</dc:title><dc:language>sv-SE</dc:language>"
      + "</cp:coreProperties>"
  }

  /// Compatibility mode 15 is Word 2013 and later; without it Word opens the file as an old one.
  private static let settings =
    "<w:settings \(word)><w:zoom w:percent=\"100\"/><w:defaultTabStop w:val=\"1304\"/>"
    + "<w:autoHyphenation w:val=\"0\"/><w:characterSpacingControl w:val=\"doNotCompress\"/>"
    + "<w:compat><w:compatSetting w:name=\"compatibilityMode\" "
    + "w:uri=\"http://schemas.microsoft.com/office/word\" w:val=\"15\"/></w:compat>"
    + "<w:themeFontLang w:val=\"sv-SE\"/><w:decimalSymbol w:val=\",\"/>"
    + "<w:listSeparator w:val=\";\"/></w:settings>"

  // MARK: Text

  /// The body with its pages; the first one has nothing above its text, since a letter's own head or the
  /// title stands there.
  private var document: String {
    "<w:document \(Self.word) xmlns:r=\"\(Self.relationship)\"><w:body>\(body)<w:sectPr>"
      + "<w:headerReference w:type=\"default\" r:id=\"rId5\"/>"
      + "<w:headerReference w:type=\"first\" r:id=\"rId4\"/>"
      + "<w:footerReference w:type=\"default\" r:id=\"rId6\"/>"
      + "<w:footerReference w:type=\"first\" r:id=\"rId7\"/>"
      + form.markup + "<w:titlePg/></w:sectPr></w:body></w:document>"
  }

  private static func header(_ content: String) -> String {
    "<w:hdr \(word)><w:p><w:pPr><w:pStyle w:val=\"Sidhuvud\"/></w:pPr>\(content)</w:p></w:hdr>"
  }

  /// Sender and number; the tab to the right margin comes with the style.
  private var runningHead: String {
    guard !running.isEmpty else { return "" }
    let right =
      running.right.isEmpty ? "" : "<w:r><w:tab/></w:r>\(Self.words(running.right))"
    return Self.words(running.left) + right
  }

  private static func words(_ text: String) -> String {
    "<w:r><w:t xml:space=\"preserve\">\(XMLEscape.text(NoBreakSpaces.binding(text)))</w:t></w:r>"
  }

  /// Page and number of pages at the lower right, `Sida 1 (2)`.
  private static let footer =
    "<w:ftr \(word)><w:p><w:pPr><w:pStyle w:val=\"Sidfot\"/><w:jc w:val=\"right\"/></w:pPr>"
    + words("Sida\u{A0}")
    + "<w:fldSimple w:instr=\" PAGE \"><w:r><w:t>1</w:t></w:r></w:fldSimple>"
    + words("\u{A0}(")
    + "<w:fldSimple w:instr=\" NUMPAGES \"><w:r><w:t>1</w:t></w:r></w:fldSimple>"
    + words(")") + "</w:p></w:ftr>"

  // MARK: Lists

  /// Each level is indented by 0.75 cm, the label hanging.
  static func indent(level: Int) -> String {
    "<w:ind w:left=\"\(425 * min(9, max(1, level)))\" w:hanging=\"425\"/>"
  }

  /// Two numbered definitions for each list: its format, and the list itself.
  private var numberingPart: String {
    var formats = ""
    var lists = ""
    for (place, list) in numbering.enumerated() {
      formats += "<w:abstractNum w:abstractNumId=\"\(place)\">"
      formats += "<w:nsid w:val=\"\(String(0x4A5B_0000 + place, radix: 16, uppercase: true))\"/>"
      formats += "<w:multiLevelType w:val=\"singleLevel\"/><w:lvl w:ilvl=\"0\">"
      formats += "<w:start w:val=\"\(list.first?.value ?? 1)\"/>"
      formats += "<w:numFmt w:val=\"\(list.first?.format.rawValue ?? "bullet")\"/>"
      let text = list.first.map { "\($0.prefix)%1\($0.suffix)" } ?? (list.level == 1 ? "•" : "–")
      formats += "<w:lvlText w:val=\"\(XMLEscape.text(text))\"/><w:lvlJc w:val=\"left\"/>"
      formats += "<w:pPr>\(Self.indent(level: list.level))</w:pPr></w:lvl></w:abstractNum>"
      lists += "<w:num w:numId=\"\(place + 1)\"><w:abstractNumId w:val=\"\(place)\"/></w:num>"
    }
    return "<w:numbering \(Self.word)>\(formats)\(lists)</w:numbering>"
  }
}
