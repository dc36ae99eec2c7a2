import LibraryFiles
import ProcurementLaw
import Rules

/// A document uses a word that the law, an authority or the language has left.
///
/// Each word is told of once a document: it is the template that is old, not the sentence.
struct TermCheck: TenderCheck {
  private let terms: [(term: LegalTerm, concept: Int)]
  private let history: [Int]

  init(groups: [String], law: LawBook, vocabulary: Vocabulary) {
    terms = law.terms.filter { groups.contains($0.group) }.compactMap { term in
      term.concept.flatMap(vocabulary.index(of:)).map { (term, $0) }
    }
    history = ["told_as_history", "former_name"].compactMap(vocabulary.index(of:))
  }

  func run(on tender: Tender, asOf: LegalDate, _ cache: inout ConditionCache) -> Verdict {
    var drafts: [Draft] = []
    for (document, reading) in tender.readings.enumerated() {
      for (term, concept) in terms where term.isWrong(in: tender.facts.act, asOf: asOf) {
        let places = places(of: concept, in: reading.source)
        guard let first = places.first else { continue }
        let range = reading.source.offsets(of: first)
        var draft = Draft(document: document, range: range)
        draft.hit = reading.document.string(range)
        draft.lacks = [term.replacement(in: tender.facts.act)]
        draft.slots[.count] = Localised(same: String(places.count))
        drafts.append(draft)
      }
    }
    return .judged(drafts)
  }

  /// Where a word stands, but for running heads and sentences that tell of it as an old one.
  private func places(of concept: Int, in source: StatementSource) -> [Range<Int>] {
    source.statements(saying: [concept]).flatMap { index -> [Range<Int>] in
      let statement = source.statements[index]
      guard source.document.blocks[statement.block].kind != .furniture,
        !source.saysAny(history, in: index)
      else { return [] }
      return source.mentions.indices(in: statement.words).lazy
        .map { source.mentions.matches[$0] }.filter { $0.concept == concept }.map(\.words)
    }
  }
}
