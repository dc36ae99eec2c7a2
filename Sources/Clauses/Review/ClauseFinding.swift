import LibraryFiles

/// Something that is wrong, or will be, with a clause of the library.
public struct ClauseFinding: Sendable, Equatable {
  /// How bad it is.
  public enum Level: String, Sendable, CaseIterable {
    /// The clause must not be used as it is.
    case error
    /// Somebody should look at it.
    case warning
  }

  /// What is wrong; the names are keys of the JSON and stay.
  public enum Kind: String, Sendable, CaseIterable {
    /// The clause can't be written with its example values.
    case unwritable
    /// The text is not the one that was signed.
    case changed
    /// The head claims a review without saying of which version.
    case unsigned
    /// A clause in use brings along one that is withdrawn.
    case withdrawn
    /// The review, or the law that the text was written against, is too old.
    case overdue
    /// A subject of law that does not exist, or that has no provision on the day.
    case staleLaw = "stale_law"
    /// A word or a citation of the text that a rule of the library tells of.
    case staleWord = "stale_word"
    /// A parameter or a variant that nothing in the clause uses.
    case unused
    /// A rule or a clause is named that does not exist.
    case unknown
  }

  /// What is wrong.
  public let kind: Kind
  /// How bad it is.
  public let level: Level
  /// The clause's id.
  public let clause: String
  /// The file to mend.
  public let path: String
  /// The 1-based line; nil where it is the whole file's.
  public let line: Int?
  /// What is wrong and what to do, without a full stop.
  public let message: Localised

  /// Makes a finding.
  public init(
    _ kind: Kind, _ level: Level, clause: String, path: String, line: Int? = nil,
    message: Localised
  ) {
    self.kind = kind
    self.level = level
    self.clause = clause
    self.path = path
    self.line = line
    self.message = message
  }
}
