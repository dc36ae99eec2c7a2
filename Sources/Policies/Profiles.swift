import LibraryFiles

/// All profiles of `rules/profiles/`, by name.
public struct Profiles: Sendable {
  /// The folder whose files are profiles.
  public static let folder = "rules/profiles/"

  /// The profiles in the order of their names.
  public let profiles: [Profile]

  /// Reads library files; those outside `rules/profiles/` are passed over.
  ///
  /// A profile that stands in several files is taken from the last, so an organisation's own folder
  /// overrides what is built in.
  ///
  /// - Throws: `LibraryError` with file and line for the first fault.
  public init(_ files: [LibraryFile]) throws(LibraryError) {
    var profiles: [String: Profile] = [:]
    for file in files where file.path.hasPrefix(Self.folder) {
      let profile = try Profile(file)
      profiles[profile.id] = profile
    }
    self.profiles = profiles.values.sorted { $0.id < $1.id }
  }

  /// The profile of a name, whatever its capitals; nil where there is none.
  public subscript(name: String) -> Profile? { profiles.first { $0.id == name.lowercased() } }

  /// The profile that a setting names.
  ///
  /// - Throws: ``UnknownProfile`` with those that there are.
  public func profile(_ name: Setting<String>) throws(UnknownProfile) -> Profile {
    guard let profile = self[name.value] else {
      throw UnknownProfile(name, known: profiles.map(\.id))
    }
    return profile
  }
}

/// A name that no profile has.
public struct UnknownProfile: ExplainedError, Equatable {
  /// What is wrong, and which profiles there are.
  public let explanation: Localised

  init(_ name: Setting<String>, known: [String]) {
    let near = NearestName.to(name.value, among: known)
    let all = known.joined(separator: ", ")
    let place: String
    if case .file(let path, let line) = name.origin {
      place = "\(path):\(line): "
    } else {
      place = ""
    }
    explanation = Localised(
      sv: "\(place)ingen profil heter ”\(name.value)”"
        + (near.map { "; menas ”\($0)”?" } ?? "") + " Det finns \(all).",
      en: "\(place)no profile is called ”\(name.value)”"
        + (near.map { "; did you mean ”\($0)”?" } ?? "") + " There is \(all).")
  }
}
