import Foundation
import LibraryFiles

/// Finds the folders of rules and clauses that a `hansyn.yml` names.
struct ConfiguredFolders {
  /// The configuration's own path.
  let file: String
  /// Whether the user has named the file, and it may name any folder.
  let isTrusted: Bool

  /// The folders, relative to the file's own.
  ///
  /// - Throws: `LibraryError` for one that is not there, and for one outside the file's folder where
  ///   the file came with the documents: such a file could otherwise have any folder read.
  func paths(_ folders: [Setting<String>]) throws(LibraryError) -> [Setting<String>] {
    var paths: [Setting<String>] = []
    for folder in folders {
      paths.append(Setting(try path(folder), from: folder.origin))
    }
    return paths
  }

  private func path(_ folder: Setting<String>) throws(LibraryError) -> String {
    let own = URL(filePath: file).deletingLastPathComponent()
    let url = URL(filePath: folder.value, relativeTo: own)
    let real = url.resolvingSymlinksInPath().standardizedFileURL.path
    let home = own.resolvingSymlinksInPath().standardizedFileURL.path
    guard isTrusted || real == home || real.hasPrefix(home == "/" ? home : home + "/") else {
      throw folder.fault(
        "mappen ”\(folder.value)” ligger utanför inställningarnas egen mapp; "
          + "flytta den dit, eller ange filen med --config")
    }
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: real, isDirectory: &isFolder), isFolder.boolValue
    else { throw folder.fault("mappen ”\(folder.value)” finns inte") }
    let parent = file.lastIndex(of: "/").map { String(file[...$0]) } ?? ""
    return folder.value.hasPrefix("/") ? folder.value : parent + folder.value
  }
}
