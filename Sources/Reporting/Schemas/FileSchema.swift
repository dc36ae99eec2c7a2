/// The files that people write, each with a JSON Schema by which editors complete and check it.
public enum FileSchema: String, Sendable, CaseIterable {
  /// `hansyn.yml`.
  case hansyn
  /// `upphandling.yml`.
  case upphandling
  /// A file of `rules/profiles/`.
  case profile
  /// A rule file.
  case rule
  /// The head of a clause file.
  case clause

  /// The schema as JSON, with a line break at its end.
  public var text: String {
    switch self {
    case .hansyn: PolicySchema.configuration.text
    case .upphandling: FactSchema.file.text
    case .profile: PolicySchema.profile.text
    case .rule: RuleSchema.file.text
    case .clause: ClauseSchema.head.text
    }
  }
}
