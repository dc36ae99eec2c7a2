import Foundation

/// Which files of folders are read, by the patterns of a configuration.
///
/// A pattern is one of the shell, of the path from the folder of the `hansyn.yml`: `*` stands for any
/// signs, those between folders too, `?` for one. A file that the user names is read whatever the
/// patterns say.
public struct FileSelection: Sendable {
  private let home: String
  private let include: [String]
  private let exclude: [String]

  /// Makes a selection.
  public init(_ configuration: Configuration) {
    let file = URL(filePath: configuration.file ?? ConfigurationFile.name)
    home = file.deletingLastPathComponent().absoluteURL.standardizedFileURL.path
    include = configuration.include.map(\.value)
    exclude = configuration.exclude.map(\.value)
  }

  /// Whether a file is read.
  public func includes(_ path: String) -> Bool {
    if include.isEmpty, exclude.isEmpty { return true }
    let whole = URL(filePath: path).absoluteURL.standardizedFileURL.path
    let prefix = home.hasSuffix("/") ? home : home + "/"
    let name = whole.hasPrefix(prefix) ? String(whole.dropFirst(prefix.count)) : whole
    if Self.matches(name, exclude) { return false }
    return include.isEmpty || Self.matches(name, include)
  }

  private static func matches(_ name: String, _ patterns: [String]) -> Bool {
    patterns.contains { fnmatch($0, name, 0) == 0 }
  }
}
