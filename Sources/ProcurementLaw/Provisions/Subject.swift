import LibraryFiles

/// What a group of provisions is about, whatever the act: reserved procurement, lots, standstill.
public struct Subject: Sendable, Equatable {
  /// What it is called.
  public let title: Localised
  /// Beginnings of words, lower case, that say right in front of a citation that a provision on this
  /// subject is meant: ”reserverad enligt”.
  public let cues: [String]
  /// The same where only the chapter can be judged, because not all of its sections are recorded.
  public let chapterCues: [String]
}
