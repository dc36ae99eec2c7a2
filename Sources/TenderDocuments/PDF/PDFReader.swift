/// Reads the text layer of PDF files, for linting.
///
/// Poppler's `pdftotext` tells every word with its place on the page; here words become lines, lines
/// the text that ``ParagraphAssembler`` knows from texts that others have taken out of PDF files.
package enum PDFReader {
  /// Whether a file is PDF: the mark may stand after other bytes, among the first 1,024 (ISO 32000-1,
  /// annex H, 3.4.1).
  static func recognises(_ bytes: [UInt8]) -> Bool {
    bytes.prefix(1_024).firstRange(of: mark) != nil
  }

  private static let mark = Array("%PDF-".utf8)

  /// Reads a document; ``Block/page`` is the page of the file.
  ///
  /// - Throws: ``DocumentError`` when poppler is not installed, and for files that are encrypted,
  ///   damaged, scanned without a text layer, too long or too slow to read.
  static func read(_ bytes: [UInt8], path: String) throws(DocumentError) -> Document {
    guard recognises(bytes) else { throw PDFFault.damaged.at(path) }
    guard let tool = PDFTextTool() else { throw PDFFault.noTool.at(path) }
    return try document(ofWords: tool.words(of: bytes, path: path), path: path)
  }

  /// Makes a document of what `pdftotext` told.
  ///
  /// - Throws: ``DocumentError`` where that is broken off, holds no text to speak of or too much.
  package static func document(
    ofWords output: [UInt8], path: String
  ) throws(DocumentError) -> Document {
    guard let reading = PDFWords(output), !reading.pages.isEmpty else {
      throw PDFFault.damaged.at(path)
    }
    guard reading.pages.count <= PDFTextTool.mostPages else { throw PDFFault.tooLong.at(path) }
    let letters = reading.pages.map(\.letters)
    let all = letters.reduce(0, +)
    guard all > 0 else { throw PDFFault.scanned.at(path) }
    // A stamp or a page number on each page is no text layer.
    guard all >= letters.count * leastLetters else { throw PDFFault.hardlyAnyText.at(path) }
    guard reading.unknown * 4 <= all else { throw PDFFault.unreadableLetters.at(path) }
    return try PDFDocumentBuilder(reading).document(path: path)
  }

  /// Fewer letters a page than this, on the average, are no document.
  private static let leastLetters = 20
}
