import Languages

/// What can be wrong with a package, in words for the user.
enum PackageFault {
  private static let saveAgain = Localised(
    sv: "Öppna filen i Word eller LibreOffice och spara den på nytt som .docx",
    en: "Open the file in Word or LibreOffice and save it again as .docx")
  private static let askAgain = Localised(
    sv: "Hämta eller be om filen på nytt från avsändaren",
    en: "Fetch the file again, or ask the sender for it")

  /// Names what the bytes are when no ZIP package could be opened in them.
  static func cannotOpen(_ bytes: [UInt8]) -> DocumentFault {
    switch FileSignature(bytes) {
    case .empty:
      DocumentFault(
        .empty,
        reason: .init(
          sv: "filen är tom (0 byte)",
          en: "the file is empty (0 bytes)"), advice: askAgain)
    case .zip:
      DocumentFault(
        .damaged,
        reason: .init(
          sv: "filen är avklippt eller skadad: dess innehållsförteckning saknas",
          en: "the file is cut off or damaged: its directory is missing"),
        advice: askAgain)
    case .encryptedOffice:
      DocumentFault(
        .encrypted,
        reason: .init(
          sv: "filen är krypterad med lösenord",
          en: "the file is encrypted with a password"),
        advice: .init(
          sv: "Öppna den i Word, ta bort lösenordet under Arkiv, Info, Skydda dokument, och spara",
          en: "Open it in Word, remove the password under File, Info, Protect Document, and save")
      )
    case .legacyWord:
      DocumentFault(
        .unsupported,
        reason: .init(
          sv: "filen är i det äldre Wordformatet .doc",
          en: "the file is in the older Word format .doc"),
        advice: .init(
          sv: "Öppna den i Word eller LibreOffice och spara om som .docx",
          en: "Open it in Word or LibreOffice and save it as .docx"))
    case .legacyExcel: unreadable("xls")
    case .legacyPowerPoint: unreadable("ppt")
    case .outlookMessage: unreadable("msg")
    case .otherCompound:
      DocumentFault(
        .unsupported,
        reason: .init(
          sv: "filen är ett äldre Office-format (OLE) och inget Worddokument",
          en: "the file is in an older Office format (OLE) and is no Word document"),
        advice: .init(
          sv: "Öppna den i programmet den kommer från och spara om som .docx",
          en: "Open it in the program that it comes from and save it as .docx"))
    case .word2003:
      DocumentFault(
        .unsupported,
        reason: .init(
          sv: "filen är i XML-formatet från Word 2003",
          en: "the file is in the XML format of Word 2003"),
        advice: .init(
          sv: "Öppna den i Word och spara om som .docx",
          en: "Open it in Word and save it as .docx"))
    case .otherXML, .flatPackage, .mainPart:
      DocumentFault(
        .unsupported,
        reason: .init(
          sv: "filen är XML och inte ett Worddokument i .docx-format",
          en: "the file is XML and not a Word document in the .docx format"),
        advice: .init(
          sv: "Öppna den i Word och spara om som .docx",
          en: "Open it in Word and save it as .docx"))
    case .portableDocument:
      DocumentFault(
        .unsupported,
        reason: .init(
          sv: "filen är en PDF och inget Worddokument",
          en: "the file is a PDF and no Word document"),
        advice: .init(
          sv: "Använd originalet i .docx, eller öppna PDF-filen i Word och spara som .docx",
          en: "Use the original in .docx, or open the PDF file in Word and save it as .docx"))
    case .other:
      DocumentFault(
        .unsupported,
        reason: .init(
          sv: "filen är inget Worddokument i .docx-format",
          en: "the file is no Word document in the .docx format"),
        advice: .init(
          sv: "Kontrollera att det är rätt fil, eller spara om den som .docx i Word",
          en: "Check that it is the right file, or save it as .docx in Word"))
    }
  }

  /// What a file is that is known and can't be read, whatever its name says.
  private static func unreadable(_ suffix: String) -> DocumentFault {
    let known = UnreadableType.named(suffix)
    let name = known?.name ?? .init(same: suffix)
    return DocumentFault(
      .unsupported,
      reason: .init(
        sv: "filen är \(name.sv), som inte kan läsas",
        en: "the file is \(Language.en.of(name)), which can't be read"),
      advice: known?.advice ?? saveAgain)
  }

  static let noDocumentPart = DocumentFault(
    .unsupported,
    reason: .init(
      sv: "filen är ett ZIP-arkiv utan något Worddokument i",
      en: "the file is a ZIP archive without a Word document in it"),
    advice: .init(
      sv: "Packa upp arkivet och ange dokumenten, eller spara dokumentet som .docx i Word",
      en: "Unpack the archive and give the documents, or save the document as .docx in Word"))

