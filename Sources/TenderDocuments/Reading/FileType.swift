import Foundation

/// What a file is, by its first bytes and else by the end of its name.
enum FileType: Equatable {
  case docx, text, markdown, notice
  /// Known, but not readable; with what it is called and what to do, in Swedish.
  case unsupported(name: String, advice: String)

  /// Sniffs a file; the content decides before the name does.
  init(_ bytes: [UInt8], path: String) {
    let suffix = Self.suffix(of: path)
    if bytes.starts(with: "%PDF-".utf8) {
      self = .unsupported(name: Self.names["pdf"] ?? "", advice: Self.advice(for: "pdf"))
    } else if bytes.starts(with: "{\\rtf".utf8) {
      self = .unsupported(name: Self.names["rtf"] ?? "", advice: Self.advice(for: "rtf"))
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
    if suffix == "xml" { return isNotice(path) }
    return packageSuffixes.contains(suffix) || markdownSuffixes.contains(suffix)
      || ["txt", "text"].contains(suffix)
  }

  private static func isNotice(_ path: String) -> Bool {
    guard let file = FileHandle(forReadingAtPath: path) else { return false }
    let start = try? file.read(upToCount: NoticeSignature.length * 2)
    return start.map { NoticeSignature.notice(in: $0) != nil } ?? false
  }

  private static let packageSuffixes: Set<String> = ["docx", "docm", "dotx", "dotm"]
  private static let markdownSuffixes: Set<String> = ["md", "markdown"]

  private static let save = "Spara dokumentet som .docx eller .txt och försök igen"
  /// What the types that can't be read are called; .doc and .xml are left to their content.
  private static let names = [
    "odt": "ett OpenDocument-dokument (.odt)", "ods": "ett OpenDocument-kalkylark (.ods)",
    "xlsx": "en Excelfil (.xlsx)", "xlsm": "en Excelfil (.xlsm)",
    "pptx": "en PowerPointfil (.pptx)", "pages": "ett Pages-dokument (.pages)",
    "zip": "ett zip-arkiv (.zip)", "pdf": "en pdf-fil (.pdf)", "rtf": "ett RTF-dokument (.rtf)",
    "xls": "en Excelfil i äldre format (.xls)", "ppt": "en PowerPointfil i äldre format (.ppt)",
    "html": "en webbsida (.html)", "htm": "en webbsida (.htm)", "csv": "en csv-fil (.csv)",
    "msg": "ett e-postmeddelande (.msg)", "eml": "ett e-postmeddelande (.eml)",
    "json": "en json-fil (.json)",
  ]

  private static func advice(for suffix: String) -> String {
    switch suffix {
    case "zip": "Packa upp arkivet och ange mappen i stället"
    case "pdf": "Öppna originalet i Word och spara det som .docx, eller kopiera texten till en .txt"
    case "xls", "xlsx", "xlsm", "ods", "csv", "ppt", "pptx":
      "Kopiera den text som ska granskas till ett dokument i .docx eller .txt"
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
