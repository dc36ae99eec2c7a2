import PhraseMatching
import TenderDocuments

/// A sentence of a document with what its reader knows from around it.
public struct Statement: Sendable {
  /// UTF-8 offsets of the sentence in the document's text.
  public let range: Range<Int>
  /// Indices of its words.
  public let words: Range<Int>
  /// The index of its block.
  public let block: Int
  /// The index of its section; nil before the first heading.
  public let section: Int?
  /// The index of the statement that leads into the list it is a member of.
  public let leadIn: Int?
  /// Indices of the statements that head its table row and column.
  public let heads: [Int]
  /// The index of the first statement of its table row; nil outside tables and among their heads.
  public let row: Int?
  /// Whether it is a heading itself.
  public let isHeading: Bool
  /// Whether it asks or answers.
  public let exchange: Exchange?

  /// A part of questions and answers about a tender.
  public enum Exchange: Sendable {
    /// It asks: ”Fråga: …”, or a sentence with a question mark. It settles nothing.
    case question
    /// It answers, ”Svar: …”: it binds, whatever the section of questions is for.
    case answer
  }
}
