/// Where the user wants a clause.
public enum ClauseTarget: Sendable, Equatable {
  /// Where it belongs by its kind.
  case wherePlaceFits
  /// Last in the section with a number, for example `4.3`.
  case section(String)
  /// Behind the section with a heading.
  case after(String)
}
