import LibraryFiles

/// Regulations of an authority that were replaced all at once.
public struct ActSeries: Sendable, Equatable {
  /// What stands in front of their numbers: `AFS`.
  public let prefix: String
  /// The last year of the numbers that were replaced.
  public let until: Int
  /// What the regulations are called.
  public let title: String
  /// When they were in force; only the end is known.
  public let validity: Validity
  /// What replaced them, ready to print.
  public let replacement: Localised
  /// The key of the source.
  public let source: String

  /// The regulation of a number such as `AFS 1999:3`; nil where the series does not hold it.
  func act(numbered number: String) -> KnownAct? {
    let parts = number.split(separator: " ")
    guard parts.count == 2, parts[0] == prefix, let year = Int(parts[1].prefix(4)), year <= until
    else { return nil }
    return KnownAct(
      number: number, title: number, names: [], validity: validity, replacement: replacement,
      source: source)
  }
}
