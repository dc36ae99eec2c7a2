import Languages

extension DocumentEditor {
  /// A DOCX with comments at its words; everything else in it keeps its bytes.
  ///
  /// Comments stand at exactly the words where the format allows it; runs are parted for that. In a
  /// control that is locked or bound to data, in a field, a formula or a text box the whole of it is
  /// marked; page headers and notes can't carry comments, so that the nearest paragraph of the body
  /// does. A comment about the same as one that is there already is not written again.
  ///
  /// - Parameters:
  ///   - comments: What is said of which words.
  ///   - source: The bytes that the document was read from.
  ///   - document: The document as it was read.
  ///   - revision: Whose comments they are, and of what time.
  /// - Throws: ``DocumentError`` with the cause `protected` for documents that must not be commented
  ///   on, `unsupported` for other formats, `noPlace` where no paragraph is open to comments,
  ///   `notWritable` where the comments can't be taken away again without a trace, and `damaged` for
  ///   packages that can't be rewritten safely.
  public static func annotate(
    _ comments: [DocumentComment], in source: [UInt8], document: Document, revision: Revision
  ) throws(DocumentError) -> Annotation {
    guard document.format == .docx else { throw noComments(document.path) }
    return try CommentWriter(source, document: document, revision: revision)
      .write(comments, into: source)
  }

  /// A DOCX without the comments that ``annotate(_:in:document:revision:)`` has put into it.
  ///
  /// Its parts have the bytes then that they had before, unless another program has saved the
  /// document since. A comment that somebody has answered stays, and so does one whose text somebody
  /// has changed: they are no longer only the program's.
  ///
  /// - Parameters:
  ///   - source: The document.
  ///   - path: The path as the user gave it, for messages.
  ///   - keepsResolved: Whether comments stay that somebody has resolved.
  /// - Throws: ``DocumentError`` where it is no DOCX, must not be changed or can't be rewritten.
  public static func strippingComments(
    from source: [UInt8], path: String, keepsResolved: Bool = false
  ) throws(DocumentError) -> StrippedDocument {
    guard mayHoldComments(source) else { throw noComments(path) }
    return try CommentRemoval(source, path: path, keepsResolved: keepsResolved).strip()
  }

  /// Whether a file may hold comments of the program's own.
  public static func mayHoldComments(_ source: [UInt8]) -> Bool {
    // OpenDocument lies in a ZIP archive too.
    FileSignature(source) == .zip && OpenDocumentReader.kind(of: source) == nil
  }

  static func noComments(_ path: String) -> DocumentError {
    DocumentError(
      .unsupported, path: path,
      reason: .init(
        sv: "bara Word-dokument (.docx, .docm, .dotx) kan få kommentarer",
        en: "only Word documents (.docx, .docm, .dotx) can get comments"),
      advice: .init(
        sv: "Spara dokumentet som .docx i ordbehandlaren och försök igen",
        en: "Save the document as .docx in the word processor and try again"))
  }
}
