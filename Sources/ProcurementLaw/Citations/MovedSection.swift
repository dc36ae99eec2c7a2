import LibraryFiles

/// A section that documents still cite though it has moved, died or does not apply there.
public struct MovedSection: Sendable, Equatable {
  /// How wrong the citation is.
  public enum Status: String, Sendable, Hashable, CaseIterable {
    /// Wrong, must be replaced.
    case dead
    /// Wrong in some contexts only.
    case context
    /// The right place, but it does not say what the text makes it say.
    case misquoted
  }

  /// What the citation points at.
  public enum Target: Sendable, Equatable {
    /// Any section of a chapter where `sections` is empty; numbers with letter, such as `6 a`.
    case chapter(Ordinal, sections: [Ordinal])
    /// An annex, such as `2 a`.
    case annex(Ordinal)
  }

  /// The act.
  public let act: Act
  /// What it points at.
  public let target: Target
  /// How wrong it is.
  public let status: Status
  /// Since when it is wrong, ready for ``Validity/contains(_:)``.
  public let validity: Validity
  /// Beginnings of words, lower case, one of which must stand in the same sentence; empty for none.
  public let near: [String]
  /// Words as in ``near`` of which one must stand there too; empty for none.
  public let andNear: [String]
  /// Words that clear the citation when they stand in the same sentence.
  public let unless: [String]
  /// Whether the citation must name the act itself.
  public let needsExplicitAct: Bool
  /// The regimes in which it is wrong; empty for all.
  public let regimes: [Regime]
  /// What to cite instead.
  public let now: Localised
  /// What the old place holds today; nil where that is nothing.
  public let note: Localised?
  /// The key of its source.
  public let source: String

  /// Whether the place is there today and says something else than the text makes it say.
  public var holdsOther: Bool { note != nil && !near.isEmpty }
}
