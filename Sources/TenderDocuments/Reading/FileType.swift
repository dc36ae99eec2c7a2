/// What a file is, by its first bytes and else by the end of its name.
enum FileType: Equatable {
  case docx, text, markdown
  /// Known, but not readable; with what it is called and what to do, in Swedish.
  case unsupported(name: String, advice: String)

  /// Sniffs a file; the content decides before the name does.
  init(_ bytes: [UInt8], path: String) {
    let suffix = Self.suffix(of: path)
    if bytes.starts(with: "PK\u{3}\u{4}".utf8) || bytes.starts(with: "PK\u{5}\u{6}".utf8) {
      // Other zip packages are named by their suffix; a package without a known one is tried.
      self = Self.unsupported(suffix: suffix, among: Self.zipped) ?? .docx
    } else if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) {
      self = Self.compound(suffix)
    } else if bytes.starts(with: "%PDF-".utf8) {
      self = Self.unsupported(suffix: "pdf", among: Self.others) ?? .text
    } else if bytes.starts(with: "{\\rtf".utf8) {
      self = Self.unsupported(suffix: "rtf", among: Self.others) ?? .text
    } else if Self.markdownSuffixes.contains(suffix) {
      self = .markdown
    } else if Self.packageSuffixes.contains(suffix) {
      self = .docx
    } else {
      self =
        Self.unsupported(suffix: suffix, among: Self.zipped)
        ?? Self.unsupported(suffix: suffix, among: Self.others) ?? .text
    }
  }

  /// Whether files with this name are taken when a folder is read.
  static func isReadable(path: String) -> Bool {
    let suffix = suffix(of: path)
    return packageSuffixes.contains(suffix) || markdownSuffixes.contains(suffix)
      || ["txt", "text"].contains(suffix)
  }

  private static let packageSuffixes: Set<String> = ["docx", "docm", "dotx", "dotm"]
  private static let markdownSuffixes: Set<String> = ["md", "markdown"]

  private static let save = "Spara dokumentet som .docx eller .txt och försök igen"
  private static let zipped = [
    "odt": "ett OpenDocument-dokument (.odt)", "ods": "ett OpenDocument-kalkylark (.ods)",
    "xlsx": "en Excelfil (.xlsx)", "xlsm": "en Excelfil (.xlsm)",
    "pptx": "en PowerPointfil (.pptx)", "pages": "ett Pages-dokument (.pages)",
    "zip": "ett zip-arkiv (.zip)",
  ]
  private static let others = [
    "pdf": "en pdf-fil (.pdf)", "doc": "ett dokument i Words äldre format (.doc)",
    "dot": "en mall i Words äldre format (.dot)", "rtf": "ett RTF-dokument (.rtf)",
    "xls": "en Excelfil i äldre format (.xls)", "ppt": "en PowerPointfil i äldre format (.ppt)",
    "html": "en webbsida (.html)", "htm": "en webbsida (.htm)", "csv": "en csv-fil (.csv)",
    "xml": "en xml-fil (.xml)", "msg": "ett e-postmeddelande (.msg)",
    "eml": "ett e-postmeddelande (.eml)", "json": "en json-fil (.json)",
  ]

  private static func unsupported(suffix: String, among names: [String: String]) -> FileType? {
    names[suffix].map { .unsupported(name: $0, advice: advice(for: suffix)) }
  }

  private static func advice(for suffix: String) -> String {
    switch suffix {
    case "zip": "Packa upp arkivet och ange mappen i stället"
    case "pdf": "Öppna originalet i Word och spara det som .docx, eller kopiera texten till en .txt"
    case "xls", "xlsx", "xlsm", "ods", "csv", "ppt", "pptx":
      "Kopiera den text som ska granskas till ett dokument i .docx eller .txt"
    default: save
    }
  }

  /// OLE compound files: the old formats of Office, and packages locked with a password.
  private static func compound(_ suffix: String) -> FileType {
    // The container's reader tells encryption apart.
    if packageSuffixes.contains(suffix) { return .docx }
    return unsupported(suffix: suffix, among: others)
      ?? .unsupported(name: "ett dokument i ett äldre Office-format", advice: save)
  }

  /// The end of a file's name after the last dot, in small letters.
  static func suffix(of path: String) -> String {
    let name = path.split(separator: "/").last ?? ""
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return "" }
    return name[name.index(after: dot)...].lowercased()
  }
}
