import Clauses
import Foundation
import LibraryFiles
import TenderDocuments

/// A review register on disk.
struct RegisterFile {
  let path: String

  /// The register; empty where there is no file yet.
  ///
  /// - Throws: `DocumentError` or `LibraryError` for a file that is no register.
  func read() throws -> ReviewRegister {
    guard FileManager.default.fileExists(atPath: path) else { return ReviewRegister() }
    let text = String(decoding: try DocumentReader.bytes(ofFile: path), as: UTF8.self)
    return try ReviewRegister(YAMLFile.parse(text, path: path))
  }

  /// Adds decisions to the file, all or none.
  ///
  /// The folder is locked meanwhile: of two who sign at the same time neither loses a decision.
  ///
  /// - Throws: `DocumentError` or `LibraryError` where the file can't be read or written.
  func append(_ entries: [ReviewEntry]) throws {
    let folder = open(
      URL(filePath: path).deletingLastPathComponent().path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    if folder >= 0 { flock(folder, LOCK_EX) }
    defer { if folder >= 0 { close(folder) } }
    var register = try read()
    entries.forEach { register.add($0) }
    try AtomicFile.write(Array(register.text.utf8), to: path, overwriting: true)
  }
}
