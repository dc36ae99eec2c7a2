import ProcurementLaw
import Rules

/// A condition lacks one or more of the pieces that it needs to be applied.
struct IncompleteCheck {
  /// A required piece with its concepts by index.
  struct Piece {
    let requirement: Check.Requirement
    let concepts: [Int]
  }

  let topics: [String]
  /// Topics whose text belongs to the condition too: its follow-up and its sanction.
  let companions: [String]
  let pieces: [Piece]
  let unless: [Int]
  let whenSays: [Int]
  let related: [Int]
  let cites: @Sendable (DocumentReading, [String], Range<Int>) -> Bool

  func run(on tender: Tender) -> Verdict {
    var scopes: [(document: Int, statements: [Int])] = []
    var place: (document: Int, evidence: Evidence)?
    for (document, reading) in tender.readings.enumerated() {
      let text = ConditionText(reading, topics: topics + companions, related: related)
      scopes.append((document, text.statements))
      let present = topics.compactMap(reading.topic).filter { $0.status == .present }
      for evidence in present.flatMap(\.evidence) {
        let isContract = reading.sectionKind(of: evidence.statement) == .contract
        if place == nil || isContract && !isInContract(place, tender) {
          place = (document, evidence)
        }
      }
    }
    guard let place else { return .notApplicable }
    if !whenSays.isEmpty, find(whenSays, in: scopes, tender, acceptsNegated: false) == nil {
      return .notApplicable
    }
    if find(unless, in: scopes, tender, acceptsNegated: true) != nil { return .judged([]) }
    var draft = Draft(
      document: place.document,
      range: tender.readings[place.document].statements[place.evidence.statement].range)
    draft.hit = tender.readings[place.document].document.string(place.evidence.passage)
    for piece in pieces where !isFound(piece, place: place, scopes: scopes, tender) {
      draft.lacks.append(piece.requirement.name)
      draft.rejected += nearMisses(piece, scopes: scopes, tender)
    }
    return .judged(draft.lacks.isEmpty ? [] : [draft])
  }

  private func isInContract(
    _ place: (document: Int, evidence: Evidence)?, _ tender: Tender
  ) -> Bool {
    guard let place else { return false }
    return tender.readings[place.document].sectionKind(of: place.evidence.statement) == .contract
  }

  private func isFound(
    _ piece: Piece, place: (document: Int, evidence: Evidence),
    scopes: [(document: Int, statements: [Int])], _ tender: Tender
  ) -> Bool {
    let places: [(document: Int, statements: [Int])]
    switch piece.requirement.scope {
    case .statement: places = [(place.document, [place.evidence.statement])]
    case .clause: places = scopes
    case .document:
      places = tender.readings.enumerated().map { ($0, Array($1.statements.indices)) }
    }
    if find(piece.concepts, in: places, tender, acceptsNegated: piece.requirement.acceptsNegated)
      != nil
    {
      return true
    }
    guard !piece.requirement.citation.isEmpty else { return false }
    return places.contains { document, statements in
      statements.contains {
        let reading = tender.readings[document]
        return cites(reading, piece.requirement.citation, reading.statements[$0].range)
      }
    }
  }

  /// The first statement that mentions a concept and is not denied.
  private func find(
    _ concepts: [Int], in scopes: [(document: Int, statements: [Int])], _ tender: Tender,
    acceptsNegated: Bool
  ) -> Int? {
    guard !concepts.isEmpty else { return nil }
    for (document, statements) in scopes {
      let source = tender.readings[document].source
      for index in statements {
        for mention in source.mentions.indices(in: source.statements[index].words) {
          let match = source.mentions.matches[mention]
          guard concepts.contains(match.concept) else { continue }
          if acceptsNegated || !source.forces.force(of: index, at: match.words).isNegated {
            return index
          }
        }
      }
    }
    return nil
  }

  /// Mentions that stand elsewhere, or are denied.
  private func nearMisses(
    _ piece: Piece, scopes: [(document: Int, statements: [Int])], _ tender: Tender
  ) -> [Finding.Rejected] {
    var misses: [Finding.Rejected] = []
    for (document, statements) in scopes {
      let source = tender.readings[document].source
      let inside = Set(statements)
      for match in source.mentions.matches where piece.concepts.contains(match.concept) {
        guard misses.count < 3, let index = source.statement(ofWord: match.words.lowerBound) else {
          break
        }
        misses.append(
          Finding.Rejected(
            passage: .init(
              document: document, range: source.statements[index].range,
              what: piece.requirement.name.sv),
            reason: inside.contains(index) ? .negated : .outsideClause))
      }
    }
    return misses
  }
}
