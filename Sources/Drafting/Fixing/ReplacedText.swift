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

  /// The topics of conditions.
  static let topics = ["employment_condition", "dialogue_condition"]

  /// The paragraphs, in reading order.
  ///
  /// - Parameters:
  ///   - served: The findings that the clause is put in for.
  ///   - includesSound: Whether paragraphs count that no finding marks: a condition without faults
  ///     is one too.
  func passages(
    for clause: Clause, serving served: [Int], includesSound: Bool = false
  ) -> [FixPlan.Replaced] {
    guard FixCandidates.isOnLadder(clause) else { return [] }
    var marks: [Place: [Range<Int>]] = [:]
    for index in served { mark(findings[index], in: &marks) { _ in true } }
    if includesSound { markSound(in: &marks) }
    let sections = Set(marks.keys.compactMap(section))
    for finding in findings
    where finding.rule.kind != .missing && isAboutCondition(finding, clause) {
      mark(finding, in: &marks) { place in
        isCondition(place) || section(of: place).map(sections.contains) ?? false
      }
    }
    if candidates.library.together(with: clause).contains(where: { $0.kind == .purpose }) {
      markBasis(besides: Set(marks.keys.compactMap(section)), in: &marks)
    }
    return Dictionary(grouping: marks.keys, by: \.document).sorted { $0.key < $1.key }
      .flatMap { document, places in
        let blocks = Dictionary(uniqueKeysWithValues: places.map { ($0.block, marks[$0] ?? []) })
        let passage = ConditionPassage(tender.readings[document], marks: blocks)
        return blocks.keys.sorted().map { block in
          FixPlan.Replaced(
            document: document, block: block, quotation: passage.quotation(ofBlock: block),
            hindrance: passage.hindrance(toStriking: block))
        }
      }
  }

  /// Whether the clause, a companion or a condition of another strength is the model for a right
  /// wording.
  private func isAboutCondition(_ finding: Finding, _ clause: Clause) -> Bool {
    candidates.covers(clause, finding)
      || candidates.direct(finding).contains(where: FixCandidates.isOnLadder)
  }

  private struct Place: Hashable {
    let document: Int
    let block: Int
  }

  /// Notes every sentence that makes the tender have a condition.
  private func markSound(in marks: inout [Place: [Range<Int>]]) {
    for (index, reading) in tender.readings.enumerated() {
      for topic in Self.topics.compactMap(reading.topic) where topic.status == .present {
        for statement in topic.evidence.map({ reading.statements[$0.statement] }) {
          marks[Place(document: index, block: statement.block), default: []]
            .append(statement.range)
        }
      }
    }
  }

  /// Notes the sentences in the condition's sections that say which provision it is made under: the
  /// new clause says so itself, and an old basis beside it would be a second one.
  private func markBasis(besides sections: Set<Place>, in marks: inout [Place: [Range<Int>]]) {
    for section in sections.sorted(by: { ($0.document, $0.block) < ($1.document, $1.block) }) {
      let reading = tender.readings[section.document]
      for statement in reading.statements where !statement.isHeading {
        let place = Place(document: section.document, block: statement.block)
        guard self.section(of: place) == section,
          Self.isBasis(reading.document.string(statement.range))
        else { continue }
        marks[place, default: []].append(statement.range)
      }
    }
  }

  /// Whether a whole sentence says which section of the law the condition is made under.
  static func isBasis(_ sentence: String) -> Bool {
    let pattern =
      /(?:\p{L}+ ){0,2}\p{L}*(?:villkor(?:et|en)?|krave[tn]) (?:(?:upp)?ställs|grundas|grundar sig|har (?:sitt stöd|stöd|sin grund)) [^.;]{0,60}\d+ kap\. \d+ ?\p{L}? ?§[^.;]{0,80}\.?/
    let plain = sentence.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return plain.utf8.count <= 300 && plain.wholeMatch(of: pattern) != nil
  }

  /// Notes which words of which paragraphs a finding marks.
  private func mark(
    _ finding: Finding, in marks: inout [Place: [Range<Int>]], where isMeant: (Place) -> Bool
  ) {
    guard let range = finding.range else { return }
    let document = tender.readings[finding.document].document
    // A heading says what the section is for and is no part of what it demands.
    let headings = Set(document.sections.map(\.heading))
    for index in document.blocks.indices
    where document.blocks[index].range.overlaps(range) && !headings.contains(index) {
      let place = Place(document: finding.document, block: index)
      if isMeant(place) { marks[place, default: []].append(range) }
    }
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
}
