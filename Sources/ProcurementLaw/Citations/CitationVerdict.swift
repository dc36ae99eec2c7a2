import LibraryFiles

/// What is true of a citation on a day, in a tender.
public struct CitationVerdict: Sendable, Equatable {
  /// The verdict.
  public enum Status: Sendable, Equatable {
    /// The act is in force and nothing is known against the place.
    case current
    /// The act is not in force and the text does not tell of it as history.
    case repealed(KnownAct)
    /// The name alone stands for its successor in loose speech; only the number would prove it.
    case loose(KnownAct)
    /// The place has moved or died.
    case moved(Advice)
    /// The place is there but says something else than the text makes it say.
    case wrongSection(Advice)
    /// The place is right but does not say what the text makes it say.
    case misquoted(Advice)
    /// The provision does not govern tenders in this regime.
    case wrongRegime(Advice)
    /// The provision is one of a procurement act that does not govern the tender.
    case otherAct(Advice)
    /// A repealed act, told of as history.
    case history(KnownAct)
    /// The act comes into force later.
    case notYetInForce(KnownAct)
    /// The number is not the one the named act has; the act that was probably meant.
    case wrongNumber(KnownAct)
    /// Nothing is known of the act, or none is named.
    case unknown
  }

  /// What to write instead.
  public struct Advice: Sendable, Equatable {
    /// The place, ready to print.
    public let now: Localised
    /// Whether the citation is wrong in its context only.
    public let isContext: Bool
    /// Whether the place was right in an earlier law, which is what the text follows.
    public let isStale: Bool

    /// Makes advice.
    public init(now: Localised, isContext: Bool = false, isStale: Bool = false) {
      self.now = now
      self.isContext = isContext
      self.isStale = isStale
    }

    init(_ moved: MovedSection, isStale: Bool) {
      self.init(now: moved.now, isContext: moved.status == .context, isStale: isStale)
    }
  }

  /// The citation.
  public let citation: Citation
  /// The verdict.
  public let status: Status
  /// The act that is meant, as far as it is known.
  public let act: KnownAct?
  /// What stands at the place, in the act that it names or that governs the tender; nil where that
  /// is not recorded.
  public let subject: Localised?

  /// Whether a law that is not in force is applied as if it were.
  public var isStale: Bool {
    switch status {
    case .repealed: true
    case .moved(let advice), .wrongSection(let advice): advice.isStale
    case .current, .loose, .history, .notYetInForce, .wrongNumber, .wrongRegime, .otherAct,
      .misquoted, .unknown:
      false
    }
  }
}
