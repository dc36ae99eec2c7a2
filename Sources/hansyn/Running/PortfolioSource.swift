import Foundation
import Policies
import TenderDocuments

/// The tenders of an archive: in which folders one ends and another begins.
///
/// What lies in the archive's own folder is a tender each. Below it, a folder that holds a document is
/// one tender, with all its subfolders; a folder that holds only folders, such as a year, is looked into.
struct PortfolioSource {
  /// An archive deeper than this is not looked into: a link may lead back to its own folder.
  private static let deepest = 32

  private(set) var listing = TenderSource.Listing()
  private let configuration: Configuration

  /// Lists the tenders of paths, in the order of the paths and then of names.
  ///
  /// - Parameters:
  ///   - each: Whether every document is a tender of its own.
  ///   - configuration: What says which files of folders are read.
  init(_ paths: [String], each: Bool, by configuration: Configuration) {
    self.configuration = configuration
    for path in paths {
      guard !each, path != "-", TenderFiles.isFolder(path) else {
        add([path], each: each)
        continue
      }
      let before = listing.tenders.count + listing.failures.count
      for entry in entries(of: path) {
        if TenderFiles.isFolder(entry) {
          descend(into: entry, depth: 1)
        } else if TenderFiles.isDocument(entry) {
          add([entry])
        }
      }
      // Nothing in it: the reason is the one that `lint` gives.
      if listing.tenders.count + listing.failures.count == before { add([path]) }
    }
  }

  private mutating func descend(into folder: String, depth: Int) {
    let entries = entries(of: folder)
    if entries.contains(where: { !TenderFiles.isFolder($0) && TenderFiles.isDocument($0) }) {
      add([folder])
    } else if depth < Self.deepest {
      for entry in entries where TenderFiles.isFolder(entry) {
        descend(into: entry, depth: depth + 1)
      }
    }
  }

  private mutating func add(_ paths: [String], each: Bool = false) {
    let found = TenderSource.list(paths, each: each, by: configuration)
    listing.tenders += found.tenders
    listing.skipped += found.skipped
    listing.failures += found.failures
  }

  /// The paths of what lies in a folder, sorted; hidden things left out, and links to folders too.
  private func entries(of folder: String) -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.filter { !$0.hasPrefix(".") && !$0.hasPrefix("~$") }.sorted()
      .map { folder.hasSuffix("/") ? folder + $0 : folder + "/" + $0 }
      .filter { !TenderFiles.isFolder($0) || !Self.isLink($0) }
  }

  private static func isLink(_ path: String) -> Bool {
    (try? FileManager.default.destinationOfSymbolicLink(atPath: path)) != nil
  }
}
