/// Makes documents of their own from drafts: letters, notes, agreements, forms, clauses.
///
/// The same draft always gives the same bytes, and nothing in them tells who made them.
public enum NewDocument {
  /// A Word document: A4, Swedish, with styles, lists and tables of Word's own kind.
  ///
  /// - Parameters:
  ///   - title: The title among the document's properties.
  ///   - running: What runs at the top of the pages from the second on; the title where it is nil.
  ///   - form: How the pages lie.
  ///   - path: Where the document is going to be written, for messages.
  /// - Throws: ``DocumentError`` with the cause `notWritable` where memory does not suffice.
  public static func docx(
    _ blocks: [DraftBlock], title: String, running: RunningHead? = nil,
    form: PageForm = .upright, path: String = ""
  ) throws(DocumentError) -> [UInt8] {
    var typesetter = NewDocumentTypesetter()
    typesetter.number(blocks)
    var draft = DraftMarkup(prefix: "w", typesetter: typesetter, marks: nil, form: form)
    var elements = draft.elements(blocks)
    // A body ends with a paragraph; after a table that ends the page it takes no room.
    if blocks.last?.isSetInTable == true { elements.append(NewPackage.lastParagraph("w")) }
    if elements.isEmpty { elements = draft.elements([DraftBlock(.paragraph)]) }
    let parts = NewPackage(
      body: elements.joined(), numbering: draft.typesetter.definitions, title: title,
      running: running ?? RunningHead(left: title), form: form)
    return try ZipArchiveWriter.archive(of: parts.entries, path: path)
  }

  /// A web page that stands alone: nothing is fetched, and it prints on A4.
  ///
  /// - Parameter title: The title of the page.
  public static func html(_ blocks: [DraftBlock], title: String) -> [UInt8] {
    Array(WebPage(title: title).text(blocks).utf8)
  }

  /// Plain text in UTF-8 with `\n` at the end of each line, a blank line between paragraphs.
  public static func text(_ blocks: [DraftBlock]) -> [UInt8] {
    Array(DraftText(.plain, lineWidth: nil).render(blocks).utf8)
  }

  /// Markdown in UTF-8 with `\n` at the end of each line.
  public static func markdown(_ blocks: [DraftBlock]) -> [UInt8] {
    Array(DraftText(.markdown, lineWidth: nil).render(blocks).utf8)
  }
}

extension DraftBlock {
  /// Whether the block becomes part of a table in Word.
  var isSetInTable: Bool {
    if case .row = kind { return true }
    return placing != nil
  }
}
