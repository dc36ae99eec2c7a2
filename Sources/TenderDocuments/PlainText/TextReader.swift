/// Reads plain text: finds the paragraphs, headings, lists and tables of a text without markup.
///
/// Texts come from PDF (lines broken at a margin, page marks, running headers) or from Word (one
/// line a paragraph, cells joined by bars); ``LineLayout`` tells which. Lines that are no content
/// become blocks of the kind `furniture`. Each cell of a row is a block of its own, so that one
/// cell can be quoted. A numbered heading keeps its number in the text and as its label.
enum TextReader {
  /// Reads a text file.
  ///
  /// - Throws: ``DocumentError`` for an empty file, and for binary content.
  static func read(_ bytes: [UInt8], path: String) throws(DocumentError) -> Document {
    let source = try SourceText(bytes, path: path)
    let text = source.utf8
    let lines = FurnitureFinder.mark(LineScanner.lines(of: text), of: text)
    let drafts = ParagraphAssembler.paragraphs(of: lines, in: text)
    return try TextDocumentBuilder(source, lines).document(drafts, path: path, format: .text)
  }
}
