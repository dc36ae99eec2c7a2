import Clauses
import Linting
import Rules
import TenderDocuments

/// Finds the paragraphs of a condition that a new one stands in for.
///
/// A paragraph is one of them when a finding marks it that the new clause is there to mend, or when a
/// finding of a wrong wording marks it, the new clause or a companion is the model for a right one,
/// and the paragraph is read as a condition or stands in the section of one.
struct ReplacedText {
  let tender: Tender
  let findings: [Finding]
  let candidates: FixCandidates

  private static let topics = ["employment_condition", "dialogue_condition"]
  /// The most bytes of a paragraph that are quoted.
  private static let longestQuotation = 80

  /// The paragraphs, in reading order.
  ///
  /// - Parameter served: The findings that the clause is put in for.
  func passages(for clause: Clause, serving served: [Int]) -> [FixPlan.Replaced] {
    guard FixCandidates.isOnLadder(clause) else { return [] }
    var blocks: Set<Place> = []
    for index in served { blocks.formUnion(marked(by: findings[index])) }
    let sections = Set(blocks.compactMap(section))
    for finding in findings
    where finding.rule.kind != .missing && isAboutCondition(finding.rule, clause) {
      blocks.formUnion(
        marked(by: finding).filter { place in
          isCondition(place) || section(of: place).map(sections.contains) ?? false
        })
    }
    return blocks.sorted().map {
      FixPlan.Replaced(document: $0.document, block: $0.block, quotation: quotation(of: $0))
    }
  }

  /// Whether the clause, a companion or a condition of another strength is the model for a right
  /// wording.
  private func isAboutCondition(_ rule: Rule, _ clause: Clause) -> Bool {
    candidates.covers(clause, rule)
      || candidates.direct(rule).contains(where: FixCandidates.isOnLadder)
  }

  private struct Place: Hashable, Comparable {
    let document: Int
    let block: Int

    static func < (left: Self, right: Self) -> Bool {
      (left.document, left.block) < (right.document, right.block)
    }
  }

  private func marked(by finding: Finding) -> [Place] {
    guard let range = finding.range else { return [] }
    let document = tender.readings[finding.document].document
    // A heading says what the section is for and is no part of what it demands.
    let headings = Set(document.sections.map(\.heading))
    return document.blocks.indices.filter { index in
      document.blocks[index].range.overlaps(range) && !headings.contains(index)
    }.map { Place(document: finding.document, block: $0) }
  }

  /// Whether a paragraph demands employment or dialogue, or would if it were worded better.
  private func isCondition(_ place: Place) -> Bool {
    let reading = tender.readings[place.document]
    return Self.topics.compactMap(reading.topic).contains { topic in
      (topic.evidence.map(\.statement) + topic.rejected.map(\.statement)).contains {
        reading.statements[$0].block == place.block
      }
    }
  }

  private func section(of place: Place) -> Place? {
    let sections = tender.readings[place.document].document.sections
    return sections.lastIndex { $0.blocks.contains(place.block) }
      .map { Place(document: place.document, block: $0) }
  }

  private func quotation(of place: Place) -> String {
    let document = tender.readings[place.document].document
    let words = document.string(document.blocks[place.block].range)
      .split(whereSeparator: \.isWhitespace)
    var text = ""
    for word in words {
      guard text.utf8.count + word.utf8.count < Self.longestQuotation else { return text + " …" }
      text += text.isEmpty ? String(word) : " " + word
    }
    return text
  }
}
