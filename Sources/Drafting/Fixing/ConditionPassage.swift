import Languages
import Linting
import TenderDocuments

/// Tells whether the paragraphs of an older condition may be struck whole.
///
/// Only a paragraph in which every sentence is known to be of the condition is one: what is struck
/// by mistake is missed by nobody who just accepts the change.
struct ConditionPassage {
  /// What sentences of the condition are about.
  private static let own = [
    "employment_condition", "dialogue_condition", "followup_of_social", "sanction_for_social",
  ]
  /// What a sentence may be about besides, and which then would go with it.
  private static let foreign = [
    "labour_law_conditions", "antidiscrimination_condition", "code_of_conduct_ilo",
    "accessibility_requirement", "social_award_criterion", "reserved_contract",
  ]
  /// The most bytes of a paragraph that are quoted.
  private static let longestQuotation = 80

  private let reading: DocumentReading
  /// The words that findings mark as the condition's, by block.
  private let marks: [Int: [Range<Int>]]
  /// The statements of each block.
  private let statements: [Int: [Int]]
  private let ownStatements: Set<Int>
  private let foreignStatements: Set<Int>
  /// The blocks that lead into a list of which not all goes.
  private let leadIns: Set<Int>

  /// - Parameter marks: The words that findings mark as the condition's, by the block.
  init(_ reading: DocumentReading, marks: [Int: [Range<Int>]]) {
    self.reading = reading
    self.marks = marks
    let all = reading.statements
    statements = Dictionary(grouping: all.indices, by: { all[$0].block })
    ownStatements = Set(
      Self.own.compactMap(reading.topic).flatMap { topic in
        topic.evidence.map(\.statement) + topic.rejected.map(\.statement)
      })
    foreignStatements = Set(
      Self.foreign.compactMap(reading.topic).flatMap { $0.evidence.map(\.statement) })
    leadIns = Set(
      all.lazy.filter { marks[$0.block] == nil }.compactMap(\.leadIn).map { all[$0].block })
  }

  /// Why a block must be left; nil where it says nothing but the condition.
  func hindrance(toStriking block: Int) -> Localised? {
    guard reading.document.blocks[block].cell == nil else {
      return .init(
        sv: "det står i en tabell, vars rad skulle bli halv",
        en: "it stands in a table, of whose row a half would be left")
    }
    if leadIns.contains(block) {
      return .init(
        sv: "det inleder en lista som delvis handlar om annat",
        en: "it leads into a list that is partly about other things")
    }
    guard let other = (statements[block] ?? []).first(where: { !isOwn($0, in: block) }) else {
      return nil
    }
    let quotation = quotation(of: reading.statements[other].range)
    return .init(
      sv: "det säger även annat: ”\(quotation)”", en: "it says other things too: ”\(quotation)”")
  }

  /// Whether a sentence is of the condition and of nothing else; numbers and single words are of
  /// what they stand at.
  private func isOwn(_ statement: Int, in block: Int) -> Bool {
    guard !foreignStatements.contains(statement) else { return false }
    let sentence = reading.statements[statement]
    return sentence.words.count < 2 || ownStatements.contains(statement)
      || (marks[block] ?? []).contains { $0.overlaps(sentence.range) }
  }

  /// The first words of a block.
  func quotation(ofBlock block: Int) -> String {
    quotation(of: reading.document.blocks[block].range)
  }

  private func quotation(of range: Range<Int>) -> String {
    let words = reading.document.string(range).split(whereSeparator: \.isWhitespace)
    var text = ""
    for word in words {
      guard text.utf8.count + word.utf8.count < Self.longestQuotation else { return text + " …" }
      text += text.isEmpty ? String(word) : " " + word
    }
    return text
  }
}
