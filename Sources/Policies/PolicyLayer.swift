import LibraryFiles
import Rules

/// What one source says: a profile, a `hansyn.yml` or the options of a call.
///
/// Layers are laid over each other by ``Configuration``; what a layer is silent about the one below
/// decides.
public struct PolicyLayer: Sendable, Equatable {
  /// The name of the organisation.
  public var organisation: Setting<String>?
  /// The kind of organisation, a value of the fact `buyerKind`.
  public var kind: Setting<String>?
  /// Whether the ordinance (2006:260) lists the organisation: a value of the fact `stateListed`.
  public var stateListed: Setting<String>?
  /// The profiles, in the order in which they are laid over each other; nil where it names none.
  public var profiles: [Setting<String>]?
  /// The stage.
  public var stage: Setting<Stage>?
  /// The language of reports and messages.
  public var language: Setting<Language>?
  /// From which severity a run ends with 1.
  public var failOn: Setting<FailureThreshold>?
  /// Folders of own rules.
  public var ruleFolders: [Setting<String>] = []
  /// Folders of own clauses.
  public var clauseFolders: [Setting<String>] = []
  /// Values of clauses' parameters, by name in small letters: each a text or a list of texts.
  public var values: [String: Setting<LibraryNode>] = [:]
  /// Severities by rule, group of rules or topic.
  public var severities: [String: Setting<SeverityChoice>] = [:]
  /// Limits of sums, by rule and name.
  public var limits: [String: [String: Setting<Double>]] = [:]
  /// Phrases that the organisation uses for a concept of the vocabulary, by its id.
  public var terms: [String: [Setting<String>]] = [:]
  /// CPV codes that are added to a list of `rules/facts/`, by its name.
  public var codes: [String: [Setting<CodePattern>]] = [:]
  /// Clauses that go before others that mend the same.
  public var preferred: [Setting<String>] = []
  /// The model whose figures a condition is sized by.
  public var model: Setting<String>?
  /// Patterns of the files that are read in folders; empty for all.
  public var include: [Setting<String>] = []
  /// Patterns of the files that are not read in folders.
  public var exclude: [Setting<String>] = []

  /// Makes a layer that says nothing.
  public init() {}
}
