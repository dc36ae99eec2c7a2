/// What can be wrong with a package, in words for the user.
enum PackageFault {
  private static let saveAgain =
    "Öppna filen i Word eller LibreOffice och spara den på nytt som .docx"
  private static let askAgain = "Hämta eller be om filen på nytt från avsändaren"

  /// Names what the bytes are when no ZIP package could be opened in them.
  static func cannotOpen(_ bytes: [UInt8], path: String) -> DocumentError {
    switch FileSignature(bytes) {
    case .empty:
      DocumentError(
        .empty, path: path, reason: "filen är tom (0 byte)", advice: askAgain)
    case .zip:
      DocumentError(
        .damaged, path: path,
        reason: "filen är avklippt eller skadad: dess innehållsförteckning saknas",
        advice: askAgain)
    case .encryptedOffice:
      DocumentError(
        .encrypted, path: path, reason: "filen är krypterad med lösenord",
        advice: "Öppna den i Word, ta bort lösenordet under Arkiv, Info, Skydda dokument, och spara"
      )
    case .legacyWord:
      DocumentError(
        .unsupported, path: path, reason: "filen är i det äldre Wordformatet .doc",
        advice: "Öppna den i Word eller LibreOffice och spara om som .docx")
    case .otherCompound:
      DocumentError(
        .unsupported, path: path,
        reason: "filen är ett äldre Office-format (OLE) och inget Worddokument",
        advice: "Öppna den i programmet den kommer från och spara om som .docx")
    case .flatPackage:
      DocumentError(
        .unsupported, path: path, reason: "filen är Word-XML i en enda fil (Flat OPC)",
        advice: "Öppna den i Word och spara om som .docx")
    case .bareXML:
      DocumentError(
        .unsupported, path: path, reason: "filen är XML och inte ett Worddokument i .docx-format",
        advice: "Öppna den i Word och spara om som .docx")
    case .portableDocument:
      DocumentError(
        .unsupported, path: path, reason: "filen är en PDF och inget Worddokument",
        advice: "Använd originalet i .docx, eller öppna PDF-filen i Word och spara som .docx")
    case .other:
      DocumentError(
        .unsupported, path: path, reason: "filen är inget Worddokument i .docx-format",
        advice: "Kontrollera att det är rätt fil, eller spara om den som .docx i Word")
    }
  }

  static func noDocumentPart(path: String) -> DocumentError {
    DocumentError(
      .unsupported, path: path,
      reason: "filen är ett ZIP-arkiv utan något Worddokument i",
      advice: "Packa upp arkivet och ange dokumenten, eller spara dokumentet som .docx i Word")
  }

  static func notWordDocument(path: String) -> DocumentError {
    DocumentError(
      .unsupported, path: path,
      reason: "filen är ett Office-dokument av annat slag än Word (till exempel Excel)",
      advice: "Spara texten som ett Worddokument i .docx-format")
  }

  static func missingPart(_ part: String, path: String) -> DocumentError {
    DocumentError(
      .damaged, path: path, reason: "dokumentdelen \(part) saknas i filen", advice: saveAgain)
  }

  static func damaged(part: String, path: String) -> DocumentError {
    DocumentError(
      .damaged, path: path, reason: "delen \(part) i filen är skadad och kan inte packas upp",
      advice: askAgain)
  }

  static func damagedDirectory(path: String) -> DocumentError {
    DocumentError(
      .damaged, path: path, reason: "filens innehållsförteckning är skadad", advice: askAgain)
  }

  static func wrongSize(part: String, path: String) -> DocumentError {
    DocumentError(
      .hostile, path: path, reason: "delen \(part) är större än filen uppger",
      advice: saveAgain)
  }

  static func tooLarge(part: String, path: String) -> DocumentError {
    DocumentError(
      .hostile, path: path,
      reason: "delen \(part) blir orimligt stor när den packas upp",
      advice: "Dela upp dokumentet, eller ta bort stora inbäddade objekt, och spara på nytt")
  }

  static func bomb(part: String, path: String) -> DocumentError {
    DocumentError(
      .hostile, path: path,
      reason: "delen \(part) är packad mer än 200 gånger, som i en zip-bomb",
      advice: saveAgain)
  }

  static func tooManyEntries(path: String) -> DocumentError {
    DocumentError(
      .hostile, path: path, reason: "filen innehåller fler än 2 000 delar", advice: saveAgain)
  }

  static func unsafeName(path: String) -> DocumentError {
    DocumentError(
      .hostile, path: path, reason: "filen innehåller ett otillåtet filnamn", advice: saveAgain)
  }

  static func doubledName(_ name: String, path: String) -> DocumentError {
    DocumentError(
      .hostile, path: path, reason: "delen \(name) finns två gånger i filen", advice: saveAgain)
  }

  static func encryptedEntry(path: String) -> DocumentError {
    DocumentError(
      .encrypted, path: path, reason: "filen är ett krypterat ZIP-arkiv",
      advice: "Packa upp den med lösenordet och ange dokumentet")
  }

  /// Names what the XML scanner met in a part.
  static func xml(_ failure: XMLFailure, part: String, path: String) -> DocumentError {
    switch failure {
    case .malformed(let line):
      DocumentError(
        .damaged, path: path, reason: "delen \(part) är trasig XML (rad \(line))",
        advice: saveAgain)
    case .documentType:
      DocumentError(
        .hostile, path: path,
        reason:
          "delen \(part) innehåller en dokumenttypsdeklaration (DOCTYPE), som inte är tillåten",
        advice: saveAgain)
    case .tooDeep:
      DocumentError(
        .hostile, path: path, reason: "delen \(part) är nästlad i fler än 256 nivåer",
        advice: saveAgain)
    case .tooManyElements:
      DocumentError(
        .hostile, path: path, reason: "delen \(part) innehåller orimligt många element",
        advice: "Dela upp dokumentet och spara på nytt")
    case .tooManyAttributes:
      DocumentError(
        .hostile, path: path,
        reason: "delen \(part) innehåller ett element med fler än 1 000 attribut",
        advice: saveAgain)
    }
  }
}
