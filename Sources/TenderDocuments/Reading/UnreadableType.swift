import Languages

/// The types of file that are known and can't be read, by the ends of their names.
///
/// .doc and .xml are left to their content.
enum UnreadableType {
  /// What a file is called, and what to do with it; nil for other ends of names.
  static func named(_ suffix: String) -> (name: Localised, advice: Localised)? {
    names[suffix].map { ($0, advice(for: suffix)) }
  }

  /// Whether files of an ending are texts, or archives and letters that hold some.
  static func isTextDocument(_ suffix: String) -> Bool { texts.contains(suffix) }

  private static let texts: Set<String> = [
    "doc", "dot", "rtf", "sxw", "wpd", "wps", "pages", "gdoc", "odm", "xps", "zip", "7z", "rar",
    "msg",
    "eml",
  ]

  private static let names: [String: Localised] = [
    "ods": .init(
      sv: "ett OpenDocument-kalkylark (.ods)", en: "an OpenDocument spreadsheet (.ods)"),
    "odp": .init(
      sv: "en OpenDocument-presentation (.odp)", en: "an OpenDocument presentation (.odp)"),
    "odg": .init(sv: "en OpenDocument-teckning (.odg)", en: "an OpenDocument drawing (.odg)"),
    "sxw": .init(
      sv: "ett dokument från OpenOffice 1 (.sxw)", en: "a document of OpenOffice 1 (.sxw)"),
    "wpd": .init(sv: "ett WordPerfect-dokument (.wpd)", en: "a WordPerfect document (.wpd)"),
    "wps": .init(sv: "ett dokument från Microsoft Works (.wps)", en: "a Works document (.wps)"),
    "epub": .init(sv: "en e-bok (.epub)", en: "an e-book (.epub)"),
    "xlsx": .init(sv: "en Excelfil (.xlsx)", en: "an Excel file (.xlsx)"),
    "xlsm": .init(sv: "en Excelfil (.xlsm)", en: "an Excel file (.xlsm)"),
    "xls": .init(
      sv: "en Excelfil i äldre format (.xls)", en: "an Excel file in an older format (.xls)"),
    "pptx": .init(sv: "en PowerPointfil (.pptx)", en: "a PowerPoint file (.pptx)"),
    "ppt": .init(
      sv: "en PowerPointfil i äldre format (.ppt)",
      en: "a PowerPoint file in an older format (.ppt)"),
    "pages": .init(sv: "ett Pages-dokument (.pages)", en: "a Pages document (.pages)"),
    "numbers": .init(sv: "ett Numbers-kalkylark (.numbers)", en: "a Numbers sheet (.numbers)"),
    "gdoc": .init(
      sv: "en genväg till ett Google-dokument (.gdoc)",
      en: "a shortcut to a Google document (.gdoc)"),
    "zip": .init(sv: "ett zip-arkiv (.zip)", en: "a zip archive (.zip)"),
    "7z": .init(sv: "ett arkiv (.7z)", en: "an archive (.7z)"),
    "rar": .init(sv: "ett arkiv (.rar)", en: "an archive (.rar)"),
    "rtf": .init(sv: "ett RTF-dokument (.rtf)", en: "an RTF document (.rtf)"),
    "html": .init(sv: "en webbsida (.html)", en: "a web page (.html)"),
    "htm": .init(sv: "en webbsida (.htm)", en: "a web page (.htm)"),
    "mht": .init(sv: "en sparad webbsida (.mht)", en: "a saved web page (.mht)"),
    "mhtml": .init(sv: "en sparad webbsida (.mhtml)", en: "a saved web page (.mhtml)"),
    "csv": .init(sv: "en csv-fil (.csv)", en: "a CSV file (.csv)"),
    "msg": .init(sv: "ett e-postmeddelande (.msg)", en: "an e-mail message (.msg)"),
    "eml": .init(sv: "ett e-postmeddelande (.eml)", en: "an e-mail message (.eml)"),
    "json": .init(sv: "en json-fil (.json)", en: "a JSON file (.json)"),
    "png": .init(sv: "en bild (.png)", en: "a picture (.png)"),
    "jpg": .init(sv: "en bild (.jpg)", en: "a picture (.jpg)"),
    "jpeg": .init(sv: "en bild (.jpeg)", en: "a picture (.jpeg)"),
    "tif": .init(sv: "en bild (.tif)", en: "a picture (.tif)"),
    "tiff": .init(sv: "en bild (.tiff)", en: "a picture (.tiff)"),
  ]

  private static func advice(for suffix: String) -> Localised {
    switch suffix {
    case "zip", "7z", "rar":
      .init(
        sv: "Packa upp arkivet och ange mappen i stället",
        en: "Unpack the archive and give the folder instead")
    case "xls", "xlsx", "xlsm", "ods", "odp", "odg", "csv", "ppt", "pptx", "numbers":
      .init(
        sv: "Kopiera den text som ska granskas till ett dokument i .docx eller .txt",
        en: "Copy the text to be reviewed to a document in .docx or .txt")
    case "rtf", "sxw", "wpd", "wps":
      .init(
        sv: "Öppna den i Word eller LibreOffice och spara om som .docx",
        en: "Open it in Word or LibreOffice and save it as .docx")
    case "html", "htm", "mht", "mhtml":
      .init(
        sv: "Öppna sidan i Word och spara den som .docx, eller kopiera texten till en .txt",
        en: "Open the page in Word and save it as .docx, or copy the text to a .txt")
    case "eml", "msg":
      .init(
        sv: "Spara de bifogade dokumenten och ange dem, eller kopiera brevets text till en .txt",
        en: "Save the attached documents and give those, or copy the text of the letter to a .txt")
    case "pages":
      .init(
        sv: "Välj Arkiv, Exportera till, Word i Pages och ange den filen",
        en: "Choose File, Export To, Word in Pages and give that file")
    case "gdoc":
      .init(
        sv: "Välj Arkiv, Ladda ned, Microsoft Word i Google Dokument och ange den filen",
        en: "Choose File, Download, Microsoft Word in Google Docs and give that file")
    case "png", "jpg", "jpeg", "tif", "tiff":
      .init(
        sv: "Använd originalet i .docx, eller gör om bilden till text med teckenigenkänning (OCR)",
        en: "Use the original in .docx, or turn the picture into text by optical recognition (OCR)")
    default:
      .init(
        sv: "Spara dokumentet som .docx eller .txt och försök igen",
        en: "Save the document as .docx or .txt and try again")
    }
  }
}
