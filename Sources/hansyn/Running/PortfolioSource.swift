import Foundation
import Policies
import TenderDocuments

/// The tenders of an archive: in which folders one ends and another begins.
///
/// What lies in the archive's own folder is a tender each. Below it, a folder that holds a document is
/// one tender, with all its subfolders; a folder that holds only folders, such as a year, is looked into.
struct PortfolioSource {
  private(set) var listing = TenderSource.Listing()

  /// Lists the tenders of paths, in the order of the paths and then of names.
  ///
  /// - Parameters:
  ///   - each: Whether every document is a tender of its own.
  ///   - configuration: What says which files of folders are read.
  init(_ paths: [String], each: Bool, by configuration: Configuration) {
    for path in paths {
      // Every file for itself, so that nothing is passed over that the archive holds.
      let found = TenderSource.list(
        [path], each: true, by: configuration, roots: paths)
      listing.skipped += found.skipped
      listing.failures += found.failures
      listing.tenders +=
        each || path == "-" || !TenderFiles.isFolder(path)
        ? found.tenders : Self.parted(found.tenders, in: path)
    }
  }

  /// The documents of an archive, parted into tenders.
  private static func parted(_ documents: [TenderSource], in archive: String) -> [TenderSource] {
    let root = archive.hasSuffix("/") ? String(archive.dropLast()) : archive
    let holding = Set(documents.map { folder(of: $0.path) })
    var tenders: [TenderSource] = []
    var members: [String: [TenderSource]] = [:]
    for document in documents {
      guard let folder = outermost(folder(of: document.path), below: root, among: holding) else {
        tenders.append(document)
        continue
      }
      members[folder, default: []].append(document)
    }
    tenders += members.map { TenderSource(folder: $0.key, documents: $0.value) }
    return tenders.sorted { $0.path < $1.path }
  }

  /// The outermost folder that holds documents itself, on the way from an archive to one of its folders;
  /// nil for the archive itself.
  private static func outermost(
    _ folder: String, below root: String, among holding: Set<String>
  ) -> String? {
    var found: String?
    var folder = folder
    while folder.count > root.count {
      if holding.contains(folder) { found = folder }
      folder = Self.folder(of: folder)
    }
    return found
  }

  private static func folder(of path: String) -> String {
    path.lastIndex(of: "/").map { String(path[..<$0]) } ?? ""
  }
}
