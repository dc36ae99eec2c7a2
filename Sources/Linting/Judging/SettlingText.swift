import PhraseMatching
import Rules
import TenderDocuments

/// The part of a document in which something can be settled for a condition.
///
/// A heading announces. What stands in the background, among the demands on the
/// tenderer or in the evaluation is no part of a contract condition, unless the condition itself
/// stands in that chapter.
struct SettlingText {
  /// Kinds of section that settle nothing for a condition in another chapter.
  private static let foreign: Set<SectionKind> = [
    .background, .policy, .history, .questions, .toc, .qualification, .exclusion, .award,
  ]

  /// The chapters that the condition stands in.
  private let chapters: [Range<Int>]

  /// Makes the text.
  ///
  /// - Parameters:
  ///   - source: The document.
  ///   - evidence: The statements that the condition rests on there; none where it stands elsewhere.
  init(_ source: StatementSource, evidence: [Int]) {
    var chapters: [Range<Int>] = []
    for index in evidence {
      let block = source.statements[index].block
      guard !chapters.contains(where: { $0.contains(block) }) else { continue }
      chapters.append(Conditions.chapter(of: block, in: source))
    }
    self.chapters = chapters
  }

  /// Why a statement settles nothing; nil where it can.
  ///
  /// - Parameters:
  ///   - index: The statement.
  ///   - source: The document.
  ///   - requirement: What is asked for.
  func refusal(
    of index: Int, in source: StatementSource, for requirement: Check.Requirement
  ) -> RejectedEvidence.Reason? {
    let statement = source.statements[index]
    let isHeading = statement.isHeading && !requirement.acceptsHeadings && !source.isRunIn(index)
    if isHeading || source.isFurniture(statement) { return .outsideClause }
    guard !requirement.isAnywhere, let kind = source.kind(of: statement),
      Self.foreign.contains(kind)
    else {
      return nil
    }
    return chapters.contains { $0.contains(statement.block) } ? nil : .wrongSection
  }
}

extension StatementSource {
  /// The fewest words of a sentence that is set as a heading.
  private static let fewestWords = 10

  /// Whether a heading is a sentence of its own: numbered paragraphs are often set as headings.
  fileprivate func isRunIn(_ index: Int) -> Bool {
    let statement = statements[index]
    return statement.words.count >= Self.fewestWords
      || mentions.indices(in: statement.words).contains {
        [grammar.shall, grammar.should, grammar.may].contains(mentions.matches[$0].concept)
      }
  }

  /// Whether a statement is repeated on every page, or stands in a table of contents.
  fileprivate func isFurniture(_ statement: Statement) -> Bool {
    document.blocks[statement.block].kind == .furniture
  }

  /// Whether one of some concepts is said in a statement, or near it in its paragraph or list.
  func saysAny(_ concepts: [Int], beside index: Int) -> Bool {
    if saysAny(concepts, in: index) { return true }
    let own = statements[index]
    let near = max(0, index - 3)..<min(statements.count, index + 4)
    return near.contains {
      let other = statements[$0]
      let isTogether = other.block == own.block || own.leadIn != nil && other.leadIn == own.leadIn
      return isTogether && saysItself(concepts, in: $0)
    }
  }
}
