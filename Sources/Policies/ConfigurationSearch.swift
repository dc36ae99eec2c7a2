import Foundation
import LibraryFiles

/// Finds the `hansyn.yml` that holds for documents: the nearest upwards from each.
///
/// A run has one configuration, for it has one library, one language and one verdict. Where the
/// documents of a call lie under different ones, they are of different organisations or policies, and
/// the call is refused rather than judged by either.
public struct ConfigurationSearch {
  /// The folders in which the way upwards ends, each looked in first: the user's home.
  private let ends: Set<String>
  /// What was found from each folder.
  private var known: [String: String?] = [:]

  /// Folders above each other that are looked in, at most.
  private static let mostFolders = 64

  /// Makes a search.
  ///
  /// - Parameter home: The user's home folder.
  public init(home: String = FileManager.default.homeDirectoryForCurrentUser.path) {
    ends = [URL(filePath: home).standardizedFileURL.path]
  }

  /// The configuration of documents and folders.
  ///
  /// - Parameter paths: The paths of a call; `-`, and none at all, stand for the current folder.
  /// - Returns: The file's path; nil where there is none.
  /// - Throws: ``ConfigurationConflict`` where the paths lie under different ones.
  public mutating func file(for paths: [String]) throws(ConfigurationConflict) -> String? {
    var first: (path: String, file: String?)?
    for path in paths.isEmpty ? ["-"] : paths {
      let file = nearest(to: path)
      guard let known = first else {
        first = (path, file)
        continue
      }
      guard known.file == file else {
        throw ConfigurationConflict(
          first: known.path, file: known.file, other: path, otherFile: file)
      }
    }
    return first?.file
  }

  /// The configuration that would hold without another one: the next upwards.
  ///
  /// - Returns: Its path; nil where there is none before the way ends.
  public func file(above file: String) -> String? {
    let current = FileManager.default.currentDirectoryPath
    let folder = URL(filePath: file, relativeTo: URL(filePath: current + "/"))
      .absoluteURL.standardizedFileURL.deletingLastPathComponent().path
    let prefix = folder.hasSuffix("/") ? folder : folder + "/"
    if FileManager.default.fileExists(atPath: prefix + ".git") || ends.contains(folder) {
      return nil
    }
    let parent = (folder as NSString).deletingLastPathComponent
    guard parent != folder, !parent.isEmpty else { return nil }
    return search(from: parent).map { Self.shown($0, from: current) }
  }

  private mutating func nearest(to path: String) -> String? {
    let current = FileManager.default.currentDirectoryPath
    let url = URL(
      filePath: path == "-" ? current : path, relativeTo: URL(filePath: current + "/")
    )
    .absoluteURL.standardizedFileURL
    var isFolder: ObjCBool = false
    let exists = FileManager.default.fileExists(atPath: url.path, isDirectory: &isFolder)
    let start = exists && isFolder.boolValue ? url : url.deletingLastPathComponent()
    let folder = start.path
    if let found = known[folder] { return found }
    let found = search(from: folder).map { Self.shown($0, from: current) }
    known[folder] = .some(found)
    return found
  }

  private func search(from start: String) -> String? {
    let manager = FileManager.default
    var folder = start
    for _ in 0..<Self.mostFolders {
      let prefix = folder.hasSuffix("/") ? folder : folder + "/"
      let file = prefix + ConfigurationFile.name
      if manager.fileExists(atPath: file) { return file }
      // A repository is a world of its own, and above somebody's home lies nothing of theirs.
      if manager.fileExists(atPath: prefix + ".git") || ends.contains(folder) { return nil }
      let parent = (folder as NSString).deletingLastPathComponent
      if parent == folder || parent.isEmpty { return nil }
      folder = parent
    }
    return nil
  }

  /// A path below the current folder is shown from there.
  private static func shown(_ path: String, from current: String) -> String {
    let prefix = current.hasSuffix("/") ? current : current + "/"
    return path.hasPrefix(prefix) ? String(path.dropFirst(prefix.count)) : path
  }
}

/// Documents of one call lie under different configurations.
public struct ConfigurationConflict: ExplainedError, Equatable {
  /// What is wrong and what to do.
  public let explanation: Localised

  init(first: String, file: String?, other: String, otherFile: String?) {
    let none = (sv: "ingen \(ConfigurationFile.name)", en: "no \(ConfigurationFile.name)")
    explanation = Localised(
      sv: "för \(first) gäller \(file ?? none.sv) men för \(other) \(otherFile ?? none.sv). "
        + "Granska dem var för sig, eller ange --config FIL eller --no-config",
      en: "\(first) is under \(file ?? none.en) but \(other) under \(otherFile ?? none.en). "
        + "Judge them one by one, or give --config FILE or --no-config")
  }
}
