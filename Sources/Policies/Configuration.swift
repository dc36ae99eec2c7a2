import LibraryFiles
import Rules

/// Every setting in force, each with where it comes from.
///
/// Options of the call go before the file, the file before the profiles, a later profile before an
/// earlier one, and those before what is built in.
public struct Configuration: Sendable {
  /// The `hansyn.yml`; nil where there is none.
  public let file: String?
  /// The organisation's name; empty where nobody has said it.
  public let organisation: Setting<String>
  /// Facts that hold for every tender of the organisation, by key.
  public let facts: [String: Setting<String>]
  /// The profiles, in the order in which they are laid over each other.
  public let profiles: [Setting<String>]
  /// The stage.
  public let stage: Setting<Stage>
  /// The language of reports and messages.
  public let language: Setting<Language>
  /// From which severity a run ends with 1.
  public let failOn: Setting<FailureThreshold>
  /// Folders of own rules; a later one goes before an earlier one.
  public let ruleFolders: [Setting<String>]
  /// Folders of own clauses; a later one goes before an earlier one.
  public let clauseFolders: [Setting<String>]
  /// Values of clauses' parameters, by name in small letters: each a text or a list of texts.
  public let values: [String: Setting<LibraryNode>]
  /// Severities by rule, group of rules or topic, the layer that goes first last.
  public let severities: [[String: Setting<SeverityChoice>]]
  /// Limits of sums, by rule and name.
  public let limits: [String: [String: Setting<Double>]]
  /// The organisation's phrases, by the concept that they mean.
  public let terms: [String: [Setting<String>]]
  /// CPV codes that are added to a list, by its name.
  public let codes: [String: [Setting<CodePattern>]]
  /// Clauses that go before others, the first most of all.
  public let preferred: [Setting<String>]
  /// The model whose figures a condition is sized by; empty for our own.
  public let model: Setting<String>
  /// Patterns of the files that are read in folders; empty for all.
  public let include: [Setting<String>]
  /// Patterns of the files that are not read in folders.
  public let exclude: [Setting<String>]

  /// The profile that holds where none is named.
  public static let standardProfile = "national"

  /// Lays layers over each other.
  ///
  /// - Parameters:
  ///   - file: The `hansyn.yml`, where there is one.
  ///   - layers: The profiles, the file and the options, in this order.
  public init(file: String?, layers: [PolicyLayer]) {
    self.file = file
    let top = Array(layers.reversed())
    organisation = top.firstSet(\.organisation) ?? Setting("", from: .builtIn)
    let kind = top.firstSet(\.kind).map { ("buyerKind", $0) }
    let listed = top.firstSet(\.stateListed).map { ("stateListed", $0) }
    facts = Dictionary([kind, listed].compactMap(\.self)) { first, _ in first }
    profiles =
      top.firstSet(\.profiles) ?? [Setting(Self.standardProfile, from: .builtIn)]
    stage = top.firstSet(\.stage) ?? Setting(.utkast, from: .builtIn)
    language = top.firstSet(\.language) ?? Setting(.sv, from: .builtIn)
    failOn = top.firstSet(\.failOn) ?? Setting(.error, from: .builtIn)
    ruleFolders = layers.flatMap(\.ruleFolders)
    clauseFolders = layers.flatMap(\.clauseFolders)
    values = layers.reduce(into: [:]) { $0.merge($1.values) { _, new in new } }
    severities = layers.map(\.severities).filter { !$0.isEmpty }
    limits = layers.reduce(into: [:]) { all, layer in
      all.merge(layer.limits) { $0.merging($1) { _, new in new } }
    }
    terms = layers.reduce(into: [:]) { $0.merge($1.terms) { $0 + $1 } }
    codes = layers.reduce(into: [:]) { $0.merge($1.codes) { $0 + $1 } }
    preferred = top.flatMap(\.preferred)
    model = top.firstSet(\.model) ?? Setting("", from: .builtIn)
    include = layers.flatMap(\.include)
    exclude = layers.flatMap(\.exclude)
  }
}

extension [PolicyLayer] {
  /// What the first layer that is not silent says.
  fileprivate func firstSet<Value>(_ key: KeyPath<PolicyLayer, Value?>) -> Value? {
    lazy.compactMap { $0[keyPath: key] }.first
  }
}
