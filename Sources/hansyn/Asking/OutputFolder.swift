import Foundation
import LibraryFiles
import TenderDocuments

/// The folder that a new file or folder is to lie in.
enum OutputFolder {
  /// Refuses a path whose folder is missing or can't be written to, before anybody answers questions.
  ///
  /// - Throws: `DocumentError`.
  static func check(_ path: String?) throws(DocumentError) {
    guard let path, let hindrance = hindrance(to: path) else { return }
    throw DocumentError(
      .notWritable, path: path, reason: hindrance.reason, advice: hindrance.advice)
  }

  /// Why nothing can be written there; nil where it can.
  static func hindrance(to path: String) -> (reason: Localised, advice: Localised)? {
    let manager = FileManager.default
    let plain = path.hasSuffix("/") ? String(path.dropLast()) : path
    let folder = plain.lastIndex(of: "/").map { String(plain[...$0]) } ?? "."
    var isFolder: ObjCBool = false
    guard manager.fileExists(atPath: folder, isDirectory: &isFolder), isFolder.boolValue else {
      return (
        .init(sv: "mappen \(folder) finns inte", en: "there is no folder \(folder)"),
        .init(
          sv: "Skriv en mapp som finns, eller bara ett namn",
          en: "Write a folder that exists, or just a name")
      )
    }
    guard manager.isWritableFile(atPath: folder) else {
      return (
        .init(
          sv: "i mappen \(folder) går det inte att skriva",
          en: "the folder \(folder) can't be written to"),
        .init(sv: "Skriv en annan mapp", en: "Write another folder")
      )
    }
    return nil
  }
}