  static let notWordDocument = DocumentFault(
    .unsupported,
    reason: .init(
      sv: "filen är ett Office-dokument av annat slag än Word (till exempel Excel)",
      en: "the file is an Office document of another kind than Word (such as Excel)"),
    advice: .init(
      sv: "Spara texten som ett Worddokument i .docx-format",
      en: "Save the text as a Word document in the .docx format"))

  static func missingPart(_ part: String) -> DocumentFault {
    DocumentFault(
      .damaged,
      reason: .init(
        sv: "dokumentdelen \(part) saknas i filen",
        en: "the document part \(part) is missing from the file"), advice: saveAgain)
  }

  static func damaged(part: String) -> DocumentFault {
    DocumentFault(
      .damaged,
      reason: .init(
        sv: "delen \(part) i filen är skadad och kan inte packas upp",
        en: "the part \(part) of the file is damaged and can't be unpacked"),
      advice: askAgain)
  }

  static let damagedDirectory = DocumentFault(
    .damaged,
    reason: .init(
      sv: "filens innehållsförteckning är skadad",
      en: "the directory of the file is damaged"), advice: askAgain)

  static func wrongSize(part: String) -> DocumentFault {
    DocumentFault(
      .hostile,
      reason: .init(
        sv: "delen \(part) är större än filen uppger",
        en: "the part \(part) is larger than the file says"),
      advice: saveAgain)
  }

  static func tooLarge(part: String) -> DocumentFault {
    DocumentFault(
      .hostile,
      reason: .init(
        sv: "delen \(part) blir orimligt stor när den packas upp",
        en: "the part \(part) becomes unreasonably large when it is unpacked"),
      advice: .init(
        sv: "Dela upp dokumentet, eller ta bort stora inbäddade objekt, och spara på nytt",
        en: "Divide the document, or remove large embedded objects, and save it again"))
  }

  static func bomb(part: String) -> DocumentFault {
    DocumentFault(
      .hostile,
      reason: .init(
        sv: "delen \(part) är packad mer än 200 gånger, som i en zip-bomb",
        en: "the part \(part) is packed more than 200 times, as in a zip bomb"),
      advice: saveAgain)
  }

  static let tooManyEntries = DocumentFault(
    .hostile,
    reason: .init(
      sv: "filen innehåller fler än 2 000 delar",
      en: "the file has more than 2,000 parts"), advice: saveAgain)

  static let unsafeName = DocumentFault(
    .hostile,
    reason: .init(
      sv: "filen innehåller ett otillåtet filnamn",
      en: "the file holds a file name that is not allowed"), advice: saveAgain)

  static func doubledName(_ name: String) -> DocumentFault {
    DocumentFault(
      .hostile,
      reason: .init(
        sv: "delen \(name) finns två gånger i filen",
        en: "the part \(name) is in the file twice"), advice: saveAgain)
  }

  static let encryptedEntry = DocumentFault(
    .encrypted,
    reason: .init(
      sv: "filen är ett krypterat ZIP-arkiv",
      en: "the file is an encrypted ZIP archive"),
    advice: .init(
      sv: "Packa upp den med lösenordet och ange dokumentet",
      en: "Unpack it with the password and give the document"))

  /// Names what the XML scanner met in a part.
  static func xml(_ failure: XMLFailure, part: String) -> DocumentFault {
    switch failure {
    case .malformed(let line):
      DocumentFault(
        .damaged,
        reason: .init(
          sv: "delen \(part) är trasig XML (rad \(line))",
          en: "the part \(part) is broken XML (line \(line))"),
        advice: saveAgain)
    case .documentType:
      DocumentFault(
        .hostile,
        reason:
          .init(
            sv:
              "delen \(part) innehåller en dokumenttypsdeklaration (DOCTYPE), som inte är tillåten",
            en: "the part \(part) has a document type declaration (DOCTYPE), which is not allowed"),
        advice: saveAgain)
    case .tooDeep:
      DocumentFault(
        .hostile,
        reason: .init(
          sv: "delen \(part) är nästlad i fler än 256 nivåer",
          en: "the part \(part) is nested more than 256 levels deep"),
        advice: saveAgain)
    case .tooManyElements:
      DocumentFault(
        .hostile,
        reason: .init(
          sv: "delen \(part) innehåller orimligt många element",
          en: "the part \(part) has unreasonably many elements"),
        advice: .init(
          sv: "Dela upp dokumentet och spara på nytt",
          en: "Divide the document and save it again"))
    case .tooManyAttributes:
      DocumentFault(
        .hostile,
        reason: .init(
          sv: "delen \(part) innehåller ett element med fler än 1 000 attribut",
          en: "the part \(part) has an element with more than 1,000 attributes"),
        advice: saveAgain)
    }
  }
}
