import Clauses
import Linting
import TenderDocuments

/// Tells under which heading of a document a clause belongs, for saying where something is missing.
public enum ClauseHeading {
  /// The words of the heading, as UTF-8 offsets into the document's text.
  ///
  /// Nil for a clause that is a document of its own, and where the document has no section for it.
  public static func range(of clause: Clause, in reading: DocumentReading) -> Range<Int>? {
    guard clause.place.otherwise != .standalone,
      let found = try? ClausePlacer(reading: reading).place(
        clause, variant: nil, at: .wherePlaceFits)
    else { return nil }
    let document = reading.document
    switch found.place {
    case .atEnd: return nil
    case .before(let block), .after(let block):
      let around = document.headingPath(ofBlock: block).last {
        document.sections[$0].level < found.headingLevel
      }
      return around.map { document.blocks[document.sections[$0].heading].range }
    }
  }
}
