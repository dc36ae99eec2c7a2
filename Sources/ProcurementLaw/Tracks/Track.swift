/// The chapters of an act that govern a procurement in some regimes.
///
/// LOU below the threshold is nearly another act: 19 kap. 1 § names five chapters and leaves the rest
/// out. What an act says of its own reach stands in `rules/law/tracks.yml`.
public struct Track: Sendable, Equatable {
  /// The act.
  public let act: Act
  /// The regimes.
  public let regimes: [Regime]
  /// When it holds.
  public let validity: Validity
  /// The chapters that apply; nil where all do but those of ``excluded``.
  public let chapters: Set<Ordinal>?
  /// The chapters that do not apply.
  public let excluded: Set<Ordinal>
  /// Places in other chapters to which an applicable one refers, as citations without the act.
  public let also: [String]
  /// The key of its source.
  public let source: String

  /// Whether a chapter applies as a whole.
  public func applies(_ chapter: Ordinal) -> Bool {
    !excluded.contains(chapter) && (chapters?.contains(chapter) ?? true)
  }
}
