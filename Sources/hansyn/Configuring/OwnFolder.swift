import Foundation
import TenderDocuments

/// A folder for an organisation's own rules or clauses.
struct OwnFolder {
  let path: String

  /// Makes the folder, unless it is there; a page within keeps it in a repository while it is empty.
  ///
  /// - Throws: `DocumentError` where it can't be made.
  func make() throws {
    guard !TenderFiles.isFolder(path) else { return }
    do {
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    } catch {
      throw DocumentError(
        .notWritable, path: path,
        reason: .init(sv: "mappen kunde inte skapas", en: "the folder could not be made"),
        advice: .init(
          sv: "Kontrollera rättigheterna eller ange en annan mapp",
          en: "Check the access rights or give another folder"))
    }
    let text = "Här ligger organisationens egna filer för Hänsyn; hansyn.yml pekar hit.\n"
    try AtomicFile.write(Array(text.utf8), to: path + "/README.md")
  }
}
