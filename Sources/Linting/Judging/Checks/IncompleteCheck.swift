import ProcurementLaw
import Rules

/// A condition or a document lacks one or more of the pieces that it needs to be applied.
struct IncompleteCheck: TenderCheck {
  /// What is judged: a condition, or a document as a whole.
  private struct Clause {
    let document: Int
    /// Its text.
    let text: PieceSearch
    /// The statements that it rests on.
    let statements: Set<Int>
    /// Where it stands; nil for a whole document.
    let range: Range<Int>?
    let hit: String
  }

  /// How many near misses are told for each piece.
  private static let mostMisses = 3

  let check: Check.Incomplete
  let pieces: [RequiredPiece]
  let unless: [Int]
  let whenSays: [Int]
  /// Concepts of which the first mention is marked.
  let placeAt: [Int]
  /// How serious the lack of a piece is that says nothing of it.
  let severity: Severity
  let law: LawBook

  func run(on tender: Tender, asOf: LegalDate, _ cache: inout ConditionCache) -> Verdict {
    guard tender.hasAny(ofWanted: check.wherePresent) else { return .notApplicable }
    let judge = CitationJudge(
      book: law, asOf: asOf, defaultAct: tender.facts.act, regime: tender.facts.regime)
    let homes = tender.documents(of: check.inDocument)
    var drafts: [Draft] = []
    var isJudged = false
    for clause in clauses(in: tender, &cache) {
      let occasion = clause.text.first(
        whenSays, clause.range == nil ? .undenied : .affirmed, contentFirst: clause.range == nil)
      if !whenSays.isEmpty, occasion == nil { continue }
      if homes.isEmpty { return .notJudged(lacksDocuments: check.inDocument) }
      isJudged = true
      if clause.text.first(unless, .any) != nil { continue }
      if let draft = self.judge(clause, at: occasion, homes: homes, judge) { drafts.append(draft) }
    }
    return isJudged ? .judged(drafts) : .notApplicable
  }

  private func clauses(in tender: Tender, _ cache: inout ConditionCache) -> [Clause] {
    switch check.ofDocument {
    case nil: cache.conditions(for: check.topics).compactMap { Self.clause($0, in: tender) }
    case .any: tender.readings.indices.map { Self.clause($0, in: tender) }
    case .kinds(let kinds): tender.documents(of: kinds).map { Self.clause($0, in: tender) }
    }
  }

  private static func clause(_ document: Int, in tender: Tender) -> Clause {
    Clause(
      document: document, text: .whole(tender, documents: [document]), statements: [],
      range: nil, hit: "")
  }

  /// The condition's text, that of the document that its evidence stands in first.
  private static func clause(_ condition: Condition, in tender: Tender) -> Clause? {
    guard let evidence = condition.evidence.first else { return nil }
    let reading = tender.readings[condition.document]
    let scopes = condition.texts.enumerated().map {
      PieceSearch.Scope(document: $0, extent: .text($1))
    }
    return Clause(
      document: condition.document,
      text: PieceSearch(
        tender: tender,
        scopes: scopes.filter { $0.document == condition.document }
          + scopes.filter { $0.document != condition.document },
        bound: evidence.force.subject, settling: settling(condition, in: tender)),
      statements: Set(condition.evidence.map(\.statement)),
      range: reading.statements[evidence.statement].range,
      hit: reading.document.string(evidence.passage))
  }

  private static func settling(_ condition: Condition, in tender: Tender) -> [SettlingText] {
    tender.readings.enumerated().map { document, reading in
      SettlingText(
        reading.source,
        evidence: document == condition.document ? condition.evidence.map(\.statement) : [])
    }
  }

  private func judge(
    _ clause: Clause, at occasion: PieceSearch.Place?, homes: [Int], _ judge: CitationJudge
  ) -> Draft? {
    var lacks: [RequiredPiece] = []
    var rejected: [Finding.Rejected] = []
    for piece in pieces {
      let search = self.search(for: piece, of: clause, homes: homes)
      if search.finds(piece, by: judge) { continue }
      lacks.append(piece)
      rejected += search.nearMisses(of: piece, most: Self.mostMisses)
    }
    guard lacks.count >= check.lacksAtLeast else { return nil }
    var draft = self.draft(of: clause, at: mark(in: clause) ?? occasion)
    draft.lacks = lacks.map(\.requirement.name)
    draft.rejected = rejected
    draft.severity = lacks.map { $0.requirement.severity ?? severity }.max()
    return draft
  }

  private func draft(of clause: Clause, at place: PieceSearch.Place?) -> Draft {
    guard let place else {
      return Draft(document: clause.document, range: clause.range, hit: clause.hit)
    }
    let source = clause.text.tender.readings[place.document].source
    return Draft(
      document: place.document, range: source.statements[place.statement].range,
      hit: source.document.string(source.offsets(of: place.words)))
  }

  private func search(for piece: RequiredPiece, of clause: Clause, homes: [Int]) -> PieceSearch {
    if !check.inDocument.isEmpty { return .whole(clause.text.tender, documents: homes) }
    // A document rests on no statement of its own: all of it is the clause.
    if clause.statements.isEmpty { return clause.text }
    switch piece.requirement.scope {
    case .statement:
      return PieceSearch(
        tender: clause.text.tender,
        scopes: [.init(document: clause.document, extent: .statements(clause.statements))],
        bound: clause.text.bound, settling: clause.text.settling)
    case .clause: return clause.text
    case .document:
      var search = PieceSearch.whole(clause.text.tender, documents: homes)
      search.settling = clause.text.settling
      return search
    }
  }

  /// What the rule marks before all else: in the clause, or wherever it looks for its pieces.
  private func mark(in clause: Clause) -> PieceSearch.Place? {
    guard !placeAt.isEmpty else { return nil }
    if let place = clause.text.first(placeAt, .any) { return place }
    let looksFar = pieces.contains { $0.requirement.scope == .document }
    let tender = clause.text.tender
    return looksFar
      ? PieceSearch.whole(tender, documents: Array(tender.readings.indices)).first(placeAt, .any)
      : nil
  }
}
