import Languages
import Foundation

/// Reads a document of any supported format.
public enum DocumentReader {
  /// The largest file that is read, in bytes.
  public static let largestFile = 100 << 20
  /// The longest text file that is read, in bytes: some ten thousand pages.
  ///
  /// Of a package most is markup and pictures; of a text file every byte is judged.
  public static let longestText = 24 << 20

  /// Reads a document from a file, or from standard input where the path is `-`.
  ///
  /// - Throws: ``DocumentError`` when there is no such file, it may not be read, is a folder, too
  ///   large, empty, damaged or of a type that is not supported.
  public static func read(
    path: String, view: TrackedChangesView = .accepted
  ) throws(DocumentError) -> Document {
    try read(bytes: bytes(ofFile: path), path: path, view: view)
  }

  /// Reads a document from its bytes; the path serves messages and, by its suffix, the format.
  ///
  /// - Throws: ``DocumentError`` when the bytes are empty, damaged or of a type that is not
  ///   supported.
  public static func read(
    bytes: [UInt8], path: String, view: TrackedChangesView = .accepted
  ) throws(DocumentError) -> Document {
    guard bytes.count <= largestFile else { throw tooLarge(path) }
    guard !bytes.isEmpty else { throw EncodingDetector.empty(path) }
    let type = FileType(bytes, path: path)
    if type == .text || type == .markdown, bytes.count > longestText {
      throw tooLarge(path, limit: longestText)
    }
    switch type {
    case .docx:
      return try PictureDocument.refuse(
        WordDocumentReader.read(bytes, path: path, view: view), from: bytes)
    case .odt:
      return try PictureDocument.refuse(
        OpenDocumentReader.read(bytes, path: path, view: view), from: bytes)
    case .pdf: return try PDFReader.read(bytes, path: path)
    case .text: return try TextReader.read(bytes, path: path)
    case .markdown: return try MarkdownReader.read(bytes, path: path)
    case .notice: return try NoticeReader.read(bytes, path: path)
    case .unsupported(let name, let advice):
      throw DocumentError(
        .unsupported, path: path,
        reason: .init(
          sv: "filen är \(name.sv), som inte kan läsas",
          en: "the file is \(Language.en.of(name)), which can't be read"), advice: advice)
    }
  }

  /// The bytes of a file or, for `-`, of standard input; never more than ``largestFile``.
  ///
  /// - Throws: ``DocumentError`` when there is no such file, it is a folder or too large, or may
  ///   not be read.
  public static func bytes(ofFile path: String) throws(DocumentError) -> [UInt8] {
    if path == "-" { return try bytes(of: .standardInput, path: path) }
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw DocumentError(
        .missing, path: path,
        reason: .init(
          sv: "filen finns inte",
          en: "there is no such file"),
        advice: .init(
          sv: "Kontrollera sökvägen och att filnamnet är rätt stavat",
          en: "Check the path and the spelling of the file name"))
    }
    guard !isFolder.boolValue else {
      throw DocumentError(
        .unreadable, path: path,
        reason: .init(
          sv: "sökvägen är en mapp, inte ett dokument",
          en: "the path is a folder, not a document"),
        advice: .init(
          sv: "Ange ett dokument i mappen",
          en: "Give a document in the folder"))
    }
    let attributes = try? FileManager.default.attributesOfItem(atPath: path)
    if let size = attributes?[.size] as? Int, size > largestFile { throw tooLarge(path) }
    // ”/dev/zero” has no end, and no device is a document; a pipe may well give one.
    let type = attributes?[.type] as? FileAttributeType
    guard type != .typeCharacterSpecial, type != .typeBlockSpecial else {
      throw DocumentError(
        .unreadable, path: path,
        reason: .init(
          sv: "sökvägen är en enhet, inte ett dokument",
          en: "the path is a device, not a document"),
        advice: .init(
          sv: "Ange en fil",
          en: "Give a file"))
    }
    guard let file = FileHandle(forReadingAtPath: path) else { throw unreadable(path) }
    return try bytes(of: file, path: path, expected: attributes?[.size] as? Int ?? 0)
  }

  private static func bytes(
    of file: FileHandle, path: String, expected: Int = 0
  ) throws(DocumentError) -> [UInt8] {
    // A pipe tells no size, and a file can grow: the bound holds while reading.
    var bytes: [UInt8] = []
    bytes.reserveCapacity(expected)
    while true {
      let piece: Data?
      do { piece = try file.read(upToCount: 1 << 20) } catch { throw unreadable(path) }
      guard let piece, !piece.isEmpty else { return bytes }
      bytes.append(contentsOf: piece)
      guard bytes.count <= largestFile else { throw tooLarge(path) }
    }
  }

  private static func tooLarge(_ path: String, limit: Int = largestFile) -> DocumentError {
    DocumentError(
      .hostile, path: path,
      reason: .init(
        sv: "filen är större än \(limit >> 20) MiB",
        en: "the file is larger than \(limit >> 20) MiB"),
      advice: .init(
        sv: "Dela upp dokumentet eller ta bort inbäddade bilder",
        en: "Divide the document or remove embedded pictures"))
  }

  private static func unreadable(_ path: String) -> DocumentError {
    DocumentError(
      .unreadable, path: path,
      reason: .init(
        sv: "filen får inte eller kan inte läsas",
        en: "the file may not or can't be read"),
      advice: .init(
        sv: "Kontrollera behörigheten till filen och att den inte är låst",
        en: "Check the access rights of the file and that it is not locked"))
  }
}
