/// Writes comments as WordprocessingML.
struct CommentMarkup {
  /// How comments look in a document that has the styles for them.
  struct Styles {
    /// The id of the paragraph style `annotation text`.
    var text: String?
    /// The id of the character style `annotation reference`.
    var reference: String?

    /// No styles.
    init() {}

    /// Finds the styles; Word keeps their English names in every language.
    init(_ index: XMLIndex) {
      for node in index.children(of: 0) where index.nodes[node].name == .style {
        guard let name = index.child(.styleName, of: node),
          let id = index.string("styleId", of: node)
        else { continue }
        switch index.string("val", of: name)?.lowercased() {
        case "annotation text": text = id
        case "annotation reference": reference = id
        default: break
        }
      }
    }
  }

  let prefix: String
  let styles: Styles
  let revision: Revision

  /// One comment.
  ///
  /// - Parameters:
  ///   - declarations: Namespaces to be declared, with a blank before each.
  ///   - paragraphID: An attribute for the last paragraph, with a blank before it.
  func comment(
    _ id: Int32, _ paragraphs: [DraftBlock], key: String, declarations: String,
    paragraphID: String
  ) -> String {
    let w = prefix
    let signature = CommentSignature.text(key: key, paragraphs: paragraphs.map(\.plainText))
    var markup = "<\(w):comment\(declarations) \(w):id=\"\(id)\""
    markup += " \(w):author=\"\(XMLEscape.text(String(revision.author.prefix(255))))\""
    markup += " \(w):date=\"\(XMLEscape.text(revision.date))\""
    markup += " \(w):initials=\"\(XMLEscape.text(initials))\">"
    for (number, paragraph) in paragraphs.enumerated() {
      let runs = paragraph.runs.map { run($0.text, bold: $0.bold, italic: $0.italic) }.joined()
      markup += self.paragraph((number == 0 ? mark : "") + runs)
    }
    let small = "<\(w):color \(w):val=\"808080\"/><\(w):sz \(w):val=\"14\"/>"
    markup += paragraph(
      (paragraphs.isEmpty ? mark : "") + run(signature, small), attribute: paragraphID)
    return markup + "</\(w):comment>"
  }

  private var initials: String {
    String(revision.author.split(separator: " ").compactMap(\.first).prefix(9))
  }

  /// The sign that leads back from the comment to the text.
  private var mark: String {
    let style =
      styles.reference.map {
        "<\(prefix):rPr><\(prefix):rStyle \(prefix):val=\"\(XMLEscape.text($0))\"/></\(prefix):rPr>"
      } ?? ""
    return "<\(prefix):r>\(style)<\(prefix):annotationRef/></\(prefix):r>"
  }

  private func paragraph(_ content: String, attribute: String = "") -> String {
    let w = prefix
    let properties =
      styles.text.map { "<\(w):pStyle \(w):val=\"\(XMLEscape.text($0))\"/>" }
      ?? "<\(w):spacing \(w):before=\"0\" \(w):after=\"60\" \(w):line=\"240\""
      + " \(w):lineRule=\"auto\"/>"
    return "<\(w):p\(attribute)><\(w):pPr>\(properties)</\(w):pPr>\(content)</\(w):p>"
  }

  private func run(_ text: String, bold: Bool, italic: Bool) -> String {
    var properties = bold ? "<\(prefix):b/>" : ""
    if italic { properties += "<\(prefix):i/>" }
    if styles.text == nil { properties += "<\(prefix):sz \(prefix):val=\"20\"/>" }
    return run(text, properties)
  }

  private func run(_ text: String, _ properties: String) -> String {
    let w = prefix
    let look = properties.isEmpty ? "" : "<\(w):rPr>\(properties)</\(w):rPr>"
    let words = text.map { $0.isNewline || $0 == "\t" ? " " : $0 }
    return "<\(w):r>\(look)<\(w):t xml:space=\"preserve\">\(XMLEscape.text(String(words)))</\(w):t>"
      + "</\(w):r>"
  }
}
