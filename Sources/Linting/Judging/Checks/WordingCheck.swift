import LibraryFiles
import ProcurementLaw
import Rules

/// A statement gives one of the rule's signals.
struct WordingCheck: TenderCheck {
  /// A place where a signal is given.
  private struct Place {
    let signal: Int
    let evidence: Evidence
  }

  let check: Check.Wording
  /// Its signals among those of all wordings.
  let signals: Range<Int>
  /// Concepts in the statement that make it silent.
  let unless: [Int]
  /// Concepts in the clause that do.
  let unlessInClause: [Int]
  /// Concepts anywhere that do.
  let unlessInTender: [Int]
  /// What the kind of a document must be for its wording to be judged.
  let kinds: [FactCondition]

  func run(on tender: Tender, asOf: LegalDate, _ cache: inout ConditionCache) -> Verdict {
    let occasion = tender.firstEvidence(of: check.wherePresent)
    if occasion == nil, !check.wherePresent.isEmpty { return .notApplicable }
    let conditions = check.inClauseOf.isEmpty ? nil : cache.conditions(for: check.inClauseOf)
    if let conditions, conditions.isEmpty { return .notApplicable }
    let homes = tender.documents(of: check.inDocument)
    if homes.isEmpty { return .notJudged(lacksDocuments: check.inDocument) }
    let documents = homes.filter { index in
      kinds.allSatisfy { $0.holds(tender.readings[index].facts.documentKind) ?? true }
    }
    if tender.says(unlessInTender) { return .judged([]) }
    let given = cache.wordingsGiven()
    var drafts: [Draft] = []
    for document in documents {
      let source = tender.readings[document].source
      let texts = conditions?.map { $0.texts[document] }
      let excuses = ClauseExcuses(unlessInClause, in: source, texts: texts ?? [])
      let places = self.places(in: given[document]).filter { place in
        let statement = place.evidence.statement
        let block = source.statements[statement].block
        return texts?.contains { $0.contains(block: block) } ?? true
          && !source.saysAny(unless, in: statement) && !excuses.excuse(statement, in: source)
      }
      drafts += self.drafts(at: places, in: tender, document: document)
    }
    for index in drafts.indices { drafts[index].related += [occasion].compactMap(\.self) }
    return .judged(drafts)
  }

  /// Every signal that a statement gives, in reading order and then in the order of the rule.
  private func places(in given: [[Evidence]]) -> [Place] {
    signals.flatMap { signal in given[signal].map { Place(signal: signal, evidence: $0) } }
      .sorted { ($0.evidence.statement, $0.signal) < ($1.evidence.statement, $1.signal) }
  }

  private func drafts(at places: [Place], in tender: Tender, document: Int) -> [Draft] {
    switch check.tells {
    case .each:
      return Self.firstOfEach(places, by: \.evidence.statement)
        .map { draft(at: $0, in: tender, document: document) }
    case .once:
      let statements = Self.firstOfEach(places, by: \.evidence.statement)
      guard let first = statements.first else { return [] }
      return [draft(at: first, in: tender, document: document, count: statements.count)]
    case .distinct(let least):
      let kinds = Self.firstOfEach(places, by: \.signal)
      guard kinds.count >= least, let first = kinds.first else { return [] }
      var draft = draft(at: first, in: tender, document: document, count: kinds.count)
      let document = tender.readings[document].document
      draft.related = kinds.dropFirst().map { place in
        .init(
          document: draft.document, range: place.evidence.passage,
          what: .init(same: "”\(document.string(place.evidence.passage))”"))
      }
      return [draft]
    }
  }

  private func draft(
    at place: Place, in tender: Tender, document: Int, count: Int? = nil
  ) -> Draft {
    var draft = Draft(document: document, range: place.evidence.passage)
    draft.hit = tender.readings[document].document.string(place.evidence.passage)
    if let count { draft.slots[.count] = Localised(same: String(count)) }
    return draft
  }

  private static func firstOfEach(_ places: [Place], by key: (Place) -> Int) -> [Place] {
    var seen: Set<Int> = []
    return places.filter { seen.insert(key($0)).inserted }
  }
}
