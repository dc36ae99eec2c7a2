/// One thing known of a tender, with where it comes from.
public struct Fact: Sendable, Equatable {
  /// Where a fact comes from.
  public enum Origin: Sendable, Equatable {
    /// A passage of the document; UTF-8 offsets into its text.
    case text(Range<Int>)
    /// The name of the file.
    case fileName
    /// The user: `--fact` or the path of an `upphandling.yml`.
    case given(String)
    /// Computed from other facts; how, in Swedish.
    case derived(String)
  }

  /// The key, as in reports.
  public let key: String
  /// The value, as in reports; several CPV codes are parted by commas.
  public let value: String
  /// Where it comes from.
  public let origin: Origin

  /// Makes a fact.
  public init(key: String, value: String, origin: Origin) {
    self.key = key
    self.value = value
    self.origin = origin
  }
}
