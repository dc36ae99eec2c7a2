import Foundation
import LibraryFiles

extension TenderSource.Listing {
  /// Refuses to write a report over one of the documents that it is about, by whatever name or link:
  /// `--in-place` is for reports of an earlier run.
  ///
  /// - Parameter targets: Where reports go; nil and `-` for standard output.
  /// - Throws: `UsageError` that names the file.
  func guardDocuments(from targets: [String?], command: String) throws(UsageError) {
    let targets = targets.compactMap(\.self).filter { $0 != "-" }
    guard !targets.isEmpty else { return }
    let documents = Set(tenders.flatMap(\.documents).compactMap(Self.identity))
    guard
      let target = targets.first(where: { Self.identity($0).map(documents.contains) ?? false })
    else { return }
    throw UsageError(
      Localised(
        sv: "\(target) är ett av dokumenten som läses och skrivs aldrig över; ange ett annat namn",
        en: "\(target) is one of the documents that are read and is never overwritten; give another"
          + " name"), see: command)
  }

  /// What tells a file from every other; nil where there is none.
  private static func identity(_ path: String) -> String? {
    let resolved = URL(filePath: path).resolvingSymlinksInPath().path
    guard let known = try? FileManager.default.attributesOfItem(atPath: resolved),
      let volume = known[.systemNumber], let file = known[.systemFileNumber]
    else { return nil }
    return "\(volume)/\(file)"
  }
}
