import LibraryFiles
import PhraseMatching
import ProcurementLaw
import Rules

/// Two documents define the target group, or another word of a social condition, differently.
struct DefinitionComparison: TenderCheck {
  /// What a document says that a word means.
  private struct Definition {
    let term: String
    let document: Int
    let statement: Int
    let content: Set<String>
    let quantities: [Quantity]
  }

  /// Definitions that share less than this part of the shorter one's words are different ones.
  private static let leastCommon = 0.4

  /// More definitions no contract has.
  private static let most = 200

  let words: ComparisonWords

  func run(on tender: Tender, asOf: LegalDate, _ cache: inout ConditionCache) -> Verdict {
    guard tender.readings.count > 1 else { return .notApplicable }
    let found = tender.readings.indices.map { definitions(in: tender.readings[$0], document: $0) }
    guard found.filter({ !$0.isEmpty }).count > 1 else { return .notApplicable }
    let severity: Severity? = tender.says(words.rank) ? .info : nil
    var drafts: [Draft] = []
    for (first, one) in found.enumerated() {
      for (second, other) in found.enumerated().dropFirst(first + 1) where second > first {
        for definition in one where one.filter({ $0.term == definition.term }).count == 1 {
          let same = other.filter { $0.term == definition.term }
          guard same.count == 1, let match = same.first, differ(definition, match) else { continue }
          drafts.append(
            TwoPlaces(first: side(definition, tender), second: side(match, tender))
              .draft(in: tender, severity: severity))
        }
      }
    }
    return .judged(drafts)
  }

  /// The terms of social conditions, by how their words begin.
  private static let terms = [
    ("målgrupp", "målgruppen"), ("deltagare", "deltagare"), ("praktikant", "praktikant"),
    ("praktikplats", "praktikplats"), ("arbetsträning", "arbetsträning"),
    ("långtidsarbetslös", "långtidsarbetslös"), ("sysselsättning", "sysselsättning"),
    ("lärling", "lärling"),
  ]

  private func definitions(in reading: DocumentReading, document: Int) -> [Definition] {
    let source = reading.source
    return source.statements(saying: words.definition).prefix(Self.most).compactMap { index in
      let statement = source.statements[index]
      guard source.isContent(statement),
        let opening = source.mentions.indices(in: statement.words)
          .map({ source.mentions.matches[$0] })
          .first(where: { words.definition.contains($0.concept) })
      else { return nil }
      if source.forces.force(of: index, at: opening.words).isNegated { return nil }
      let said = opening.words.lazy.map { source.text.folded($0) }
      guard let term = Self.terms.first(where: { term in said.contains { $0.hasPrefix(term.0) } })
      else { return nil }
      let rest = opening.words.upperBound..<statement.words.upperBound
      let content = Set(
        rest.map { source.text.folded($0) }.filter { $0.count > 3 && !Self.small.contains($0) }
          .map { String($0.prefix(8)) })
      let quantities = QuantityReader(source.text).quantities(in: rest)
      guard content.count > 2 || !quantities.isEmpty else { return nil }
      return Definition(
        term: term.1, document: document, statement: index, content: content,
        quantities: quantities)
    }
  }

  private static let small: Set<String> = [
    "eller", "samt", "enligt", "under", "minst", "varit", "detta", "dessa", "villkor", "villkoret",
    "avses", "person", "personer", "genom", "från", "inom", "utan", "någon", "något", "några",
  ]

  private func differ(_ one: Definition, _ other: Definition) -> Bool {
    let times = { (definition: Definition) in
      definition.quantities.filter { [.calendar, .days].contains($0.unit.dimension) }
    }
    if let left = times(one).first, let right = times(other).first, times(one).count == 1,
      times(other).count == 1, SocialFigure.differ(left, right)
    {
      return true
    }
    guard min(one.content.count, other.content.count) > 2 else { return false }
    let common = Double(one.content.intersection(other.content).count)
    return common / Double(min(one.content.count, other.content.count)) < Self.leastCommon
  }

  private func side(_ definition: Definition, _ tender: Tender) -> TwoPlaces.Side {
    let range = tender.readings[definition.document].statements[definition.statement].range
    return .init(
      document: definition.document, range: range,
      says: Localised(sv: definition.term, en: definition.term))
  }
}
