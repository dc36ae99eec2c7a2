import LibraryFiles
import ProcurementLaw

/// A clause, a definition, a form or a letter, as its file declares it.
public struct Clause: Sendable, Equatable {
  /// A way to write the clause, for example milder or for another kind of contract.
  public struct Variant: Sendable, Equatable {
    /// The short name that the user writes.
    public let id: String
    /// What it is for.
    public let title: Localised
  }

  /// Another clause that must come along.
  public struct Companion: Sendable, Equatable {
    /// Its id.
    public let clause: String
    /// A condition on the values of the clause that brings it; nil where it always comes.
    public let condition: Section?
    /// Values that are given by the clause that brings it, and so are not asked for.
    public let values: [String: RawValue]
    /// The 1-based line of its declaration.
    public let line: Int
  }

  /// A rule whose findings a clause mends.
  public struct Mending: Sendable, Equatable {
    /// The rule's id.
    public let rule: String
    /// The values with which it does; empty where the standard form does.
    public let values: [String: RawValue]
  }

  /// A step of the ladder that a clause stands on.
  public struct Rung: Sendable, Equatable {
    /// From 1 (informs) to 7 (reserves).
    public let step: Int
    /// The values that put it there; empty where it stands on one step only.
    public let values: [String: RawValue]
  }

  /// What a clause is written for, where it is not for tenders of every kind.
  public struct Trade: Sendable, Equatable {
    /// The object: goods, services or works; nil for any.
    public let object: String?
    /// The beginnings of CPV codes, for example `9091`; empty for any.
    public let cpv: [String]
  }

  /// A subject of law whose provision the clause cites.
  public struct LegalNeed: Sendable, Equatable {
    /// A subject key of `rules/law/`.
    public let subject: String
    /// The regime whose provision is meant whatever the tender's is, for criteria that are applied by
    /// analogy; nil for the tender's own.
    public let regime: Regime?
    /// Whether the clause may only be written where act and regime are known and give a provision.
    public let isRequired: Bool
  }

  /// How far the text has been examined.
  public struct Review: Sendable, Equatable {
    /// The stages of examination.
    public enum State: String, Sendable, CaseIterable {
      case draft, reviewed, approved, withdrawn
    }

    /// The stage.
    public let state: State
    /// Who examined it; nil for a draft.
    public let by: String?
    /// The day it was examined, `2027-01-31`.
    public let date: String?
    /// The day whose law the text was written against.
    public let lawDate: String?
    /// The fingerprint of the version that was examined; without it the stage does not count.
    public let hash: ContentHash?
  }

  /// The id, for example `VIL-06`.
  public let id: String
  /// The readable name, for example `vaggeryd-stad`.
  public let name: String
  /// What it is called.
  public let title: Localised
  /// What it does.
  public let kind: ClauseKind
  /// Where it belongs.
  public let place: ClausePlace
  /// The heading written over it; may hold tags.
  public let heading: ClauseTemplate
  /// The heading over the clause and its companions together.
  public let group: String?
  /// What the buyer decides.
  public internal(set) var parameters: [ClauseParameter]
  /// The ways to write it, the standard one first; empty where there is one only.
  public let variants: [Variant]
  /// The clauses that come along.
  public internal(set) var companions: [Companion]
  /// How far a condition goes, mildest first; empty where it is on no ladder.
  public let rungs: [Rung]
  /// What it is written for; nil where it is general.
  public let trade: Trade?
  /// The clause that tells of it in the procurement terms, where it stands in another document.
  public let mention: Companion?
  /// The id of the text for the notice that goes with it.
  public let notice: String?
  /// What it must say.
  public let elements: [Element]
  /// The acts under which it may be used; empty means all.
  public let acts: [Act]
  /// The regimes under which it may be used; empty means all.
  public let regimes: [Regime]
  /// The legal subjects that it cites; `lagrum` without a subject is the first.
  public let law: [LegalNeed]
  /// Which practice inspired it, and what is our own.
  public let provenance: Localised
  /// How far it has been examined.
  public let review: Review
  /// What can go wrong.
  public let risks: [String]
  /// When another clause, or none, is better.
  public let notWhen: [String]
  /// The rules whose findings it mends.
  public let mendings: [Mending]
  /// The text.
  public let body: ClauseTemplate
  /// What stands around the text; nil for text that stands in a document of others.
  public let frame: ClauseFrame?
  /// Who signs.
  public let signatures: [Signature]
  /// The file it was read from.
  public let path: String
  /// What the file says, to be compared and signed.
  public let source: ClauseSource

  /// The ids of the rules whose findings it mends.
  public var mends: [String] { mendings.map(\.rule) }

  /// The values with which it mends the findings of a rule.
  public func values(mending rule: String) -> [String: RawValue] {
    mendings.first { $0.rule == rule }?.values ?? [:]
  }

  /// The parameter with a name.
  public func parameter(_ name: String) -> ClauseParameter? {
    parameters.first { $0.name == name }
  }
}
