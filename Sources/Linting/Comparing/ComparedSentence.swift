import ProcurementLaw
import Rules

/// A sentence of a tender as it is held against those of another version.
public struct ComparedSentence: Sendable, Equatable {
  /// What a change of a sentence touches, the gravest first.
  public enum Matter: Int, Sendable, CaseIterable, Comparable {
    /// Who may take part: qualification, exclusion, reservation.
    case participation
    /// How tenders are evaluated.
    case award
    /// A penalty, a deduction, termination.
    case sanction
    /// A day, or a time within or during which something is done.
    case deadline
    /// What is demanded of tenderers or the supplier (ska), or forbidden.
    case requirement
    /// A price, an amount, a share.
    case amount
    /// What is wished (bör).
    case wish
    /// What else the contract or the specification says.
    case condition
    /// Everything else.
    case text

    /// Orders by weight.
    public static func < (left: Matter, right: Matter) -> Bool { left.rawValue < right.rawValue }
  }

  /// The index of the document in its tender.
  public let document: Int
  /// UTF-8 offsets in its text.
  public let range: Range<Int>
  /// What it says.
  public let text: String
  /// What heads its row and column of a table; empty outside tables.
  public let heads: [String]
  /// Its numbers in order, however they are written, but for those of sections.
  public let numbers: [Double]
  /// The days with a year that it names, in order.
  public let days: [LegalDate]
  /// Whether it demands or wishes; nil where it does neither.
  public let modality: Modality?
  /// Whether it says that something may not be done.
  public let forbids: Bool
  /// What its section is for.
  public let kind: SectionKind?
  /// What it is about.
  public let matter: Matter
  /// The words without numbers of sections: the same for a sentence that was only renumbered.
  let words: [String]
  /// The words with a mark for each day: the same for a sentence in which only days were moved.
  let frame: [String]
  /// The words of what heads it, which tell cells of a table apart.
  let headWords: [String]
  /// Whether it says who the tender is reserved for.
  let isReservation: Bool
  /// Whether it states when tenders must be in.
  let isDeadline: Bool
}
