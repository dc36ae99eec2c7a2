import LibraryFiles
import ProcurementLaw
import Rules

/// A rule that fired, with its place and its reasons.
public struct Finding: Sendable {
  /// A passage of one of the tender's documents.
  public struct Passage: Sendable {
    /// The index of the document in the tender.
    public let document: Int
    /// UTF-8 offsets in its text.
    public let range: Range<Int>
    /// What it is to the finding.
    public let what: Localised

    /// Makes a passage.
    public init(document: Int, range: Range<Int>, what: Localised) {
      self.document = document
      self.range = range
      self.what = what
    }
  }

  /// A passage that was weighed and found wanting.
  public struct Rejected: Sendable {
    /// Where it stands.
    public let passage: Passage
    /// Why it does not count.
    public let reason: RejectedEvidence.Reason
  }

  /// The rule.
  public let rule: Rule
  /// How serious it is in this tender.
  public let severity: Severity
  /// What is wrong, with its placeholders filled.
  public let message: Localised
  /// The index of the document where it is best mended.
  public let document: Int
  /// The passage to mark; nil where something is missing from the whole document.
  public let range: Range<Int>?
  /// The named pieces that are missing.
  public let lacks: [Localised]
  /// How many places it tells of: more than one where a document has one finding for all.
  public let count: Int
  /// Near misses.
  public let rejected: [Rejected]
  /// Other passages that it rests on.
  public let related: [Passage]
  /// The legal basis for this tender's act and regime.
  public let law: [LegalSource]
  /// Ids of the clauses that mend it.
  public let clauses: [String]
  /// Whether those clauses were chosen for what was found here: no other mends it, whatever the rule
  /// and the clauses say in general.
  public let clausesAreChosen: Bool
  /// The same for the same fault, whatever else in the document changes.
  public internal(set) var fingerprint: String
}

/// One authority that a finding rests on.
public struct LegalSource: Sendable, Equatable {
  /// The act, where there is one.
  public let act: String?
  /// The provision, case or document.
  public let provision: String
  /// statute, case, guidance or practice.
  public let kind: String
  /// Where it can be read.
  public let source: String?
  /// When it applies, in words, where act or regime is not known.
  public let condition: Localised?
}
