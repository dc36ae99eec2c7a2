import Foundation

/// Reads all library files below a folder on disk.
public enum LibraryFolder {
  /// The `.yml` and `.md` files below a folder, in the order of their paths.
  ///
  /// Hidden files and `README.md` are passed over.
  ///
  /// - Parameters:
  ///   - folder: The folder to walk.
  ///   - prefix: What the paths of the files begin with, for example `rules`.
  ///   - bounds: A folder that the files must lie below when links are followed; nil for anywhere.
  /// - Throws: `LibraryError` when the folder or a file can't be read or is not valid YAML, and where
  ///   there are more than ``mostFiles``.
  public static func read(
    _ folder: String, prefix: String, inside bounds: String? = nil
  ) throws(LibraryError) -> [LibraryFile] {
    let root = URL(fileURLWithPath: folder)
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: folder, isDirectory: &isFolder), isFolder.boolValue
    else { throw LibraryError(path: folder, line: nil, reason: "mappen finns inte") }
    let names = (try? FileManager.default.subpathsOfDirectory(atPath: root.path)) ?? []
    var files: [LibraryFile] = []
    let own = names.filter(isLibraryFile).sorted()
    guard own.count <= mostFiles else {
      throw LibraryError(
        path: folder, line: nil,
        reason: "mappen har fler än \(mostFiles) filer; ange en mindre mapp")
    }
    for name in own {
      let path = folder + "/" + name
      if let bounds, !isBelow(bounds, path) {
        throw LibraryError(
          path: path, line: nil, reason: "länken leder ut ur mappen och följs inte")
      }
      try checkSize(of: path)
      guard let data = FileManager.default.contents(atPath: path),
        let text = String(validating: data, as: UTF8.self)
      else {
        throw LibraryError(path: path, line: nil, reason: "filen går inte att läsa som UTF-8")
      }
      let file = try YAMLFile.parse(text, path: prefix + "/" + name)
      files.append(file)
    }
    return files
  }

  /// The most files of a folder: ten times those of the library.
  public static let mostFiles = 2_000

  /// Whether a file lies below a folder when all links are followed.
  private static func isBelow(_ folder: String, _ path: String) -> Bool {
    let home = URL(filePath: folder).resolvingSymlinksInPath().standardizedFileURL.path
    let real = URL(filePath: path).resolvingSymlinksInPath().standardizedFileURL.path
    return real.hasPrefix(home == "/" ? home : home + "/")
  }

  /// Refuses what would fill the memory, or never end, before it is read.
  private static func checkSize(of path: String) throws(LibraryError) {
    let real = URL(filePath: path).resolvingSymlinksInPath().path
    guard let attributes = try? FileManager.default.attributesOfItem(atPath: real) else { return }
    guard attributes[.type] as? FileAttributeType == .typeRegular else {
      throw LibraryError(path: path, line: nil, reason: "det är ingen fil")
    }
    guard (attributes[.size] as? Int ?? 0) <= YAMLFile.largestFile else {
      throw LibraryError(
        path: path, line: nil, reason: "filen är större än \(YAMLFile.largestFile >> 20) MiB")
    }
  }

  /// Whether a path below the library names a file that belongs to it.
  public static func isLibraryFile(_ path: String) -> Bool {
    guard let name = path.split(separator: "/").last, !name.hasPrefix("."), name != "README.md"
    else { return false }
    return name.hasSuffix(".yml") || name.hasSuffix(".md")
  }
}
