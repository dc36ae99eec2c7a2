import LibraryFiles

/// What the chapters of an act are about, as its first section says.
public struct Chapters: Sendable, Equatable {
  /// When the act is divided so.
  public let validity: Validity
  /// The titles by number; a chapter that is missing is not in the act.
  public let titles: [Ordinal: Localised]
  /// The first day of chapters that came, or were written anew, after the act.
  public let began: [Ordinal: LegalDate]
}
