import LibraryFiles

/// One thing known of a tender, with where it comes from and how sure it is.
public struct Fact: Sendable, Equatable {
  /// Where a fact comes from.
  public enum Origin: Sendable, Equatable {
    /// A passage of the document; UTF-8 offsets into its text.
    case text(Range<Int>)
    /// The name of the file.
    case fileName
    /// The user: `--fact` or the path of an `upphandling.yml`.
    case given(String)
    /// Computed from other facts; how, in words.
    case derived(Localised)
  }

  /// How sure a fact is.
  public enum Confidence: String, Sendable, CaseIterable, Comparable {
    /// Some words speak for it; a reader should look.
    case low
    /// The text says it in passing, or several words together do.
    case medium
    /// The user gave it, or the text states it outright.
    case high

    /// Less sure comes first.
    public static func < (left: Self, right: Self) -> Bool {
      left.rank < right.rank
    }

    private var rank: Int {
      switch self {
      case .low: 0
      case .medium: 1
      case .high: 2
      }
    }
  }

  /// The key, as in reports.
  public let key: String
  /// The value, as in reports; several CPV codes are parted by commas.
  public let value: String
  /// Where it comes from.
  public let origin: Origin
  /// How sure it is.
  public let confidence: Confidence

  /// Makes a fact.
  public init(
    key: String, value: String, origin: Origin, confidence: Confidence = .high
  ) {
    self.key = key
    self.value = value
    self.origin = origin
    self.confidence = confidence
  }

  /// The passage that says it; nil where no text does.
  public var passage: Range<Int>? {
    if case .text(let range) = origin { return range }
    return nil
  }

  /// Whether the user gave it.
  public var isGiven: Bool {
    if case .given = origin { return true }
    return false
  }

  /// Whether it follows from other facts.
  public var isDerived: Bool {
    if case .derived = origin { return true }
    return false
  }
}
