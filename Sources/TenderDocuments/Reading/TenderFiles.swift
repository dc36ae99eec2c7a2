import Languages
import Foundation

/// The files of a tender's folder: those that can be read, and those that can't.
public struct TenderFiles: Sendable, Equatable {
  /// Why a file of the folder is not read.
  public enum Reason: String, Sendable, Equatable {
    /// `~$…` and `.~lock…`: left by an editor that has the document open.
    case lockFile
    /// The name begins with a dot.
    case hidden
    /// A type that can't be read.
    case unsupported
    /// A folder that may not be listed.
    case unreadable
    /// The same document lies beside it in a format that tells more: `avtal.pdf` by `avtal.docx`.
    case copy
    /// The settings leave it out.
    case excluded
  }

  /// A file that is not read.
  public struct Skipped: Sendable, Equatable {
    /// Its path.
    public let path: String
    /// Why it is left out.
    public let reason: Reason
  }

  /// The paths of the documents, sorted.
  public let documents: [String]
  /// What else lies there, sorted; the project's own settings files are not named.
  public let skipped: [Skipped]

  /// Whether a path is a folder.
  public static func isFolder(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
      && isFolder.boolValue
  }

  /// Whether a path leads to a document of a type that can be read.
  public static func isDocument(_ path: String) -> Bool { FileType.isReadable(path: path) }

  /// Lists a folder with its subfolders; links to folders are not followed.
  ///
  /// - Throws: ``DocumentError`` when the folder doesn't exist or may not be listed.
  public init(folder: String) throws(DocumentError) {
    guard Self.isFolder(folder) else {
      throw DocumentError(
        .missing, path: folder,
        reason: .init(
          sv: "mappen finns inte",
          en: "there is no such folder"),
        advice: .init(
          sv: "Kontrollera sökvägen och att namnet är rätt stavat",
          en: "Check the path and the spelling of the name"))
    }
    var found = Found()
    guard found.take(folder) else {
      throw DocumentError(
        .unreadable, path: folder,
        reason: .init(
          sv: "mappens innehåll får inte läsas",
          en: "the contents of the folder may not be listed"),
        advice: .init(
          sv: "Kontrollera behörigheten till mappen",
          en: "Check the access rights of the folder"))
    }
    found.putAsideCopies()
    documents = found.documents.sorted()
    skipped = found.skipped.sorted { $0.path < $1.path }
  }

  private init(documents: [String], skipped: [Skipped]) {
    self.documents = documents
    self.skipped = skipped
  }

  /// The files without some documents, which stand among what is not read.
  public func leavingOut(_ isLeftOut: (String) -> Bool) -> TenderFiles {
    let left = documents.filter(isLeftOut)
    guard !left.isEmpty else { return self }
    return TenderFiles(
      documents: documents.filter { !left.contains($0) },
      skipped: (skipped + left.map { Skipped(path: $0, reason: .excluded) })
        .sorted { $0.path < $1.path })
  }

  /// What has been found so far.
  private struct Found {
    var documents: [String] = []
    var skipped: [Skipped] = []

    /// Lists one folder; false where that is not allowed.
    mutating func take(_ folder: String) -> Bool {
      guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder) else {
        return false
      }
      for name in names {
        let path = folder.hasSuffix("/") ? folder + name : folder + "/" + name
        if let reason = Self.reason(name) {
          skipped.append(Skipped(path: path, reason: reason))
        } else if let type = Self.type(of: path), type == .typeDirectory {
          if !take(path) { skipped.append(Skipped(path: path, reason: .unreadable)) }
        } else if Self.isPipe(path) {
          // Whoever reads from it waits for somebody to write.
          skipped.append(Skipped(path: path, reason: .unsupported))
        } else if FileType.isReadable(path: path), !TenderFiles.isFolder(path) {
          documents.append(path)
        } else if !settings.contains(name) {
          skipped.append(Skipped(path: path, reason: .unsupported))
        }
      }
      return true
    }

    /// Leaves out what lies there in a better format under the same name, or every finding would
    /// come twice and a text be compared with itself.
    mutating func putAsideCopies() {
      var best: [String: Int] = [:]
      for path in documents {
        guard let distance = FileType.distance(path: path) else { continue }
        best[Self.stem(path), default: distance] = min(best[Self.stem(path)] ?? 9, distance)
      }
      let isCopy = { (path: String) in
        FileType.distance(path: path).map { $0 > best[Self.stem(path)] ?? $0 } ?? false
      }
      skipped += documents.filter(isCopy).map { Skipped(path: $0, reason: .copy) }
      documents.removeAll(where: isCopy)
    }

    /// A path without its suffix, in the same letters however it is written.
    private static func stem(_ path: String) -> String {
      (path as NSString).deletingPathExtension.precomposedStringWithCanonicalMapping.lowercased()
    }

    private let settings: Set<String> = ["upphandling.yml", "hansyn.yml", "avsteg.yml"]

    private static func reason(_ name: String) -> Reason? {
      if name.hasPrefix("~$") || name.hasPrefix(".~lock") { return .lockFile }
      return name.hasPrefix(".") ? .hidden : nil
    }

    /// Whether a path leads to something else than a file: a pipe, a socket, a device.
    private static func isPipe(_ path: String) -> Bool {
      let target = URL(filePath: path).resolvingSymlinksInPath().path
      return type(of: target).map { $0 != .typeRegular && $0 != .typeDirectory } ?? false
    }

    private static func type(of path: String) -> FileAttributeType? {
      (try? FileManager.default.attributesOfItem(atPath: path))?[.type] as? FileAttributeType
    }
  }
}
