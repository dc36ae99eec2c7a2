import Languages

/// Puts edits into the source of a document.
public enum DocumentEditor {
  /// The source with the edits made; without any edit, the same bytes.
  ///
  /// In a DOCX the new paragraphs take over the look of the document's own, at a place outside
  /// tables and controls that must not be written in, and everything that was there keeps its
  /// bytes. A heading is numbered by its style, or, where the authors type numbers by hand, gets
  /// the next number if it is certain and none otherwise. In a text file they are written in the
  /// file's own encoding with its line ends; tracked changes do not exist there.
  ///
  /// What is taken out is struck where it stands; see ``Edit``. A place that can't be changed
  /// without hidden harm is refused: the result of a field, a control that is locked or bound to
  /// data, a formula, a text box, a footnote.
  ///
  /// - Parameters:
  ///   - source: The bytes that the document was read from.
  ///   - document: The document as it was read; places are indices into its blocks.
  ///   - revision: Who the change is tracked for; nil for text that is just written.
  /// - Throws: ``DocumentError`` with the cause `protected` for documents that must not be changed,
  ///   `noPlace` for a place that can't be changed so, `notWritable` where the written
  ///   document, read again, does not say what it should, `unsupported` for characters that the
  ///   file's encoding lacks, and `damaged` for packages that can't be rewritten safely.
  public static func apply(
    _ edits: [Edit], to source: [UInt8], document: Document, revision: Revision?
  ) throws(DocumentError) -> [UInt8] {
    guard edits.contains(where: { !$0.isEmpty }) else { return source }
    switch document.format {
    case .docx:
      let result = try WordprocessingEditor(source, document: document, revision: revision)
        .apply(edits, to: source)
      try EditProof.check(
        result, of: edits, source: source, document: document, isTracked: revision != nil)
      return result
    case .text, .markdown:
      return try TextFileEditor(source, document: document).apply(edits, to: source)
    case .wordXML:
      throw DocumentError(
        .protected, path: document.path,
        reason: .init(
          sv: "Word-XML i en enda fil granskas men ändras inte",
          en: "Word XML in a single file is linted but not changed"),
        advice: .init(
          sv: "Öppna filen i Word, spara den som .docx och försök igen",
          en: "Open the file in Word, save it as .docx and try again"))
    case .odt, .pdf:
      throw DocumentError(
        .protected, path: document.path,
        reason: .init(
          sv: document.format == .odt
            ? "OpenDocument-dokument kan granskas, men inte ändras här"
            : "PDF-filer kan granskas, men inte ändras här",
          en: document.format == .odt
            ? "OpenDocument texts can be checked, but not changed here"
            : "PDF files can be checked, but not changed here"),
        advice: .init(
          sv: document.format == .odt
            ? "Spara dokumentet som .docx i LibreOffice eller Word och ange den filen"
            : "Ange originalet i .docx",
          en: document.format == .odt
            ? "Save the document as .docx in LibreOffice or Word and give that file"
            : "Give the original in .docx"))
    case .notice:
      throw DocumentError(
        .protected, path: document.path,
        reason: .init(
          sv: "en annons i XML ändras inte här",
          en: "a notice in XML is not changed here"),
        advice: .init(
          sv: "Ändra uppgifterna i annonsverktyget",
          en: "Change the particulars in the tool for notices"))
    }
  }
}
