import Foundation
import LibraryFiles
import Policies

/// What a call and its `hansyn.yml` say, before profiles are known.
struct GivenSettings: Sendable {
  /// The file; nil where there is none, or none is wanted.
  let file: ConfigurationFile?
  /// What the options say.
  let options: PolicyLayer
  /// Whether the user has named the file.
  private let isTrusted: Bool

  /// Nothing but what is built in.
  static let none = GivenSettings()

  private init() {
    file = nil
    options = PolicyLayer()
    isTrusted = false
  }

  /// Finds and reads the file.
  ///
  /// - Parameter places: The documents that it is looked for beside; none for the current folder.
  /// - Throws: `LibraryError`, `ConfigurationConflict`.
  init(_ library: LibraryOptions, given: PolicyLayer, near places: [String]) throws {
    options = given
    isTrusted = library.config != nil
    if library.noConfig {
      file = nil
    } else if let path = library.config {
      file = try ConfigurationFile(path: path, isTrusted: true)
    } else {
      var search = ConfigurationSearch()
      file = try search.file(for: places).map {
        (path) throws(LibraryError) in try ConfigurationFile(path: path, isTrusted: false)
      }
    }
  }

  /// The `hansyn.yml` further up that a nearer one hides; nil where the user has named the file.
  var outerFile: String? {
    guard let file, !isTrusted else { return nil }
    return ConfigurationSearch().file(above: file.path)
  }

  /// The settings, without what profiles say.
  var configuration: Configuration { Configuration(file: file?.path, layers: layers) }

  /// The settings on top of profiles.
  func configuration(on profiles: [Profile]) -> Configuration {
    Configuration(file: file?.path, layers: profiles.map(\.layer) + layers)
  }

  /// The language of messages, which no profile decides.
  var language: Language { configuration.language.value }

  /// The folder that files of a folder must lie below; nil where the user has named it.
  ///
  /// A file that was found beside documents came with them: nothing outside its folder is read.
  func bounds(of folder: Setting<String>) -> String? {
    guard case .file(let path, _) = folder.origin, !isTrusted else { return nil }
    return path.lastIndex(of: "/").map { String(path[...$0]) } ?? "."
  }

  /// An error with the path of the user's own file, where it names that as the library does.
  ///
  /// Files of own folders stand in for built-in ones by paths such as `rules/profiles/norrby.yml`.
  func located(_ error: any Error) -> any Error {
    guard let error = error as? LibraryError else { return error }
    for (prefix, folders) in [
      ("rules/", configuration.ruleFolders), ("clauses/", configuration.clauseFolders),
    ] where error.path.hasPrefix(prefix) {
      let name = error.path.dropFirst(prefix.count)
      for folder in folders.reversed() {
        let path = folder.value + (folder.value.hasSuffix("/") ? "" : "/") + name
        guard FileManager.default.fileExists(atPath: path) else { continue }
        return LibraryError(path: path, line: error.line, reason: error.reason)
      }
    }
    return error
  }

  private var layers: [PolicyLayer] { [file?.layer, options].compactMap(\.self) }
}
