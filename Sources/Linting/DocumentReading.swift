import PhraseMatching
import ProcurementLaw
import Rules
import TenderDocuments

/// What was understood of one document.
public struct DocumentReading: Sendable {
  /// The document.
  public let document: Document
  /// What is known of the tender from this document and from the user.
  public let facts: Facts
  /// Each topic of the library, ordered by key.
  public let topics: [TopicReading]
  /// What is left to fill in, and by whom, in reading order.
  public let placeholders: [Placeholder]
  /// The citations of law, judged by what this document tells of the tender, in reading order.
  public let citations: [CitationVerdict]
  /// The day whose law applied to them.
  public let lawDay: LegalDate
  let source: StatementSource
  /// What completes the facts of the tender that this document is part of.
  let deriver: FactDeriver

  /// The reading of a topic.
  public func topic(_ key: String) -> TopicReading? { topics.first { $0.topic == key } }

  /// The statements of the document.
  public var statements: [Statement] { source.statements }

  /// The sentence around a passage: UTF-8 offsets; the passage itself where no sentence holds it.
  public func sentence(of passage: Range<Int>) -> Range<Int> {
    let start = source.text.sentence(at: passage.lowerBound)?.range.lowerBound
    let end = source.text.sentence(at: max(passage.lowerBound, passage.upperBound - 1))?.range
      .upperBound
    return min(
      start ?? passage.lowerBound, passage.lowerBound)..<max(
        end ?? passage.upperBound, passage.upperBound)
  }

  /// What a section of the document is for.
  public func kind(ofSection index: Int) -> SectionKind? { source.sections.kind(of: index) }

  /// What the section of a statement is for.
  public func sectionKind(of statement: Int) -> SectionKind? {
    source.kind(of: source.statements[statement])
  }
}
