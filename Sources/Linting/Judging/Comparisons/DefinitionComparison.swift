import LibraryFiles
import ProcurementLaw
import Rules

/// Two documents define the target group, or another word of a social condition, differently.
struct DefinitionComparison: TenderCheck {
  let words: ComparisonWords

  func run(on tender: Tender, asOf: LegalDate, _ cache: inout ConditionCache) -> Verdict {
    guard tender.readings.count > 1 else { return .notApplicable }
    let found = tender.readings.indices.map {
      TermDefinition.all(in: tender.readings[$0], document: $0, words: words)
    }
    guard found.filter({ !$0.isEmpty }).count > 1 else { return .notApplicable }
    let severity: Severity? = tender.says(words.rank) ? .info : nil
    var drafts: [Draft] = []
    for (first, one) in found.enumerated() {
      for (second, other) in found.enumerated().dropFirst(first + 1) where second > first {
        for definition in one where one.filter({ $0.term == definition.term }).count == 1 {
          let same = other.filter { $0.term == definition.term }
          guard same.count == 1, let match = same.first, definition.differs(from: match) else {
            continue
          }
          drafts.append(
            TwoPlaces(first: side(definition, tender), second: side(match, tender))
              .draft(in: tender, severity: severity))
        }
      }
    }
    return .judged(drafts)
  }

  private func side(_ definition: TermDefinition, _ tender: Tender) -> TwoPlaces.Side {
    let range = tender.readings[definition.document].statements[definition.statement].range
    return .init(
      document: definition.document, range: range,
      says: Localised(sv: definition.term, en: definition.term))
  }
}
