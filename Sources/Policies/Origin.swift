import LibraryFiles

/// Where a setting comes from.
public enum Origin: Sendable, Equatable {
  /// The program's own value, where nobody has said anything.
  case builtIn
  /// A profile.
  case profile(String)
  /// A line of a `hansyn.yml`; the line is 1-based.
  case file(path: String, line: Int)
  /// An option of the call, as it is written: `--stage`.
  case option(String)

  /// The origin in words.
  public var explanation: Localised {
    switch self {
    case .builtIn: Localised(sv: "inbyggt", en: "built in")
    case .profile(let name): Localised(sv: "profilen \(name)", en: "profile \(name)")
    case .file(let path, let line): Localised(same: "\(path):\(line)")
    case .option(let option): Localised(same: option)
    }
  }

  /// An error about what was set there.
  public func fault(_ reason: String) -> LibraryError {
    switch self {
    case .builtIn: LibraryError(path: ConfigurationFile.name, line: nil, reason: reason)
    case .profile(let name):
      LibraryError(path: Profiles.folder + name + ".yml", line: nil, reason: reason)
    case .file(let path, let line): LibraryError(path: path, line: line, reason: reason)
    case .option(let option): LibraryError(path: option, line: nil, reason: reason)
    }
  }
}
