import Languages

/// What can be wrong with an OpenDocument text, in words for the user.
enum OpenDocumentFault {
  static let encrypted = DocumentFault(
    .encrypted,
    reason: .init(
      sv: "filen är krypterad med lösenord", en: "the file is encrypted with a password"),
    advice: .init(
      sv: "Öppna den i LibreOffice, spara den under nytt namn utan lösenord och försök igen",
      en: "Open it in LibreOffice, save it under a new name without a password and try again"))

  static let noText = DocumentFault(
    .unsupported,
    reason: .init(
      sv: "filen är ett OpenDocument av annat slag än text",
      en: "the file is an OpenDocument of another kind than text"),
    advice: .init(
      sv: "Kopiera den text som ska granskas till ett dokument i .docx, .odt eller .txt",
      en: "Copy the text to be reviewed to a document in .docx, .odt or .txt"))

  /// Names what the XML scanner met in a part; the same as in a package of Word's, but for what to
  /// save the file as.
  static func xml(_ failure: XMLFailure, part: String) -> DocumentFault {
    let fault = PackageFault.xml(failure, part: part)
    return DocumentFault(
      fault.cause, reason: fault.reason,
      advice: .init(
        sv: "Öppna filen i LibreOffice eller Word och spara den på nytt som .odt eller .docx",
        en: "Open the file in LibreOffice or Word and save it again as .odt or .docx"))
  }
}
