import Languages
import Foundation

/// What a file is, by its first bytes and else by the end of its name.
enum FileType: Equatable {
  case docx, odt, pdf, text, markdown, notice
  /// Known, but not readable; with what it is called and what to do.
  case unsupported(name: Localised, advice: Localised)

  /// Sniffs a file; the content decides before the name does.
  init(_ bytes: [UInt8], path: String) {
    let suffix = Self.suffix(of: path)
    if bytes.starts(with: GitPointer.signature.utf8) {
      self = .unsupported(name: GitPointer.name, advice: GitPointer.advice)
    } else if bytes.starts(with: "%PDF-".utf8) || suffix == "pdf" && PDFReader.recognises(bytes) {
      self = .pdf
    } else if let kind = OpenDocumentReader.kind(of: bytes) {
      self = Self.openDocument(kind)
    } else if let known = Self.byContent(bytes).flatMap(UnreadableType.named) {
      self = .unsupported(name: known.name, advice: known.advice)
    } else if NoticeSignature.notice(in: bytes) != nil {
      self = .notice
    } else if let known = UnreadableType.named(suffix) {
      self = .unsupported(name: known.name, advice: known.advice)
    } else if Self.openSuffixes.contains(suffix), bytes.starts(with: "PK".utf8) {
      self = .odt
    } else if WordDocumentReader.recognises(bytes) || Self.packageSuffixes.contains(suffix) {
      // The reader of packages says best what is wrong with one.
      self = .docx
    } else if suffix == "pdf" {
      // So does the reader of PDF.
      self = .pdf
    } else {
      self = Self.markdownSuffixes.contains(suffix) ? .markdown : .text
    }
  }

  /// The usual suffix of what is told by its first bytes and can't be read.
  private static func byContent(_ bytes: [UInt8]) -> String? {
    if bytes.starts(with: "{\\rtf".utf8) { return "rtf" }
    let start = String(decoding: bytes.prefix(256), as: UTF8.self).lowercased()
      .drop { $0.isWhitespace || $0 == "\u{FEFF}" }
    return start.hasPrefix("<!doctype html") || start.hasPrefix("<html") ? "html" : nil
  }

  private static func openDocument(_ kind: OpenDocumentReader.Kind) -> FileType {
    guard case .other(let name) = kind else { return .odt }
    let suffix =
      name.hasPrefix("spreadsheet") ? "ods" : name.hasPrefix("presentation") ? "odp" : "odg"
    return UnreadableType.named(suffix).map { .unsupported(name: $0.name, advice: $0.advice) }
      ?? .odt
  }

  /// Whether a file is taken when a folder is read: by its name, and XML by what it begins with.
  static func isReadable(path: String) -> Bool {
    let suffix = suffix(of: path)
    if suffix == "xml" { return isReadableXML(path) }
    return packageSuffixes.contains(suffix) || openSuffixes.contains(suffix)
      || markdownSuffixes.contains(suffix) || ["pdf", "txt", "text"].contains(suffix)
  }

  /// How near a format is to what its author wrote: 0 for Word, 1 for OpenDocument, 2 for PDF; nil
  /// for formats that are never taken for a copy of one another.
  static func distance(path: String) -> Int? {
    let suffix = suffix(of: path)
    if packageSuffixes.contains(suffix) { return 0 }
    if openSuffixes.contains(suffix) { return 1 }
    return suffix == "pdf" ? 2 : nil
  }

  private static func isReadableXML(_ path: String) -> Bool {
    guard let file = FileHandle(forReadingAtPath: path),
      let start = try? file.read(upToCount: XMLRoot.length * 2)
    else { return false }
    return NoticeSignature.notice(in: start) != nil || FileSignature(Array(start)).isWordXML
  }

  private static let packageSuffixes: Set<String> = ["docx", "docm", "dotx", "dotm"]
  private static let openSuffixes: Set<String> = ["odt", "ott", "fodt"]
  private static let markdownSuffixes: Set<String> = ["md", "markdown"]

  /// The end of a file's name after the last dot, in small letters.
  static func suffix(of path: String) -> String {
    let name = path.split(separator: "/").last ?? ""
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return "" }
    return name[name.index(after: dot)...].lowercased()
  }
}
