import LibraryFiles
import Rules

/// An organisation's policy on social considerations, from a file of `rules/profiles/`.
///
/// A profile says what an organisation demands of itself beyond the law: duties, targets, limits,
/// words and the clauses that it prefers. It never makes the law milder.
public struct Profile: Sendable, Equatable {
  /// Where a policy was found.
  public struct Source: Sendable, Equatable {
    /// Who says so, in which text.
    public let title: String
    /// Its address; nil for an organisation's own papers.
    public let url: String?
  }

  /// Texts with which a rule is tried under the profile.
  public struct Trial: Sendable, Equatable {
    /// The rule.
    public let rule: String
    /// Texts that it must flag.
    public let flags: [Example]
    /// Texts that it must pass.
    public let passes: [Example]
  }

  /// The name by which commands take it.
  public let id: String
  /// What it is called.
  public let title: Localised
  /// What it is and what to know before it is used.
  public let about: Localised
  /// The name of the policy, as it stands in messages and among authorities.
  public let guideline: Localised
  /// The year or years of the policy.
  public let dated: String
  /// The day the sources were read, `2026-11-21`.
  public let read: String
  /// The sources.
  public let sources: [Source]
  /// The settings that it makes.
  public let layer: PolicyLayer
  /// What it demands, by rule.
  public let duties: [String: [Rule.Duty]]
  /// Its targets.
  public let targets: [PolicyTarget]
  /// The texts that it is tried with.
  public let trials: [Trial]
  /// The file.
  public let path: String
  /// The 1-based lines of what it names, for errors: `SOC002`, `VIL-02`.
  let lines: [String: Int]

  /// Reads a file.
  ///
  /// - Throws: `LibraryError` with file and line for a fault.
  public init(_ file: LibraryFile) throws(LibraryError) {
    let reader = try MappingReader(file.root, path: file.path)
    let id = try reader.text("id")
    let guideline = try Localised.read("guideline", from: reader)
    let sources = try ProfileReader.sources(reader)
    let keys = LayerReader(reader: reader) { _ in .profile(id) }
    var layer = PolicyLayer()
    try keys.read(into: &layer)
    self.id = id
    title = try .read("title", from: reader)
    about = try .read("about", from: reader)
    self.guideline = guideline
    dated = try reader.text("dated")
    read = try reader.text("read")
    self.sources = sources
    self.layer = layer
    (duties, lines) = try ProfileReader.duties(
      reader, guideline: guideline, source: sources.first)
    targets = try ProfileReader.targets(reader, profile: id)
    trials = try ProfileReader.trials(reader)
    path = file.path
    try reader.finish()
  }
}
