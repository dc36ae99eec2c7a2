import Languages
import Foundation

/// What a file is, by its first bytes and else by the end of its name.
enum FileType: Equatable {
  case docx, text, markdown, notice
  /// Known, but not readable; with what it is called and what to do.
  case unsupported(name: Localised, advice: Localised)

  /// Sniffs a file; the content decides before the name does.
  init(_ bytes: [UInt8], path: String) {
    let suffix = Self.suffix(of: path)
    if bytes.starts(with: "%PDF-".utf8) {
      self = .unsupported(
        name: Self.names["pdf"] ?? .init(same: ""), advice: Self.advice(for: "pdf"))
    } else if bytes.starts(with: "{\\rtf".utf8) {
      self = .unsupported(
        name: Self.names["rtf"] ?? .init(same: ""), advice: Self.advice(for: "rtf"))
    } else if NoticeSignature.notice(in: bytes) != nil {
      self = .notice
    } else if let name = Self.names[suffix] {
      self = .unsupported(name: name, advice: Self.advice(for: suffix))
    } else if WordDocumentReader.recognises(bytes) || Self.packageSuffixes.contains(suffix) {
      // The reader of packages says best what is wrong with one.
      self = .docx
    } else {
      self = Self.markdownSuffixes.contains(suffix) ? .markdown : .text
    }
  }

  /// Whether a file is taken when a folder is read: by its name, and XML by what it begins with.
  static func isReadable(path: String) -> Bool {
    let suffix = suffix(of: path)
    if suffix == "xml" { return isReadableXML(path) }
    return packageSuffixes.contains(suffix) || markdownSuffixes.contains(suffix)
      || ["txt", "text"].contains(suffix)
  }

  private static func isReadableXML(_ path: String) -> Bool {
    guard let file = FileHandle(forReadingAtPath: path),
      let start = try? file.read(upToCount: XMLRoot.length * 2)
    else { return false }
    return NoticeSignature.notice(in: start) != nil || FileSignature(Array(start)).isWordXML
  }

  private static let packageSuffixes: Set<String> = ["docx", "docm", "dotx", "dotm"]
  private static let markdownSuffixes: Set<String> = ["md", "markdown"]

  private static let save = Localised(
    sv: "Spara dokumentet som .docx eller .txt och försök igen",
    en: "Save the document as .docx or .txt and try again")
  /// What the types that can't be read are called; .doc and .xml are left to their content.
  private static let names: [String: Localised] = [
    "odt": .init(
      sv: "ett OpenDocument-dokument (.odt)",
      en: "an OpenDocument text (.odt)"),
    "ods": .init(
      sv: "ett OpenDocument-kalkylark (.ods)",
      en: "an OpenDocument spreadsheet (.ods)"),
    "xlsx": .init(
      sv: "en Excelfil (.xlsx)",
      en: "an Excel file (.xlsx)"),
    "xlsm": .init(
      sv: "en Excelfil (.xlsm)",
      en: "an Excel file (.xlsm)"),
    "pptx": .init(
      sv: "en PowerPointfil (.pptx)",
      en: "a PowerPoint file (.pptx)"),
    "pages": .init(
      sv: "ett Pages-dokument (.pages)",
      en: "a Pages document (.pages)"),
    "zip": .init(
      sv: "ett zip-arkiv (.zip)",
      en: "a zip archive (.zip)"),
    "pdf": .init(
      sv: "en pdf-fil (.pdf)",
      en: "a PDF file (.pdf)"),
    "rtf": .init(
      sv: "ett RTF-dokument (.rtf)",
      en: "an RTF document (.rtf)"),
    "xls": .init(
      sv: "en Excelfil i äldre format (.xls)",
      en: "an Excel file in an older format (.xls)"),
    "ppt": .init(
      sv: "en PowerPointfil i äldre format (.ppt)",
      en: "a PowerPoint file in an older format (.ppt)"),
    "html": .init(
      sv: "en webbsida (.html)",
      en: "a web page (.html)"),
    "htm": .init(
      sv: "en webbsida (.htm)",
      en: "a web page (.htm)"),
    "csv": .init(
      sv: "en csv-fil (.csv)",
      en: "a CSV file (.csv)"),
    "msg": .init(
      sv: "ett e-postmeddelande (.msg)",
      en: "an e-mail message (.msg)"),
    "eml": .init(
      sv: "ett e-postmeddelande (.eml)",
      en: "an e-mail message (.eml)"),
    "json": .init(
      sv: "en json-fil (.json)",
      en: "a JSON file (.json)"),
  ]

  private static func advice(for suffix: String) -> Localised {
    switch suffix {
    case "zip":
      .init(
        sv: "Packa upp arkivet och ange mappen i stället",
        en: "Unpack the archive and give the folder instead")
    case "pdf":
      .init(
        sv: "Öppna originalet i Word och spara det som .docx, eller kopiera texten till en .txt",
        en: "Open the original in Word and save it as .docx, or copy the text to a .txt")
    case "xls", "xlsx", "xlsm", "ods", "csv", "ppt", "pptx":
      .init(
        sv: "Kopiera den text som ska granskas till ett dokument i .docx eller .txt",
        en: "Copy the text to be reviewed to a document in .docx or .txt")
    default: save
    }
  }

  /// The end of a file's name after the last dot, in small letters.
  static func suffix(of path: String) -> String {
    let name = path.split(separator: "/").last ?? ""
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return "" }
    return name[name.index(after: dot)...].lowercased()
  }
}
