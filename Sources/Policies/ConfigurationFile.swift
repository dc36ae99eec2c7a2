import Foundation
import LibraryFiles

/// A `hansyn.yml`, as read.
public struct ConfigurationFile: Sendable {
  /// What such a file is called.
  public static let name = "hansyn.yml"
  /// The largest file that is read, in bytes.
  public static let largest = 1 << 18

  /// The path, as it is shown.
  public let path: String
  /// What it says; folders are paths that can be opened.
  public let layer: PolicyLayer

  /// Reads a file.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - isTrusted: Whether the user has named it. One that was found beside documents came with
  ///     them: its folders must lie below its own.
  /// - Throws: `LibraryError` with file and line.
  public init(path: String, isTrusted: Bool) throws(LibraryError) {
    try self.init(text: Self.text(of: path), path: path, isTrusted: isTrusted)
  }

  /// Reads the text of a file.
  ///
  /// - Throws: As ``init(path:isTrusted:)``.
  public init(text: String, path: String, isTrusted: Bool) throws(LibraryError) {
    try self.init(YAMLFile.parse(text, path: path), isTrusted: isTrusted)
  }

  /// Reads a file that has been parsed.
  ///
  /// - Throws: As ``init(path:isTrusted:)``.
  public init(_ file: LibraryFile, isTrusted: Bool) throws(LibraryError) {
    let path = file.path
    self.path = path
    guard file.root.content != .nothing else {
      layer = PolicyLayer()
      return
    }
    let reader = try MappingReader(file.root, path: path)
    let keys = LayerReader(reader: reader) { .file(path: path, line: $0) }
    var layer = PolicyLayer()
    if reader.node("profile") != nil { layer.profiles = try keys.texts("profile") }
    layer.stage = try keys.choice("stage", of: Stage.self)
    layer.language = try keys.choice("lang", of: Language.self)
    layer.failOn = try keys.choice("fail_on", of: FailureThreshold.self)
    let folders = ConfiguredFolders(file: path, isTrusted: isTrusted)
    layer.ruleFolders = try folders.paths(keys.texts("rules"))
    layer.clauseFolders = try folders.paths(keys.texts("clauses"))
    if let paths = try reader.mapping("paths") {
      let keys = LayerReader(reader: paths, origin: keys.origin)
      layer.include = try keys.texts("include")
      layer.exclude = try keys.texts("exclude")
      try paths.finish()
    }
    try keys.read(into: &layer)
    try reader.finish()
    self.layer = layer
  }

  private static func text(of path: String) throws(LibraryError) -> String {
    let attributes = try? FileManager.default.attributesOfItem(
      atPath: URL(filePath: path).resolvingSymlinksInPath().path)
    guard let attributes else {
      throw LibraryError(path: path, line: nil, reason: "filen finns inte")
    }
    // Whoever reads from a pipe waits for somebody to write.
    guard attributes[.type] as? FileAttributeType == .typeRegular else {
      throw LibraryError(path: path, line: nil, reason: "det är ingen fil")
    }
    guard (attributes[.size] as? Int ?? .max) <= largest else {
      throw LibraryError(
        path: path, line: nil, reason: "filen är större än \(largest >> 10) KiB")
    }
    guard let data = FileManager.default.contents(atPath: path),
      let text = String(validating: data, as: UTF8.self)
    else {
      throw LibraryError(path: path, line: nil, reason: "filen går inte att läsa som UTF-8")
    }
    return text
  }
}
