/// What is true of a citation on a day.
public struct CitationVerdict: Sendable, Equatable {
  /// The verdict.
  public enum Status: Sendable, Equatable {
    /// The act is in force and nothing is known against the place.
    case current
    /// The act is not in force and the text does not tell of it as history.
    case repealed(KnownAct)
    /// The name alone stands for its successor in loose speech; only the number would prove it.
    case loose(KnownAct)
    /// The place has moved, died or does not apply here.
    case moved(MovedSection)
    /// A repealed act, told of as history.
    case history(KnownAct)
    /// The act comes into force later.
    case notYetInForce(KnownAct)
    /// The number is not the one the named act has; the act that was probably meant.
    case wrongNumber(KnownAct)
    /// Nothing is known of the act, or none is named.
    case unknown
  }

  /// The citation.
  public let citation: Citation
  /// The verdict.
  public let status: Status
  /// The act that is meant, as far as it is known.
  public let act: KnownAct?

  /// Whether a law that is not in force is applied as if it were.
  public var isStale: Bool {
    switch status {
    case .repealed: true
    case .moved(let moved): moved.status == .dead
    case .current, .loose, .history, .notYetInForce, .wrongNumber, .unknown: false
    }
  }
}
