/// Makes documents of their own from drafts: letters, clauses.
///
/// The same draft always gives the same bytes, and nothing in them tells who made them.
public enum NewDocument {
  /// A Word document: A4, Swedish, with styles, lists and tables of Word's own kind.
  ///
  /// - Parameters:
  ///   - title: The title among the document's properties; it is not printed.
  ///   - path: Where the document is going to be written, for messages.
  /// - Throws: ``DocumentError`` with the cause `notWritable` where memory does not suffice.
  public static func docx(
    _ blocks: [DraftBlock], title: String, path: String = ""
  ) throws(DocumentError) -> [UInt8] {
    var typesetter = NewDocumentTypesetter()
    typesetter.number(blocks)
    var draft = DraftMarkup(prefix: "w", typesetter: typesetter, marks: nil)
    var elements = draft.elements(blocks)
    if case .row = blocks.last?.kind { elements += draft.elements([DraftBlock(.paragraph)]) }
    if elements.isEmpty { elements = draft.elements([DraftBlock(.paragraph)]) }
    let parts = NewPackage(
      body: elements.joined(), numbering: draft.typesetter.definitions, title: title)
    return try ZipArchiveWriter.archive(of: parts.entries, path: path)
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
