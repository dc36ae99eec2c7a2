import Languages

/// What can be wrong with a PDF file, in words for the user.
enum PDFFault {
  private static let original = Localised(
    sv: "Använd originalet i .docx, eller öppna PDF-filen i Word och spara den som .docx",
    en: "Use the original in .docx, or open the PDF file in Word and save it as .docx")
  private static let recognise = Localised(
    sv: "Använd originalet i .docx, eller gör texten sökbar med teckenigenkänning (OCR), till "
      + "exempel med Acrobat eller ocrmypdf",
    en: "Use the original in .docx, or make the text searchable by optical recognition (OCR), for "
      + "example with Acrobat or ocrmypdf")

  static let noTool = DocumentFault(
    .unsupported,
    reason: .init(
      sv: "PDF läses med programmet pdftotext, som inte är installerat",
      en: "PDF is read with the program pdftotext, which is not installed"),
    advice: .init(
      sv: "Installera poppler (Debian och Ubuntu: apt install poppler-utils; macOS: brew install "
        + "poppler), eller använd originalet i .docx",
      en: "Install poppler (Debian and Ubuntu: apt install poppler-utils; macOS: brew install "
        + "poppler), or use the original in .docx"))

  static let encrypted = DocumentFault(
    .encrypted,
    reason: .init(
      sv: "PDF-filen är krypterad med lösenord",
      en: "the PDF file is encrypted with a password"),
    advice: .init(
      sv: "Öppna den med lösenordet och spara den utan, eller använd originalet i .docx",
      en: "Open it with the password and save it without, or use the original in .docx"))

  static let noCopying = DocumentFault(
    .encrypted,
    reason: .init(
      sv: "PDF-filen är låst så att dess text inte får kopieras",
      en: "the PDF file is locked so that its text may not be copied"), advice: original)

  static let damaged = DocumentFault(
    .damaged,
    reason: .init(
      sv: "PDF-filen är skadad, avklippt eller ingen PDF",
      en: "the PDF file is damaged, cut off or no PDF"),
    advice: .init(
      sv: "Hämta filen på nytt, eller öppna den och spara den igen som PDF",
      en: "Fetch the file again, or open it and save it as PDF again"))

  static let scanned = DocumentFault(
    .empty,
    reason: .init(
      sv: "PDF-filen har ingen text, bara bilder: den är inskannad",
      en: "the PDF file has no text, only pictures: it was scanned"), advice: recognise)

  static let hardlyAnyText = DocumentFault(
    .empty,
    reason: .init(
      sv: "PDF-filen har nästan ingen text: den är troligen inskannad",
      en: "the PDF file has hardly any text: it was probably scanned"), advice: recognise)

  static let unreadableLetters = DocumentFault(
    .unsupported,
    reason: .init(
      sv: "PDF-filens bokstäver går inte att tyda: typsnittet saknar teckentabell",
      en: "the letters of the PDF file can't be told: its fonts have no table of characters"),
    advice: recognise)

  static let tooLong = DocumentFault(
    .hostile,
    reason: .init(
      sv: "PDF-filen har fler än \(PDFTextTool.mostPages) sidor",
      en: "the PDF file has more than \(PDFTextTool.mostPages) pages"),
    advice: .init(
      sv: "Dela upp filen och ange delarna", en: "Divide the file and give the parts"))

  static let tooSlow = DocumentFault(
    .hostile,
    reason: .init(
      sv: "PDF-filen tar för lång tid eller för mycket minne att läsa",
      en: "the PDF file takes too long or too much memory to read"), advice: original)
}
