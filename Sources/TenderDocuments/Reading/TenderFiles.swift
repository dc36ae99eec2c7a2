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
    /// The same document lies beside it in a format that tells more: `avtal.pdf` by `avtal.docx`.
    case copy
    /// The settings leave it out.
    case excluded
    /// Settings or facts in a subfolder: a tender has one file of each, beside it or above.
    case settings
  }

  /// A file that is not read.
  public struct Skipped: Sendable, Equatable {
    /// Its path.
    public let path: String
    /// Why it is left out.
    public let reason: Reason

    /// Whether it may say something of the tender that is read nowhere else.
    public var mayBeMissed: Bool { ![.lockFile, .hidden, .copy].contains(reason) }

    /// Whether it is made for text that a tenderer reads, or an archive of such: an older Word file, RTF.
    public var isTextDocument: Bool {
      reason == .unsupported && UnreadableType.isTextDocument(FileType.suffix(of: path))
    }
  }

  /// The paths of the documents, sorted.
  public let documents: [String]
  /// What else lies there, sorted; the project's own settings files are not named.
  public let skipped: [Skipped]
  /// What should have been read and can't be: closed folders, links that lead nowhere or out, sorted.
  public let faults: [DocumentError]
  /// The same documents in other formats, the nearest first, by the path of the one that is read.
  public let copies: [String: [String]]

  /// Whether a path is a folder.
  public static func isFolder(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
      && isFolder.boolValue
  }

  /// Whether a path leads to a document of a type that can be read.
  public static func isDocument(_ path: String) -> Bool { FileType.isReadable(path: path) }

  /// Lists a folder with its subfolders.
  ///
  /// A link is followed only where it leads into one of the roots: what lies elsewhere was not given.
  ///
  /// - Parameter roots: The folders and files of the call; none for the folder alone.
  /// - Throws: ``DocumentError`` when the folder doesn't exist or may not be listed.
  public init(folder: String, roots: [String] = []) throws(DocumentError) {
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
    var walk = FolderWalk(folder: folder, roots: roots)
    guard walk.take(folder) else { throw FolderWalk.closed(folder) }
    copies = walk.putAsideCopies()
    documents = walk.documents.sorted()
    skipped = walk.skipped.sorted { $0.path < $1.path }
    faults = walk.faults.sorted { $0.path < $1.path }
  }

  private init(
    _ files: TenderFiles, documents: [String], skipped: [Skipped], faults: [DocumentError]
  ) {
    self.documents = documents
    self.skipped = skipped
    self.faults = faults
    copies = files.copies
  }

  /// The files without some documents, which stand among what is not read.
  public func leavingOut(_ isLeftOut: (String) -> Bool) -> TenderFiles {
    let left = Set(documents.filter(isLeftOut))
    let others = skipped.map { file in
      file.reason == .unsupported && isLeftOut(file.path)
        ? Skipped(path: file.path, reason: .excluded) : file
    }
    return TenderFiles(
      self, documents: documents.filter { !left.contains($0) },
      skipped: (others + left.map { Skipped(path: $0, reason: .excluded) })
        .sorted { $0.path < $1.path },
      faults: faults.filter { !isLeftOut($0.path) })
  }
}
