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
  /// - Throws: `LibraryError` when the folder or a file can't be read or is not valid YAML.
  public static func read(_ folder: String, prefix: String) throws(LibraryError) -> [LibraryFile] {
    let root = URL(fileURLWithPath: folder)
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: folder, isDirectory: &isFolder), isFolder.boolValue
    else { throw LibraryError(path: folder, line: nil, reason: "mappen finns inte") }
    let names = (try? FileManager.default.subpathsOfDirectory(atPath: root.path)) ?? []
    var files: [LibraryFile] = []
    for name in names.sorted() where isLibraryFile(name) {
      let path = folder + "/" + name
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

  /// Whether a path below the library names a file that belongs to it.
  public static func isLibraryFile(_ path: String) -> Bool {
    guard let name = path.split(separator: "/").last, !name.hasPrefix("."), name != "README.md"
    else { return false }
    return name.hasSuffix(".yml") || name.hasSuffix(".md")
  }
}
