import Clauses
import Drafting
import Foundation
import TenderDocuments

/// The files that a mended tender becomes.
struct FixFiles {
  let session: FixSession
  /// The documents that were changed.
  let changed: [TenderFixing.Changed]
  /// The texts for the notice, each with its clause.
  let notices: [(clause: Clause, draft: Clauses.Draft)]

  /// A name for the mended document or folder: `avtal.docx` becomes `avtal-ny.docx`.
  static func newName(for path: String) -> String {
    let plain = path.hasSuffix("/") ? String(path.dropLast()) : path
    guard !TenderFiles.isFolder(path), let dot = plain.lastIndex(of: "."),
      !plain[dot...].contains("/")
    else { return plain + "-ny" }
    return "\(plain[..<dot])-ny\(plain[dot...])"
  }

  /// Whether the tender is a folder and becomes one.
  private var isFolder: Bool { TenderFiles.isFolder(session.source.path) }

  /// Writes all files or none.
  ///
  /// A folder is written whole, with the documents that were not changed, so that it is a tender of
  /// its own; it gets its name when it is complete. Texts for the notice lie beside it, since in it
  /// they would be read as documents of the tender.
  ///
  /// - Returns: The paths of what was written, in order.
  /// - Throws: `DocumentError`.
  func write(to output: String?, inPlace: Bool) throws -> [String] {
    guard let output, isFolder else {
      let target = output ?? session.source.path
      guard isFolder else {
        guard let only = changed.first else { return [] }
        try AtomicFile.write(only.bytes, to: target, overwriting: inPlace)
        return [target]
      }
      return try replaceInPlace()
    }
    return try writeFolder(output.hasSuffix("/") ? String(output.dropLast()) : output)
  }

  /// Replaces the documents themselves; where one can't be written the others get back what they had.
  private func replaceInPlace() throws -> [String] {
    var done: [Int] = []
    var paths: [String] = []
    do {
      for change in changed {
        let path = session.source.documents[change.document]
        try AtomicFile.write(change.bytes, to: path, overwriting: true)
        done.append(change.document)
        paths.append(path)
      }
      return try paths + writeNotices(beside: session.source.path, overwriting: true)
    } catch {
      for document in done {
        try? AtomicFile.write(
          session.bytes[document], to: session.source.documents[document], overwriting: true)
      }
      throw error
    }
  }

  private func writeFolder(_ output: String) throws -> [String] {
    let manager = FileManager.default
    let names = (try? manager.contentsOfDirectory(atPath: output)) ?? []
    guard names.isEmpty, !manager.fileExists(atPath: output) || TenderFiles.isFolder(output) else {
      throw Self.taken(output)
    }
    let scratch = Self.beside(output, ".hansyn-\(ProcessInfo.processInfo.processIdentifier).tmp")
    defer { try? manager.removeItem(atPath: scratch) }
    var paths: [String] = []
    do {
      try manager.createDirectory(atPath: scratch, withIntermediateDirectories: false)
      for (index, path) in session.source.documents.enumerated() {
        let change = changed.first { $0.document == index }
        let name = relative(path)
        try manager.createDirectory(
          atPath: Self.parent("\(scratch)/\(name)"), withIntermediateDirectories: true)
        try AtomicFile.write(change?.bytes ?? session.bytes[index], to: "\(scratch)/\(name)")
        if change != nil { paths.append("\(output)/\(name)") }
      }
      if let facts = session.source.factFile {
        try AtomicFile.write(
          try DocumentReader.bytes(ofFile: facts), to: "\(scratch)/upphandling.yml")
      }
    } catch let error as DocumentError {
      throw error
    } catch {
      throw Self.failed(output)
    }
    let notices = try writeNotices(beside: output, overwriting: false)
    // A folder that is there and empty is replaced by one that is whole, in one step.
    guard rename(scratch, output) == 0 else {
      for notice in notices { try? manager.removeItem(atPath: notice) }
      throw Self.failed(output)
    }
    return paths + notices
  }

  private func writeNotices(beside folder: String, overwriting: Bool) throws -> [String] {
    let stem = folder.hasSuffix("/") ? String(folder.dropLast()) : folder
    var paths: [String] = []
    for (clause, draft) in notices {
      let path = "\(stem)-\(clause.name).txt"
      try AtomicFile.write(NewDocument.text(draft.blocks), to: path, overwriting: overwriting)
      paths.append(path)
    }
    return paths
  }

  private func relative(_ path: String) -> String {
    let folder = session.source.path
    let prefix = folder.hasSuffix("/") ? folder : folder + "/"
    return path.hasPrefix(prefix) ? String(path.dropFirst(prefix.count)) : path
  }

  private static func parent(_ path: String) -> String {
    path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
  }

  private static func beside(_ path: String, _ name: String) -> String {
    path.contains("/") ? "\(parent(path))/\(name)" : name
  }

  private static func taken(_ path: String) -> DocumentError {
    DocumentError(
      .notWritable, path: path,
      reason: .init(sv: "mappen finns redan", en: "the folder exists already"),
      advice: .init(
        sv: "Ange en mapp som inte finns, eller en tom",
        en: "Give a folder that does not exist, or an empty one"))
  }

  private static func failed(_ path: String) -> DocumentError {
    DocumentError(
      .notWritable, path: path,
      reason: .init(sv: "mappen kunde inte skrivas", en: "the folder could not be written"),
      advice: .init(
        sv: "Kontrollera att den får skrivas och att det finns plats på disken",
        en: "Check that it may be written and that there is room on the disk"))
  }
}
