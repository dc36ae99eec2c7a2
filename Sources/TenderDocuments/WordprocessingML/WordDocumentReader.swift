/// Reads WordprocessingML, transitional and strict: .docx, .dotx, .docm, a package in one XML file
/// (Flat OPC), a main part alone.
public enum WordDocumentReader {
  /// Whether bytes are what this reader answers for.
  ///
  /// True also for what it refuses with a reason of its own: old or encrypted Office files, other
  /// XML.
  public static func recognises(_ bytes: [UInt8]) -> Bool {
    switch FileSignature(bytes) {
    case .zip, .encryptedOffice, .legacyWord, .legacyExcel, .legacyPowerPoint, .outlookMessage,
      .otherCompound, .flatPackage, .mainPart, .word2003, .otherXML:
      true
    case .empty, .portableDocument, .other: false
    }
  }

  /// Reads a document.
  ///
  /// Labels hold resolved numbering; a number typed at the start of a heading is its label too and
  /// stays in its text.
  ///
  /// - Parameters:
  ///   - path: the path as the user gave it, for messages.
  ///   - view: how tracked changes are read.
  /// - Throws: `DocumentError` when the bytes are no Word document, damaged, encrypted or built to
  ///   harm.
  public static func read(
    _ bytes: [UInt8], path: String, view: TrackedChangesView = .accepted
  ) throws(DocumentError) -> Document {
    let package = try WordPackage(bytes, path: path)
    let format: DocumentFormat = FileSignature(bytes).isWordXML ? .wordXML : .docx
    return try WordDocumentReading(package, path: path, view: view).document(format)
  }
}
