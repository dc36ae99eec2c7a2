import ProcurementLaw
import Rules

/// A condition lacks one or more of the pieces that it needs to be applied.
struct IncompleteCheck {
  /// A required piece with its concepts by index.
  struct Piece {
    let requirement: Check.Requirement
    let concepts: [Int]
    /// The provisions of which citing one will do.
    let places: [CitedPlace]
  }

  /// How many near misses are told for each piece.
  private static let mostMisses = 3

  let topics: [String]
  let pieces: [Piece]
  let unless: [Int]
  let whenSays: [Int]
  /// Concepts of which the first mention is marked.
  let placeAt: [Int]
  /// How serious the lack of a piece is that says nothing of it.
  let severity: Severity
  let law: LawBook

  func run(on tender: Tender, asOf: LegalDate, _ cache: inout ConditionCache) -> Verdict {
    var drafts: [Draft] = []
    var isJudged = false
    for condition in cache.conditions(for: topics) {
      let clause = PieceSearch(
        tender: tender, scopes: Self.scopes(of: condition),
        bound: condition.evidence.first?.force.subject)
      let occasion = clause.first(whenSays, .affirmed)
      if !whenSays.isEmpty, occasion == nil { continue }
      isJudged = true
      if clause.first(unless, .any) != nil { continue }
      if let draft = judge(condition, clause, at: occasion, asOf: asOf) { drafts.append(draft) }
    }
    return isJudged ? .judged(drafts) : .notApplicable
  }

  /// The condition's text, that of the document that its evidence stands in first.
  private static func scopes(of condition: Condition) -> [PieceSearch.Scope] {
    let scopes = condition.texts.enumerated().map {
      PieceSearch.Scope(document: $0, statements: $1.statements)
    }
    return scopes.filter { $0.document == condition.document }
      + scopes.filter { $0.document != condition.document }
  }

  private func judge(
    _ condition: Condition, _ clause: PieceSearch, at occasion: PieceSearch.Place?,
    asOf: LegalDate
  ) -> Draft? {
    let tender = clause.tender
    guard let evidence = condition.evidence.first else { return nil }
    let judge = CitationJudge(
      book: law, asOf: asOf, defaultAct: tender.facts.act, regime: tender.facts.regime)
    var lacks: [Piece] = []
    var rejected: [Finding.Rejected] = []
    for piece in pieces {
      let search = self.search(for: piece, of: condition, clause)
      let demand = piece.requirement.acceptsNegated ? PieceSearch.Demand.given : .affirmed
      let isFound =
        search.first(piece.concepts, demand) != nil || search.cites(piece.places, by: judge)
      if isFound { continue }
      lacks.append(piece)
      rejected += search.nearMisses(
        of: piece.concepts, what: piece.requirement.name.sv, demand, most: Self.mostMisses)
    }
    guard !lacks.isEmpty else { return nil }
    var draft: Draft
    if let place = mark(in: clause) ?? occasion {
      let source = tender.readings[place.document].source
      draft = Draft(
        document: place.document, range: source.statements[place.statement].range,
        hit: source.document.string(source.offsets(of: place.words)))
    } else {
      let reading = tender.readings[condition.document]
      draft = Draft(
        document: condition.document, range: reading.statements[evidence.statement].range,
        hit: reading.document.string(evidence.passage))
    }
    draft.lacks = lacks.map(\.requirement.name)
    draft.rejected = rejected
    draft.severity = lacks.map { $0.requirement.severity ?? severity }.max()
    return draft
  }

  private func search(
    for piece: Piece, of condition: Condition, _ clause: PieceSearch
  ) -> PieceSearch {
    switch piece.requirement.scope {
    case .statement:
      PieceSearch(
        tender: clause.tender,
        scopes: [
          .init(document: condition.document, statements: condition.evidence.map(\.statement))
        ], bound: clause.bound)
    case .clause: clause
    case .document: Self.whole(clause.tender)
    }
  }

  /// What the rule marks before all else: in the clause, or wherever it looks for its pieces.
  private func mark(in clause: PieceSearch) -> PieceSearch.Place? {
    guard !placeAt.isEmpty else { return nil }
    if let place = clause.first(placeAt, .any) { return place }
    let looksFar = pieces.contains { $0.requirement.scope == .document }
    return looksFar ? Self.whole(clause.tender).first(placeAt, .any) : nil
  }

  private static func whole(_ tender: Tender) -> PieceSearch {
    PieceSearch(
      tender: tender,
      scopes: tender.readings.enumerated().map {
        .init(document: $0, statements: Array($1.statements.indices))
      })
  }
}
