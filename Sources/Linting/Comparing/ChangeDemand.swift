import LibraryFiles
import ProcurementLaw

/// What changes of a tender during the tender period may demand.
public struct ChangeDemand: Sendable {
  /// What it may demand.
  public enum Kind: String, Sendable, CaseIterable {
    /// The tender period has become shorter.
    case shortened
    /// The procurement may have to begin anew.
    case redo
    /// The tender period may have to be extended.
    case extend
    /// The tender period was extended, and nothing else has changed.
    case extended
    /// The documents say different things of one fact.
    case contradiction
    /// The notice no longer says what the documents say.
    case notice
    /// Every supplier must be told.
    case inform
    /// New errors have come in.
    case errors
    /// Nothing that a tenderer reckons with has changed.
    case nothing
  }

  /// What it is.
  public let kind: Kind
  /// What it says.
  public let text: Localised
  /// What it rests on; empty where no basis is known.
  public let law: [LegalSource]
}
