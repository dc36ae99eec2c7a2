import LibraryFiles
import Linting
import ProcurementLaw
import TenderDocuments

/// What came of reading and, where that was asked for, judging one tender.
public struct TenderReport: Sendable {
  /// Why the law of that day was applied.
  public enum DayOrigin: Sendable, Equatable {
    /// The user said so.
    case given
    /// A document of the tender, at the path, is dated.
    case document(String)
    /// Nothing else is known.
    case today
  }

  /// The path of the document or folder.
  public let path: String
  /// The tender as read.
  public let tender: Tender
  /// What the linter found; nil where nothing was judged.
  public internal(set) var verdict: Linter.Report?
  /// The day whose law was applied.
  public let asOf: LegalDate
  /// Why that day.
  public let dayOrigin: DayOrigin
  /// The documents that are to be written into, by their paths; empty where nothing is written.
  public let sources: [String: StrippedDocument]
  /// What else is to be known of how it was read: what contradicts the documents, for example.
  public let notes: [Localised]

  /// Makes a report.
  public init(
    path: String, tender: Tender, verdict: Linter.Report?, asOf: LegalDate, dayOrigin: DayOrigin,
    sources: [String: StrippedDocument] = [:], notes: [Localised] = []
  ) {
    self.path = path
    self.tender = tender
    self.verdict = verdict
    self.asOf = asOf
    self.dayOrigin = dayOrigin
    self.sources = sources
    self.notes = notes
  }

  /// The findings that don't count: set aside with a reason, or of the baseline.
  public var setAside: [SetAside] { verdict?.setAside ?? [] }

  /// The findings that count; empty where nothing was judged.
  public var findings: [Finding] { verdict?.findings ?? [] }

  /// The document of an index.
  func document(_ index: Int) -> Document { tender.readings[index].document }

  /// Where a passage stands.
  func location(of passage: Finding.Passage) -> Location {
    document(passage.document).location(of: passage.range)
  }
}

extension Document {
  /// How many characters, as Unicode scalars, the logical text has.
  public var characterCount: Int { text.count { $0 & 0xC0 != 0x80 } }
}
