import Foundation
import LibraryFiles
import Linting
import ProcurementLaw
import TenderDocuments

/// A register of findings that were set aside, on disk.
struct DeviationFile {
  let path: String

  /// The register; empty where there is no file yet.
  ///
  /// - Throws: `DocumentError` or `LibraryError` for a file that is no register.
  func read(today: LegalDate) throws -> DeviationRegister {
    guard let text = try text() else { return DeviationRegister(path: path) }
    return try DeviationRegister(YAMLFile.parse(text, path: path), today: today)
  }

  /// Adds entries at the end, all or none; what stands in the file stays as it is.
  ///
  /// - Throws: `DocumentError` or `LibraryError` where the file can't be read or written.
  func append(_ entries: [Deviation], today: LegalDate) throws {
    try locked {
      let earlier = try text() ?? DeviationRegister.preface
      let added = entries.map(\.text).joined()
      let all = earlier + (earlier.isEmpty || earlier.hasSuffix("\n") ? "" : "\n") + added
      // A file that others must be able to read is not written in a form that they can't.
      _ = try DeviationRegister(YAMLFile.parse(all, path: path), today: today)
      try AtomicFile.write(Array(all.utf8), to: path, overwriting: true)
    }
  }

  /// Takes entries out; comments and the rest stay as they are.
  ///
  /// - Parameter lines: The lines on which the entries begin.
  /// - Throws: `DocumentError` or `LibraryError` where the file can't be read or written.
  func remove(entriesAt lines: Set<Int>, today: LegalDate) throws {
    try locked {
      guard let earlier = try text() else { return }
      let register = try DeviationRegister(YAMLFile.parse(earlier, path: path), today: today)
      let rest = register.text(earlier, withoutEntriesAt: lines)
      let left = try DeviationRegister(YAMLFile.parse(rest, path: path), today: today)
      guard left.entries.count == register.entries.count - lines.count else {
        throw LibraryError(
          path: path, line: nil,
          reason: .init(
            sv: "posterna kan inte tas bort utan att andra skadas; ta bort dem för hand",
            en: "the entries can't be taken out without harm to others; take them out by hand"))
      }
      try AtomicFile.write(Array(rest.utf8), to: path, overwriting: true)
    }
  }

  private func text() throws -> String? {
    guard FileManager.default.fileExists(atPath: path) else { return nil }
    return String(decoding: try DocumentReader.bytes(ofFile: path), as: UTF8.self)
  }

  /// The folder is locked meanwhile: of two who write at the same time neither loses an entry.
  private func locked(_ work: () throws -> Void) throws {
    let folder = open(
      URL(filePath: path).deletingLastPathComponent().path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    if folder >= 0 { flock(folder, LOCK_EX) }
    defer { if folder >= 0 { close(folder) } }
    try work()
  }
}
