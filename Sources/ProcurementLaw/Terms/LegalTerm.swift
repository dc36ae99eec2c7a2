import LibraryFiles

/// A word that documents still use though the law, an authority or the language has left it.
public struct LegalTerm: Sendable, Equatable {
  /// How wrong the word is.
  public enum Status: String, Sendable, Hashable, CaseIterable {
    /// Wrong, must be replaced.
    case dead
    /// Wrong in some contexts only.
    case context
    /// Looks old but is right.
    case ok
  }

  /// The term's key.
  public let key: String
  /// The word as it is written, for people.
  public let word: String
  /// The concept of the vocabulary that finds it; nil where it is only told of.
  public let concept: String?
  /// What sort of word it is, for example `procurement`; rules name it.
  public let group: String
  /// How wrong it is.
  public let status: Status
  /// Since when.
  public let validity: Validity
  /// Acts in which the word is the statute's own and therefore right.
  public let aliveIn: [Act]
  /// What to write instead.
  public let now: Localised
  /// What another act calls it: LUK has koncessionsdokument.
  public let nowIn: [Act: Localised]
  /// What to know about it; nil where nothing is to be added.
  public let note: Localised?
  /// The key of its source.
  public let source: String

  /// What to write instead in a tender under an act.
  public func replacement(in act: Act?) -> Localised { act.flatMap { nowIn[$0] } ?? now }

  /// Whether the word is wrong in a tender under an act on a day.
  ///
  /// - Parameter act: The act; nil where it is not known, which excuses nothing.
  public func isWrong(in act: Act?, asOf date: LegalDate) -> Bool {
    status != .ok && validity.contains(date) && !(act.map(aliveIn.contains) ?? false)
  }
}
